// SPDX-License-Identifier: GPL-3.0-or-later
// One gene on the canvas: a square for a TF, a circle for a target.
#pragma once

#include <QGraphicsItem>

#include "ui/graph/node_sprites.h"

namespace grnwb::ui {

/// Its local unit is a pixel at the whole-graph zoom; the canvas scales items so that they grow slower than the graph.
class NodeItem : public QGraphicsItem {
 public:
  /// sprites: shared with the other nodes of the canvas, outlives the item.
  NodeItem(bool isTf, NodeSprites& sprites);

  void setRadius(double radius);
  double radius() const { return m_shape.radius; }
  void setLook(NodeLook look);
  NodeLook look() const { return m_shape.look; }
  void setColour(const QColor& colour);
  QColor colour() const { return m_shape.colour; }
  void setMark(NodeMark mark);
  NodeMark mark() const { return m_shape.mark; }
  void setPinned(bool pinned);
  bool isPinned() const { return m_shape.pinned; }
  bool isTf() const { return m_shape.isTf; }

  QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  NodeShape m_shape;
  NodeSprites& m_sprites;
};

}  // namespace grnwb::ui
