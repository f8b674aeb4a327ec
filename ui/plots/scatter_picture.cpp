// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_picture.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_furniture.h"
#include "ui/plots/scatter_stamp.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kGroundRadius = 0.55, kFaded = 0.5, kHighlightedRadius = 1.15;

double pointOpacity(Eigen::Index count) {
  return count > 20000 ? 0.6 : count > 3000 ? 0.8 : 0.92;
}

/// Colours of all own points, looked up rather than computed.
class PointColours {
 public:
  PointColours(const ScatterContent& content, const Theme& theme) : m_content(content) {
    const ScatterColouring& colouring = content.colouring;
    m_none = colouring.isByValue() || !colouring.names.isEmpty() ? theme.faintText.rgb() : theme.accent.rgb();
    if (colouring.isByValue())
      for (int i = 0; i < 256; ++i) m_table.push_back(colouring.scaleColour(theme, i / 255.0).rgb());
    else
      for (int i = 0; i < colouring.names.size(); ++i) m_table.push_back(colouring.colourOf(theme, i).rgb());
  }

  QRgb operator()(Eigen::Index point) const {
    const ScatterColouring& colouring = m_content.colouring;
    if (colouring.isByValue()) {
      const double value = colouring.values[static_cast<std::size_t>(point)];
      if (!std::isfinite(value)) return m_none;
      const double range = std::max(colouring.maximum - colouring.minimum, 1e-12);
      return m_table[static_cast<std::size_t>(
          std::lround(std::clamp((value - colouring.minimum) / range, 0.0, 1.0) * 255))];
    }
    const int code = m_content.code(point);
    return code < 0 ? m_none : m_table[static_cast<std::size_t>(code)];
  }

 private:
  const ScatterContent& m_content;
  QRgb m_none;
  std::vector<QRgb> m_table;
};

/// A step with which every one of count points is visited once, far from the one before, so that no group that comes
/// last in the data covers the others.
Eigen::Index mixedStep(Eigen::Index count) {
  auto step = std::max<Eigen::Index>(1, static_cast<Eigen::Index>(static_cast<double>(count) * 0.618));
  while (std::gcd(step, count) != 1) ++step;
  return step;
}

}  // namespace

double pointRadius(Eigen::Index count) {
  return count > 30000 ? 1.0 : count > 10000 ? 1.3 : count > 3000 ? 1.8 : count > 800 ? 2.4 : 3.0;
}

ScatterPicture::ScatterPicture(std::shared_ptr<const ScatterContent> content, const Theme& theme)
    : m_content(std::move(content)), m_theme(theme) {
  const ScatterContent& shown = *m_content;
  const PointColours colours(shown, theme);
  const auto add = [&](Eigen::Index i, QRgb colour) {
    m_points.push_back({shown.points(i, 0), shown.points(i, 1), colour});
  };
  m_points.reserve(static_cast<std::size_t>(shown.points.rows()));
  for (Eigen::Index i = 0; i < shown.points.rows(); ++i)
    if (!shown.isOwn(i)) add(i, theme.nullBand.rgb());
  m_own = m_points.size();
  const Eigen::Index count = shown.ownCount, step = mixedStep(count);
  std::vector<bool> isOnTop(static_cast<std::size_t>(count));
  for (const qint64 i : shown.highlighted)
    if (shown.isOwn(i)) isOnTop[static_cast<std::size_t>(i - shown.ownFirst)] = true;
  std::vector<Eigen::Index> onTop;
  for (Eigen::Index n = 0, place = 0; n < count; ++n, place = (place + step) % count) {
    const Eigen::Index i = shown.ownFirst + place;
    if (shown.isHidden(i)) continue;
    if (isOnTop[static_cast<std::size_t>(place)])
      onTop.push_back(i);
    else
      add(i, colours(i));
  }
  m_highlighted = m_points.size();
  for (const Eigen::Index i : onTop) add(i, colours(i));
  if (shown.showsLabels && !shown.colouring.isByValue()) m_names = categoryMedians(shown);
}

void ScatterPicture::splat(QImage& image, const ScatterCamera& camera) const {
  image.fill(m_theme.view);
  const double ratio = image.devicePixelRatio(), radius = pointRadius(m_content->ownCount) * ratio;
  const double opacity = pointOpacity(m_content->ownCount);
  const bool fades = !m_content->highlighted.empty();
  const QRectF area(QPointF(), QSizeF(image.size()) / ratio);
  const QPointF origin = camera.toView({0, 0}, area) * ratio;
  const double scale = camera.scale() * ratio;
  auto* pixels = reinterpret_cast<QRgb*>(image.bits());
  const auto stamp = [&](std::size_t from, std::size_t to, double reach, double strength) {
    if (from == to) return;
    const ScatterStamp disc(reach, strength, image);
    for (const Point& point : std::span(m_points).subspan(from, to - from))
      disc.blend(pixels, origin.x() + scale * point.x, origin.y() - scale * point.y, point.colour);
  };
  stamp(0, m_own, std::max(0.7, radius * kGroundRadius), opacity);
  stamp(m_own, m_highlighted, radius, fades ? opacity * kFaded : opacity);
  stamp(m_highlighted, m_points.size(), radius * kHighlightedRadius, 1);
}

void ScatterPicture::paintPoints(QPainter& painter, const QRectF& area, const ScatterCamera& camera) const {
  const double radius = pointRadius(m_content->ownCount);
  painter.save();
  painter.setPen(Qt::NoPen);
  painter.setClipRect(area);
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    const QPointF at = camera.toView({m_points[i].x, m_points[i].y}, area);
    if (!area.contains(at)) continue;
    const bool isGround = i < m_own, fades = !m_content->highlighted.empty() && !isGround && i < m_highlighted;
    QColor colour = QColor::fromRgb(m_points[i].colour);
    if (fades) colour.setAlphaF(static_cast<float>(kFaded));
    painter.setBrush(colour);
    const double r = isGround ? radius * kGroundRadius : radius;
    painter.drawEllipse(at, r, r);
  }
  painter.restore();
}

void ScatterPicture::paintFurniture(QPainter& painter, const QRectF& area, const ScatterCamera& camera,
                                    const ScatterOverlay& overlay, HaloTexts& texts) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(area);
  paintOutlines(painter, overlay, area, camera, m_theme);
  std::vector<QRectF> taken = overlayTextBoxes(overlay, area, camera, painter.font());
  const std::vector<QRectF> boxes = taken;
  taken.push_back(paintScatterTitle(painter, area, *m_content, m_theme));
  taken.push_back(paintScatterCorner(painter, area, *m_content, m_theme));
  paintScatterNames(painter, area, *m_content, m_names, camera, std::move(taken), texts, m_theme);
  paintOverlayTexts(painter, overlay, boxes, texts, m_theme);
  painter.restore();
}

}  // namespace grnwb::ui
