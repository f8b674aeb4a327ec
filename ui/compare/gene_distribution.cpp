// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gene_distribution.h"

#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr int kCurveSteps = 300;

std::vector<double> sortedLogs(const data::Matrix& cells, Eigen::Index gene) {
  std::vector<double> values;
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell)
    values.push_back(std::log1p(static_cast<double>(cells(cell, gene))));
  std::ranges::sort(values);
  return values;
}

double shareUpTo(const std::vector<double>& sorted, double value) {
  return static_cast<double>(std::ranges::upper_bound(sorted, value) - sorted.begin()) /
         static_cast<double>(sorted.size());
}

}  // namespace

std::vector<QPointF> distributionCurve(const data::Matrix& cells, Eigen::Index gene, double to) {
  const std::vector<double> sorted = sortedLogs(cells, gene);
  std::vector<QPointF> curve{{0, 0}};
  for (int i = 0; i <= kCurveSteps; ++i) {
    const double x = i < kCurveSteps ? to * i / kCurveSteps : to;
    curve.emplace_back(x, shareUpTo(sorted, x));
  }
  return curve;
}

double widestGap(const data::Matrix& a, const data::Matrix& b, Eigen::Index gene) {
  const std::vector<double> first = sortedLogs(a, gene), second = sortedLogs(b, gene);
  double widest = -1, at = 0;
  for (const std::vector<double>* values : {&first, &second})
    for (const double value : *values) {
      const double gap = std::abs(shareUpTo(first, value) - shareUpTo(second, value));
      if (gap <= widest) continue;
      widest = gap;
      at = value;
    }
  return at;
}

}  // namespace grnwb::ui
