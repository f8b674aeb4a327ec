// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/node_item.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace grnwb::ui {

NodeItem::NodeItem(bool isTf, NodeSprites& sprites) : m_sprites(sprites) {
  m_shape.isTf = isTf;
  setAcceptedMouseButtons(Qt::NoButton);
  setZValue(isTf ? 1 : 0);
}

void NodeItem::setRadius(double radius) {
  if (radius == m_shape.radius) return;
  prepareGeometryChange();
  m_shape.radius = radius;
}

void NodeItem::setLook(NodeLook look) {
  if (look == m_shape.look) return;
  m_shape.look = look;
  const bool ahead = look == NodeLook::selected || look == NodeLook::neighbour;
  setZValue((m_shape.isTf ? 1 : 0) + (ahead ? 2 : 0));
  update();
}

void NodeItem::setColour(const QColor& colour) {
  if (colour == m_shape.colour) return;
  m_shape.colour = colour;
  update();
}

void NodeItem::setMark(NodeMark mark) {
  if (mark == m_shape.mark) return;
  prepareGeometryChange();
  m_shape.mark = mark;
}

void NodeItem::setPinned(bool pinned) {
  if (pinned == m_shape.pinned) return;
  prepareGeometryChange();
  m_shape.pinned = pinned;
}

QRectF NodeItem::boundingRect() const {
  const double reach = m_shape.reach();
  return {-reach, -reach, 2 * reach, 2 * reach};
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const QTransform transform = painter->worldTransform();
  if (painter->paintEngine()->type() != QPaintEngine::Raster) {
    m_shape.paint(*painter);
    return;
  }
  NodeShape shape = m_shape;
  shape.radius *= transform.m11();
  const QPixmap& picture = m_sprites.picture(shape, painter->device()->devicePixelRatioF());
  const QSizeF size = picture.deviceIndependentSize();
  painter->setWorldTransform({});
  painter->drawPixmap(transform.map(QPointF()) - QPointF(size.width(), size.height()) / 2, picture);
  painter->setWorldTransform(transform);
}

}  // namespace grnwb::ui
