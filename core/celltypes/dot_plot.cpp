// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/dot_plot.h"

#include "core/celltypes/labelled_cells.h"

namespace grnwb::celltypes {

using Eigen::Index;

DotPlot dotPlot(const data::Matrix& cells, const std::vector<std::string>& genes, const data::Categorical& labels,
                const std::vector<std::int32_t>& columns) {
  checkLabels(cells, labels);
  const auto groups = std::ssize(labels.categories), shown = std::ssize(columns);
  DotPlot plot{labels.categories, {}, groupSizes(labels), {}, {}};
  for (const std::int32_t column : columns) plot.genes.push_back(genes.at(static_cast<std::size_t>(column)));
  plot.mean = Eigen::MatrixXd::Zero(groups, shown);
  plot.share = Eigen::MatrixXd::Zero(groups, shown);
  for (Index cell = 0; cell < cells.rows(); ++cell) {
    const std::int32_t group = labels.codes[static_cast<std::size_t>(cell)];
    if (group < 0) continue;
    for (Index i = 0; i < shown; ++i) {
      const float value = cells(cell, columns[static_cast<std::size_t>(i)]);
      plot.mean(group, i) += static_cast<double>(value);
      plot.share(group, i) += value > 0 ? 1 : 0;
    }
  }
  for (Index group = 0; group < groups; ++group) {
    const auto size = static_cast<double>(plot.cells[static_cast<std::size_t>(group)]);
    if (size == 0) continue;
    plot.mean.row(group) /= size;
    plot.share.row(group) /= size;
  }
  return plot;
}

}  // namespace grnwb::celltypes
