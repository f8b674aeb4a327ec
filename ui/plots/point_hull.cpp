// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/point_hull.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace grnwb::ui {
namespace {

constexpr double kSmallestSquare = 1.0 / 40;  // of the extent of all points
constexpr double kSquareSpacing = 1.5;        // mean distances of points spread over a square

using Square = std::pair<int, int>;

/// The largest set of rows whose squares touch each other, also at corners; of equally large ones that of the first
/// square.
std::vector<qint64> largestGroup(const Eigen::MatrixX2d& points, const std::vector<qint64>& rows) {
  const Eigen::RowVector2d low = points.colwise().minCoeff(), extent = points.colwise().maxCoeff() - low;
  const double share = std::max(kSmallestSquare, kSquareSpacing / std::sqrt(static_cast<double>(points.rows())));
  const double side = std::max(extent.maxCoeff(), 1e-9) * share;
  std::map<Square, std::vector<qint64>> squares;
  for (const qint64 row : rows) {
    const Eigen::RowVector2d at = (points.row(row) - low) / side;
    squares[{static_cast<int>(at.x()), static_cast<int>(at.y())}].push_back(row);
  }
  std::vector<qint64> largest;
  while (!squares.empty()) {
    std::vector<qint64> group;
    std::vector<Square> open{squares.begin()->first};
    while (!open.empty()) {
      const auto [x, y] = open.back();
      open.pop_back();
      const auto found = squares.extract({x, y});
      if (found.empty()) continue;
      group.insert(group.end(), found.mapped().begin(), found.mapped().end());
      for (int dx = -1; dx <= 1; ++dx)
        for (int dy = -1; dy <= 1; ++dy) open.emplace_back(x + dx, y + dy);
    }
    if (group.size() > largest.size()) largest = std::move(group);
  }
  return largest;
}

double cross(const QPointF& o, const QPointF& a, const QPointF& b) {
  return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

}  // namespace

QPolygonF hullOfLargestGroup(const Eigen::MatrixX2d& points, const std::vector<qint64>& rows) {
  std::vector<QPointF> group;
  for (const qint64 row : largestGroup(points, rows)) group.emplace_back(points(row, 0), points(row, 1));
  const auto before = [](const QPointF& a, const QPointF& b) {
    return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
  };
  std::ranges::sort(group, before);
  group.erase(std::unique(group.begin(), group.end()), group.end());
  if (group.size() < 3) return QPolygonF(QList<QPointF>(group.begin(), group.end()));
  // Lower, then upper chain, from left to right and back (Andrew 1979).
  QPolygonF hull;
  const auto extend = [&hull](const QPointF& point, qsizetype first) {
    while (hull.size() >= first + 2 && cross(hull[hull.size() - 2], hull.back(), point) <= 0) hull.removeLast();
    hull << point;
  };
  for (const QPointF& point : group) extend(point, 0);
  const qsizetype turn = hull.size() - 1;
  for (auto point = group.rbegin() + 1; point != group.rend(); ++point) extend(*point, turn);
  hull.removeLast();
  return hull;
}

}  // namespace grnwb::ui
