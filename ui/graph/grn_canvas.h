// SPDX-License-Identifier: GPL-3.0-or-later
// The network drawn: node items over one density image of all edges, edges of the selection as vectors.
#pragma once

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/layout/force_layout.h"
#include "ui/graph/edge_grid.h"
#include "ui/graph/network_graph.h"
#include "ui/graph/node_item.h"

namespace grnwb::ui {

/// Pan with the middle button, the space key or the hand tool; zoom with the wheel at the cursor; click, Ctrl+click and
/// box to select; drag a node to move it; drag from a TF to a target with the edge tool or Shift to add an edge.
class GrnCanvas : public QGraphicsView {
  Q_OBJECT
 public:
  enum class Tool { select, pan, edge };
  Q_ENUM(Tool)

  explicit GrnCanvas(QWidget* parent = nullptr);

  /// Genes that stay keep their places; new ones are hidden until setPositions. Null shows nothing.
  void setGrn(const std::shared_ptr<const grn::Grn>& grn);
  const NetworkGraph& graph() const { return m_graph; }

  /// nodes x 2, in the order of graph().nodes(); NaN for a node that has no place yet.
  layout::Positions positions() const;
  void setPositions(const layout::Positions& positions);

  /// Colour category of each gene and what the categories are called; genes without one are coloured as TF or target.
  void setGroups(const QHash<QString, int>& groupOf, const QStringList& names);
  void setSelection(const Selection& selection);
  const Selection& selection() const { return m_selection; }

  void setTool(Tool tool);
  Tool tool() const { return m_tool; }

  /// The whole graph in view, and again whenever it or the window changes, until the user zooms or pans.
  void fit();
  void zoomBy(double factor);
  void centreOn(const QString& gene);
  void centreOn(QPointF scenePoint);

  /// By viewport pixel: the gene or edge there, empty when none; with a selection its own edges are found first.
  QString geneAt(QPoint point) const;
  std::optional<EdgeName> edgeAt(QPoint point) const;
  /// Rich text on what lies at the pixel; empty for the ground.
  QString toolTipAt(QPoint point) const;
  /// Viewport pixel of a gene's centre.
  QPoint pointOf(const QString& gene) const;

  /// Draws what the view shows into the target, labels and nodes as vectors, the edges as an image of `imageScale`
  /// pixels per screen pixel.
  void paintFigure(QPainter& painter, const QRectF& target, double imageScale);

  /// What all placed genes span, in scene units.
  QRectF placesRect() const;
  const std::vector<NodeItem*>& nodeItems() const { return m_items; }

 Q_SIGNALS:
  /// The user's choice, to be handed to the selection hub.
  void selectionEdited(const grnwb::ui::Selection& selection);
  void edgeDrawn(const QString& tf, const QString& target);
  void toolChanged(grnwb::ui::GrnCanvas::Tool tool);
  /// Zoom, scroll or node places changed.
  void viewChanged();

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  enum class Drag { none, pan, nodes, box, edge };
  /// What the image of the edges was made for.
  struct EdgesKey {
    QTransform camera;
    QSize size;  ///< in image pixels
    quint64 version = 0;
    bool draft = false;
    bool operator==(const EdgesKey&) const = default;
  };

  // Scene.
  void rebuildItems(const NetworkGraph& before);
  void sizeItems();
  void colourItems();
  void lookItems();
  void placesChanged();
  /// While things move, edges that take long to draw are drawn at half the resolution.
  void noteMotion();
  void moveItem(int node, QPointF place);
  QPointF placeOf(int node) const { return m_items[static_cast<std::size_t>(node)]->pos(); }
  bool isPlaced(int node) const { return m_items[static_cast<std::size_t>(node)]->isVisible(); }
  QLineF segmentOf(int edge) const;
  double nodePixels(int node) const;

  // Camera.
  void zoomAt(QPointF point, double factor);
  void setCursorShape();

  // Drawing, in viewport pixels.
  void drawEdges(QPainter& painter);
  QImage densityImage(double scale) const;
  void drawSelectedEdges(QPainter& painter) const;
  void drawEdge(QPainter& painter, int edge, bool strong) const;
  void drawLabels(QPainter& painter) const;
  void drawLabel(QPainter& painter, int node, const QRectF& place) const;
  std::vector<int> labelOrder() const;
  QFont labelFont(int node) const;

  // Hands.
  int nodeAt(QPointF point) const;
  int edgeNumberAt(QPointF point) const;
  void startDrag(Drag drag);
  void finishClick(QPoint point, Qt::KeyboardModifiers modifiers);
  void finishBox(Qt::KeyboardModifiers modifiers);
  void finishEdge(QPoint point);
  void hover(QPoint point);
  void selectNeighbour(QPointF direction);
  void edit(Selection selection);

  NodeSprites m_sprites;  // before the scene, whose items use it
  QGraphicsScene m_scene;
  NetworkGraph m_graph;
  std::vector<NodeItem*> m_items;  ///< owned by the scene
  QHash<QString, int> m_groupOf;
  QStringList m_groupNames;
  Selection m_selection;
  std::vector<int> m_drawnEdges;  ///< edges drawn as vectors: of the selection
  std::vector<bool> m_isDrawn;    ///< per edge

  Tool m_tool = Tool::select;
  Drag m_drag = Drag::none;
  bool m_spaceHeld = false;
  bool m_pressed = false;
  QPoint m_pressedAt, m_draggedTo;
  int m_pressedNode = -1;
  int m_hoveredNode = -1, m_hoveredEdge = -1;

  bool m_keepsFit = true;
  double m_fitZoom = 1;
  quint64 m_version = 0;  ///< of node places, selection and colours
  QImage m_edges;
  EdgesKey m_edgesKey;
  bool m_edgesAreSlow = false;  ///< the last image in full took long
  bool m_moves = false;         ///< view or places changed a moment ago
  QTimer m_settle;
  mutable std::optional<EdgeGrid> m_grid;
  bool m_paintsFigure = false;
  double m_imageScale = 1;
};

}  // namespace grnwb::ui
