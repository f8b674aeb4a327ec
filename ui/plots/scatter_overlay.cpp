// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_overlay.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/plots/halo_texts.h"
#include "ui/plots/scatter_camera.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSupports = 120;     // of a ring's supporting lines
constexpr int kSmoothed = 8;       // of them to each side
constexpr double kRingGap = 8;     // px between the hull and the ring, at least
constexpr double kTitleRoom = 28;  // px that texts leave to the title at the top
constexpr double kOverlayTextGap = 4, kRimGap = 6;
constexpr int kRegionOpacity = 22, kRingOpacity = 18;

/// Above the shape or, where that is taken or outside, below it; inside the area. Null where there is no room.
QRectF freeBox(const QRectF& shape, const QSizeF& size, const QRectF& area, const std::vector<QRectF>& taken) {
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
  return {};
}

/// The same, or in the area's corner where there is no room.
QRectF shownBox(const QRectF& shape, const QSizeF& size, const QRectF& area) {
  const QRectF box = freeBox(shape, size, area, {});
  if (!box.isNull() || !shape.intersects(area)) return box;
  return {{area.left() + kRimGap, area.top() + kTitleRoom}, size};
}

QPolygonF toView(const QPolygonF& outline, const QRectF& area, const ScatterCamera& camera) {
  QPolygonF shape;
  for (const QPointF& point : outline) shape << camera.toView(point, area);
  return shape;
}

/// Directions around a shape, the first one to the right.
using Directions = std::array<double, kSupports>;

std::size_t place(int index) {
  return static_cast<std::size_t>((index + kSupports) % kSupports);
}

QPointF direction(int index) {
  const double angle = index * 2 * std::numbers::pi / kSupports;
  return {std::cos(angle), std::sin(angle)};
}

QColor translucent(QColor colour, int opacity) {
  colour.setAlpha(opacity);
  return colour;
}

}  // namespace

QPainterPath ringPath(const ScatterRing& ring, const QRectF& area, const ScatterCamera& camera) {
  QPainterPath path;
  if (ring.hull.isEmpty()) return path;
  const QPolygonF shape = toView(ring.hull, area, camera);
  const QPointF middle = shape.boundingRect().center();
  // The distance of the supporting lines from the middle, averaged over neighbouring directions: of a convex shape
  // without corners. As far out as it needs to hold the hull.
  Directions reach{}, smooth{};
  for (int i = 0; i < kSupports; ++i)
    for (const QPointF& corner : shape)
      reach[place(i)] = std::max(reach[place(i)], QPointF::dotProduct(corner - middle, direction(i)));
  double missing = 0;
  for (int i = 0; i < kSupports; ++i) {
    for (int away = -kSmoothed; away <= kSmoothed; ++away)
      smooth[place(i)] +=
          reach[place(i + away)] * (kSmoothed + 1 - std::abs(away)) / ((kSmoothed + 1) * (kSmoothed + 1));
    missing = std::max(missing, reach[place(i)] - smooth[place(i)]);
  }
  QPolygonF outline;
  for (int i = 0; i < kSupports; ++i) {
    const double slope = (smooth[place(i + 1)] - smooth[place(i - 1)]) / 2 * kSupports / (2 * std::numbers::pi);
    const QPointF along(-direction(i).y(), direction(i).x());
    outline << middle + (smooth[place(i)] + missing + kRingGap) * direction(i) + slope * along;
  }
  path.addPolygon(outline);
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
    boxes[0] = shownBox(toView(region.outline, area, camera).boundingRect(), sizeOf(region.text), area);
  for (const ScatterRing& ring : overlay.rings)
    boxes.push_back(freeBox(ringPath(ring, area, camera).boundingRect(), sizeOf(ring.text), area, boxes));
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
