// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_scales.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr double kFullDifferences[] = {0.04, 0.08, 0.2, 0.4, 0.8, 1};  // quarters of them are round
constexpr double kSmallestLimit = 0.1;                                 // of differences of means

/// Less - alike - more, in the theme's colours of the signs.
QColor diverging(const Theme& theme, double share) {
  const double position = 2 * std::clamp(share, 0.0, 1.0) - 1;
  return mixed(theme.nullBand, position < 0 ? theme.activates : theme.represses, std::abs(position));
}

Eigen::Index groupRows(const DotPlotContent& content) {
  return std::ranges::count_if(content.rows, [](const DotPlotRow& row) { return !row.isPicked; });
}

QString textOf(const char* text) {
  return QCoreApplication::translate("DotPlot", text);
}

}  // namespace

DotPlotScales::DotPlotScales(const DotPlotContent& content) : m_scale(content.scale) {
  if (content.isEmpty()) return;
  if (m_scale == DotPlotContent::Scale::difference)
    fillDifference(content);
  else
    fillSides(content);
}

void DotPlotScales::fillSides(const DotPlotContent& content) {
  m_values = {content.real.mean, content.synthetic.mean};
  m_shares = {content.real.share, content.synthetic.share};
  const Eigen::Index groups = groupRows(content);
  if (groups == 0) return;
  if (m_scale == DotPlotContent::Scale::mean) {
    m_limit = std::max(m_values[0].topRows(groups).maxCoeff(), m_values[1].topRows(groups).maxCoeff());
    if (m_limit <= 0) m_limit = 1;
    return;
  }
  for (Eigen::Index gene = 0; gene < content.real.mean.cols(); ++gene) {
    double low = 0, high = 0;
    bool any = false;
    for (Eigen::Index row = 0; row < groups; ++row) {
      if (content.real.cells[static_cast<std::size_t>(row)] == 0) continue;
      const double mean = content.real.mean(row, gene);
      low = any ? std::min(low, mean) : mean;
      high = any ? std::max(high, mean) : mean;
      any = true;
    }
    for (Eigen::MatrixXd& values : m_values)
      for (Eigen::Index row = 0; row < values.rows(); ++row)
        values(row, gene) = high > low ? std::clamp((values(row, gene) - low) / (high - low), 0.0, 1.0) : 0;
  }
}

void DotPlotScales::fillDifference(const DotPlotContent& content) {
  m_values[0] = content.synthetic.mean - content.real.mean;
  m_shares[0] = (content.synthetic.share - content.real.share).cwiseAbs();
  for (std::size_t row = 0; row < content.rows.size(); ++row) {
    if (content.real.cells[row] > 0 && content.synthetic.cells[row] > 0) continue;
    m_values[0].row(static_cast<Eigen::Index>(row)).setZero();
    m_shares[0].row(static_cast<Eigen::Index>(row)).setZero();
  }
  const Eigen::Index groups = groupRows(content);
  if (groups == 0) return;
  m_limit = std::max(m_values[0].topRows(groups).cwiseAbs().maxCoeff(), kSmallestLimit);
  const double share = m_shares[0].topRows(groups).maxCoeff();
  m_largest = *std::ranges::find_if(kFullDifferences, [&](double full) { return full >= share || full == 1; });
}

double DotPlotScales::value(int block, const GridPlace& at) const {
  return m_values[static_cast<std::size_t>(block)](at.row, at.column);
}

double DotPlotScales::area(int block, const GridPlace& at) const {
  return areaOf(m_shares[static_cast<std::size_t>(block)](at.row, at.column));
}

ColourScale DotPlotScales::colours(const Theme& theme) const {
  switch (m_scale) {
    case DotPlotContent::Scale::perGene:
      return {.title = textOf(QT_TRANSLATE_NOOP("DotPlot", "Mean, 0–1 per gene, from real")), .map = &Theme::viridis};
    case DotPlotContent::Scale::mean:
      return {.title = textOf(QT_TRANSLATE_NOOP("DotPlot", "Mean, log(1 + normalised counts)")),
              .maximum = m_limit,
              .map = &Theme::viridis};
    case DotPlotContent::Scale::difference:
      break;
  }
  return {.title = textOf(QT_TRANSLATE_NOOP("DotPlot", "Synthetic − real mean, log(1 + normalised counts)")),
          .minimum = -m_limit,
          .maximum = m_limit,
          .map = theme.dark ? [](double share) { return diverging(Theme::darkTheme(), share); }
                            : [](double share) { return diverging(Theme::light(), share); }};
}

QString DotPlotScales::sizeTitle() const {
  return m_scale == DotPlotContent::Scale::difference
             ? textOf(QT_TRANSLATE_NOOP("DotPlot", "Difference of cells expressing, points of %"))
             : textOf(QT_TRANSLATE_NOOP("DotPlot", "Cells expressing, %"));
}

std::vector<double> DotPlotScales::sizes() const {
  std::vector<double> shares;
  if (m_largest == 1) shares.push_back(0.05);
  for (int quarter = 1; quarter <= 4; ++quarter) shares.push_back(m_largest * quarter / 4);
  return shares;
}

}  // namespace grnwb::ui
