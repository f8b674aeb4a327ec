// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/points_inside.h"

#include <algorithm>

namespace grnwb::ui {
namespace {

constexpr int kBands = 256;

/// The sides of a polygon by bands of y, so that a point is held against the few sides beside it.
class Sides {
 public:
  explicit Sides(const QPolygonF& polygon) : m_box(polygon.boundingRect()), m_bands(kBands) {
    for (qsizetype a = 0, b = polygon.size() - 1; a < polygon.size(); b = a++) {
      const std::size_t from = bandOf(polygon[a].y()), to = bandOf(polygon[b].y());
      for (std::size_t band = std::min(from, to); band <= std::max(from, to); ++band)
        m_bands[band].push_back({polygon[b], polygon[a]});
    }
  }

  bool enclose(double x, double y) const {
    if (!(x >= m_box.left() && x <= m_box.right() && y >= m_box.top() && y <= m_box.bottom())) return false;
    bool odd = false;
    for (const auto& [from, to] : m_bands[bandOf(y)])
      if ((to.y() > y) != (from.y() > y) && x < (from.x() - to.x()) * (y - to.y()) / (from.y() - to.y()) + to.x())
        odd = !odd;
    return odd;
  }

 private:
  std::size_t bandOf(double y) const {
    const double share = m_box.height() > 0 ? (y - m_box.top()) / m_box.height() : 0;
    return static_cast<std::size_t>(std::clamp(static_cast<int>(share * kBands), 0, kBands - 1));
  }

  QRectF m_box;
  std::vector<std::vector<std::pair<QPointF, QPointF>>> m_bands;
};

}  // namespace

std::vector<qint64> pointsInside(const Eigen::MatrixX2d& points, const QPolygonF& polygon) {
  const Sides sides(polygon);
  std::vector<qint64> inside;
  for (Eigen::Index i = 0; i < points.rows(); ++i)
    if (sides.enclose(points(i, 0), points(i, 1))) inside.push_back(i);
  return inside;
}

}  // namespace grnwb::ui
