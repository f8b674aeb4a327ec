// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_camera.h"

#include <algorithm>

namespace grnwb::ui {
namespace {

constexpr double kEmptyMargin = 36;  // px, room for labels at the rim
constexpr double kSmallestScale = 1e-6, kLargestScale = 1e6;

}  // namespace

void ScatterCamera::set(const QPointF& centre, double scale, bool fitted) {
  m_fitted = fitted;
  if (centre == m_centre && scale == m_scale) return;
  m_centre = centre;
  m_scale = scale;
  Q_EMIT changed();
}

void ScatterCamera::fit(const QRectF& bounds, const QSizeF& view) {
  const double width = std::max(bounds.width(), 1e-9), height = std::max(bounds.height(), 1e-9);
  const double scale = std::min(std::max(1.0, view.width() - 2 * kEmptyMargin) / width,
                                std::max(1.0, view.height() - 2 * kEmptyMargin) / height);
  set(bounds.center(), std::clamp(scale, kSmallestScale, kLargestScale), true);
}

void ScatterCamera::zoomAt(const QPointF& anchor, double factor) {
  const double scale = std::clamp(m_scale * factor, kSmallestScale, kLargestScale);
  set(anchor + (m_centre - anchor) * (m_scale / scale), scale, false);
}

void ScatterCamera::panBy(const QPointF& data) {
  set(m_centre + data, m_scale, false);
}

QPointF ScatterCamera::toView(const QPointF& data, const QRectF& view) const {
  const QPointF away = (data - m_centre) * m_scale;
  return view.center() + QPointF(away.x(), -away.y());
}

QPointF ScatterCamera::toData(const QPointF& position, const QRectF& view) const {
  const QPointF away = (position - view.center()) / m_scale;
  return m_centre + QPointF(away.x(), -away.y());
}

}  // namespace grnwb::ui
