// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/edge_grid.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/graph/clip_segment.h"

namespace grnwb::ui {
namespace {

constexpr int kCellsAcross = 96;
constexpr double kSmallest = 1;  // extent of the grid

int cellAt(double offset, double cell) {
  constexpr double kFar = 1e6;
  return static_cast<int>(std::floor(std::clamp(offset / cell, -kFar, kFar)));
}

}  // namespace

double distanceTo(const QLineF& segment, QPointF point) {
  const QPointF along = segment.p2() - segment.p1(), offset = point - segment.p1();
  const double length = QPointF::dotProduct(along, along);
  const double at = length > 0 ? std::clamp(QPointF::dotProduct(offset, along) / length, 0.0, 1.0) : 0;
  const QPointF gap = offset - at * along;
  return std::hypot(gap.x(), gap.y());
}

EdgeGrid::EdgeGrid(std::vector<QLineF> segments) : m_segments(std::move(segments)) {
  if (m_segments.empty()) return;
  double left = m_segments.front().x1(), right = left, top = m_segments.front().y1(), bottom = top;
  for (const QLineF& line : m_segments) {
    left = std::min({left, line.x1(), line.x2()});
    right = std::max({right, line.x1(), line.x2()});
    top = std::min({top, line.y1(), line.y2()});
    bottom = std::max({bottom, line.y1(), line.y2()});
  }
  m_bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
  m_cell = std::max({m_bounds.width(), m_bounds.height(), kSmallest}) / kCellsAcross;
  m_columns = column(right) + 1;
  m_rows = row(bottom) + 1;
  m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
  for (std::size_t i = 0; i < m_segments.size(); ++i) {
    // Row by row of cells: the columns that the part of the segment within the row spans.
    const QLineF& line = m_segments[i];
    for (int r = row(std::min(line.y1(), line.y2())); r <= row(std::max(line.y1(), line.y2())); ++r) {
      QLineF part = line;
      const double rowTop = m_bounds.top() + r * m_cell;
      if (!clipSegment(part, QRectF(left - m_cell, rowTop, m_bounds.width() + 2 * m_cell, m_cell))) continue;
      const int last = column(std::max(part.x1(), part.x2()));
      for (int c = column(std::min(part.x1(), part.x2())); c <= last; ++c)
        m_cells[static_cast<std::size_t>(r * m_columns + c)].push_back(static_cast<int>(i));
    }
  }
}

int EdgeGrid::column(double x) const {
  return cellAt(x - m_bounds.left(), m_cell);
}

int EdgeGrid::row(double y) const {
  return cellAt(y - m_bounds.top(), m_cell);
}

int EdgeGrid::nearest(QPointF point, double reach, const std::function<bool(int)>& accept) const {
  int best = -1;
  double bestDistance = reach;
  const int lastRow = std::min(m_rows - 1, row(point.y() + reach));
  const int lastColumn = std::min(m_columns - 1, column(point.x() + reach));
  for (int r = std::max(0, row(point.y() - reach)); r <= lastRow; ++r)
    for (int c = std::max(0, column(point.x() - reach)); c <= lastColumn; ++c)
      for (const int at : m_cells[static_cast<std::size_t>(r * m_columns + c)]) {
        if (accept && !accept(at)) continue;
        const double distance = distanceTo(m_segments[static_cast<std::size_t>(at)], point);
        if (distance > bestDistance || (distance == bestDistance && best >= 0)) continue;
        best = at;
        bestDistance = distance;
      }
  return best;
}

}  // namespace grnwb::ui
