// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_math.h"

#include <algorithm>

namespace grnwb::ui {

std::vector<QPointF> runningMean(const std::vector<QPointF>& points, int window) {
  if (window <= 1 || points.size() < 2) return points;
  const std::size_t before = static_cast<std::size_t>(window - 1) / 2;
  const std::size_t after = static_cast<std::size_t>(window) / 2;
  std::vector<double> sum(points.size() + 1, 0.0);
  for (std::size_t i = 0; i < points.size(); ++i) sum[i + 1] = sum[i] + points[i].y();
  std::vector<QPointF> means(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t from = i > before ? i - before : 0;
    const std::size_t to = std::min(points.size(), i + after + 1);
    means[i] = {points[i].x(), (sum[to] - sum[from]) / static_cast<double>(to - from)};
  }
  return means;
}

std::vector<QPointF> thinned(const std::vector<QPointF>& points, std::size_t buckets) {
  if (points.size() <= 2 * buckets + 2) return points;
  std::vector<QPointF> kept{points.front()};
  const auto below = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    const auto begin = points.begin() + static_cast<std::ptrdiff_t>(bucket * points.size() / buckets);
    const auto end = points.begin() + static_cast<std::ptrdiff_t>((bucket + 1) * points.size() / buckets);
    const auto [lowest, highest] = std::minmax_element(begin, end, below);
    for (const auto& extreme : {std::min(lowest, highest), std::max(lowest, highest)})
      if (extreme->x() > kept.back().x()) kept.push_back(*extreme);
  }
  if (points.back().x() > kept.back().x()) kept.push_back(points.back());
  return kept;
}

}  // namespace grnwb::ui
