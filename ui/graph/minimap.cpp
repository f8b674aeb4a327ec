// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/minimap.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kSize(156, 96);
constexpr double kMargin = 8;
constexpr int kSmallestShare = 4;  // of the canvas' width and height that the map may take, as 1 / n

}  // namespace

Minimap::Minimap(GrnCanvas& canvas, QWidget* parent) : QWidget(parent), m_canvas(canvas) {
  setObjectName(QStringLiteral("minimap"));
  setAccessibleName(tr("Overview of the network"));
  setToolTip(tr("The whole network; click to go there"));
  setFixedSize(kSize);
  connect(&canvas, &GrnCanvas::viewChanged, this, &Minimap::follow);
  follow();
}

void Minimap::follow() {
  setVisible(hasRoom());
  update();
}

bool Minimap::hasRoom() const {
  const QRectF canvas = m_canvas.viewport()->rect();
  if (canvas.width() < kSmallestShare * width() || canvas.height() < kSmallestShare * height()) return false;
  const QTransform toPixels = m_canvas.viewportTransform();
  if (!canvas.contains(toPixels.mapRect(m_canvas.placesRect()))) return true;
  const double reach = 2 * kMargin;
  const QRectF corner(canvas.bottomRight() - QPointF(width() + reach, height() + reach), canvas.bottomRight());
  return std::ranges::none_of(m_canvas.nodeItems(), [&](const NodeItem* node) {
    return node->isVisible() && corner.contains(toPixels.map(node->pos()));
  });
}

QTransform Minimap::toMap() const {
  const QRectF scene = m_canvas.placesRect();
  const double scale = std::min((width() - 2 * kMargin) / std::max(scene.width(), 1.0),
                                (height() - 2 * kMargin) / std::max(scene.height(), 1.0));
  return QTransform::fromTranslate(-scene.center().x(), -scene.center().y()) * QTransform::fromScale(scale, scale) *
         QTransform::fromTranslate(width() / 2.0, height() / 2.0);
}

void Minimap::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  QColor ground = theme.view;
  ground.setAlphaF(0.92F);
  painter.setPen(theme.controlBorder);
  painter.setBrush(ground);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
  painter.setClipRect(rect().adjusted(1, 1, -1, -1));
  const QTransform map = toMap();
  for (const NodeItem* item : m_canvas.nodeItems()) {
    if (!item->isVisible()) continue;
    const double half = item->isTf() ? 1.5 : 0.75;
    const QPointF at = map.map(item->pos());
    painter.fillRect(QRectF(at - QPointF(half, half), QSizeF(2 * half, 2 * half)), item->colour());
  }
  const QRectF seen = map.mapRect(m_canvas.viewportTransform().inverted().mapRect(QRectF(m_canvas.viewport()->rect())));
  QColor fill = theme.accent;
  fill.setAlphaF(0.08F);
  painter.setPen(QPen(theme.accent, 1));
  painter.setBrush(fill);
  painter.drawRect(seen.intersected(QRectF(rect()).adjusted(2, 2, -3, -3)));
}

void Minimap::mousePressEvent(QMouseEvent* event) {
  goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
  goTo(event->position());
}

void Minimap::goTo(QPointF point) {
  m_canvas.centreOn(toMap().inverted().map(point));
}

}  // namespace grnwb::ui
