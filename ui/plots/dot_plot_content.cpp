// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_content.h"

#include "core/base/text.h"
#include "ui/plots/csv_field.h"

namespace grnwb::ui {
namespace {

QByteArray sideFields(const DotPlotSide& side, Eigen::Index row, Eigen::Index column) {
  const std::int64_t cells = side.cells[static_cast<std::size_t>(row)];
  QByteArray text = ',' + QByteArray::number(qint64(cells));
  for (const Eigen::MatrixXd* figure : {&side.mean, &side.share}) {
    text += ',';
    if (cells > 0) text += QByteArray::fromStdString(formatNumber((*figure)(row, column)));
  }
  return text;
}

}  // namespace

bool DotPlotContent::holds(const GridPlace& at) const {
  return at.row >= 0 && at.row < rowCount() && at.column >= 0 && at.column < columnCount();
}

QByteArray DotPlotContent::csv() const {
  QByteArray text =
      "group,gene,marks,real_cells,real_mean_log1p,real_share,synthetic_cells,synthetic_mean_log1p,synthetic_share\n";
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const int marks = columns[column].marks;
      text += csvField(rows[row].name) + ',' + csvField(columns[column].gene) + ',';
      if (marks >= 0) text += csvField(rows[static_cast<std::size_t>(marks)].name);
      for (const DotPlotSide* side : {&real, &synthetic})
        text += sideFields(*side, static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column));
      text += '\n';
    }
  return text;
}

}  // namespace grnwb::ui
