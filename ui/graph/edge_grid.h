// SPDX-License-Identifier: GPL-3.0-or-later
// Which segment lies under a point: a grid of cells, each with the segments that cross it.
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <functional>
#include <vector>

namespace grnwb::ui {

/// Distance of a point to the nearest point of a segment.
double distanceTo(const QLineF& segment, QPointF point);

class EdgeGrid {
 public:
  EdgeGrid() = default;
  explicit EdgeGrid(std::vector<QLineF> segments);

  /// Number of the nearest segment within reach of the point; -1: none. accept: which segments count.
  int nearest(QPointF point, double reach, const std::function<bool(int)>& accept = {}) const;

 private:
  int column(double x) const;
  int row(double y) const;

  std::vector<QLineF> m_segments;
  QRectF m_bounds;
  double m_cell = 1;
  int m_columns = 0, m_rows = 0;
  std::vector<std::vector<int>> m_cells;  ///< segments per cell, row by row
};

}  // namespace grnwb::ui
