// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_overlay.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include "ui/plots/halo_texts.h"
#include "ui/plots/scatter_camera.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kSmallestSquare = 1.0 / 40;  // of the extent of all points
constexpr double kSquareSpacing = 1.5;        // mean distances of points spread over a square
constexpr double kRingGap = 8;                // px between the hull and the ring
constexpr double kTitleRoom = 28;             // px that texts leave to the title at the top
constexpr double kOverlayTextGap = 4, kRimGap = 6;
constexpr int kRegionOpacity = 22, kRingOpacity = 18;

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

/// Above the shape or, where that is taken or outside, below it; always inside the area.
QRectF textBox(const QRectF& shape, const QSizeF& size, const QRectF& area, const std::vector<QRectF>& taken) {
  if (!shape.intersects(area)) return {};
  const double left = std::clamp(shape.center().x() - size.width() / 2, area.left() + kRimGap,
                                 std::max(area.left() + kRimGap, area.right() - kRimGap - size.width()));
  const double highest = area.top() + kTitleRoom, lowest = area.bottom() - kRimGap - size.height();
  const std::array<double, 2> places{shape.top() - kOverlayTextGap - size.height(), shape.bottom() + kOverlayTextGap};
  for (const double top : places) {
    const QRectF box({left, top}, size);
    if (top >= highest && top <= lowest &&
        std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); }))
      return box;
  }
  return {{left, std::clamp(places[0], highest, std::max(highest, lowest))}, size};
}

QPolygonF toView(const QPolygonF& outline, const QRectF& area, const ScatterCamera& camera) {
  QPolygonF shape;
  for (const QPointF& point : outline) shape << camera.toView(point, area);
  return shape;
}

QColor translucent(QColor colour, int opacity) {
  colour.setAlpha(opacity);
  return colour;
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

QPainterPath ringPath(const ScatterRing& ring, const QRectF& area, const ScatterCamera& camera) {
  QPainterPath path;
  const qsizetype corners = ring.hull.size();
  const QPolygonF shape = toView(ring.hull, area, camera);
  const auto around = [](const QPointF& corner) {
    return QRectF(corner - QPointF(kRingGap, kRingGap), QSizeF(2 * kRingGap, 2 * kRingGap));
  };
  if (corners == 1) path.addEllipse(around(shape.front()));
  if (corners < 2) return path;
  /// Direction away from the hull of the side that begins at this corner, in degrees.
  const auto outward = [&](qsizetype corner) {
    const QPointF side = ring.hull[(corner + 1) % corners] - ring.hull[corner];
    return std::atan2(side.y(), side.x()) * 180 / std::numbers::pi - 90;
  };
  for (qsizetype corner = 0; corner < corners; ++corner) {
    const double from = outward((corner + corners - 1) % corners);
    double turn = std::fmod(outward(corner) - from, 360);
    if (turn < 0) turn += 360;
    if (corner == 0) path.arcMoveTo(around(shape[corner]), from);
    path.arcTo(around(shape[corner]), from, turn);
  }
  path.closeSubpath();
  return path;
}

std::vector<QRectF> overlayTextBoxes(const ScatterOverlay& overlay, const QRectF& area, const ScatterCamera& camera,
                                     const QFont& font) {
  const QFontMetricsF metrics(HaloTexts::font(font));
  const auto sizeOf = [&](const QString& text) { return QSizeF(metrics.horizontalAdvance(text), metrics.height()); };
  std::vector<QRectF> boxes(1);
  const ScatterRegion& region = overlay.region;
  if (!region.text.isEmpty() && !region.outline.isEmpty())
    boxes[0] = textBox(toView(region.outline, area, camera).boundingRect(), sizeOf(region.text), area, {});
  for (const ScatterRing& ring : overlay.rings)
    boxes.push_back(textBox(ringPath(ring, area, camera).boundingRect(), sizeOf(ring.text), area, boxes));
  return boxes;
}

void paintOutlines(QPainter& painter, const ScatterOverlay& overlay, const QRectF& area, const ScatterCamera& camera,
                   const Theme& theme) {
  for (const ScatterRing& ring : overlay.rings) {
    painter.setBrush(translucent(theme.caution, kRingOpacity));
    painter.setPen(QPen(theme.caution, 1.5));
    painter.drawPath(ringPath(ring, area, camera));
  }
  if (overlay.region.outline.isEmpty()) return;
  painter.setBrush(translucent(theme.accent, kRegionOpacity));
  painter.setPen(QPen(theme.accent, 1.5, overlay.region.isLinked ? Qt::DashLine : Qt::SolidLine));
  painter.drawPolygon(toView(overlay.region.outline, area, camera));
}

void paintOverlayTexts(QPainter& painter, const ScatterOverlay& overlay, const std::vector<QRectF>& boxes,
                       HaloTexts& texts, const Theme& theme) {
  for (std::size_t ring = 0; ring < overlay.rings.size(); ++ring)
    if (!boxes[ring + 1].isNull())
      texts.paint(painter, boxes[ring + 1], overlay.rings[ring].text, theme.caution, theme);
  if (!boxes[0].isNull()) texts.paint(painter, boxes[0], overlay.region.text, theme.accent, theme);
}

}  // namespace grnwb::ui
