// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of nodes, shared by all nodes that look the same: a thousand of them are drawn in a frame.
#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>

namespace grnwb::ui {

/// How a node is drawn beside a selection.
enum class NodeLook { plain, selected, neighbour, faded };

/// A gene that only one of two compared networks has.
enum class NodeMark { none, added, removed };

struct NodeShape {
  bool isTf = false;
  bool pinned = false;
  NodeLook look = NodeLook::plain;
  NodeMark mark = NodeMark::none;
  QColor colour;
  double radius = 3;  ///< half a square's side

  /// Radius with the rings and the pin.
  double reach() const;
  /// Around the origin.
  void paint(QPainter& painter) const;
};

class NodeSprites {
 public:
  /// The shape in the middle of a square picture; radius in pixels, rounded to quarters.
  const QPixmap& picture(NodeShape shape, double devicePixelRatio);
  void clear() { m_pictures.clear(); }

 private:
  QHash<quint64, QPixmap> m_pictures;
};

}  // namespace grnwb::ui
