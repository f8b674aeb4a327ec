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
#include "ui/graph/edge_marks.h"
#include "ui/graph/edge_strokes.h"
#include "ui/graph/gene_colours.h"
#include "ui/graph/label_painter.h"
#include "ui/graph/network_graph.h"
#include "ui/graph/node_item.h"
#include "ui/models/network_view.h"

namespace grnwb::ui {

/// Pan with the middle button, the space key or the hand tool; zoom with the wheel at the cursor; click, Ctrl+click,
/// box and lasso select; drag a node to move it; drag from a TF to a target with the edge tool or Shift to add an edge,
/// the handle at the start of a selected edge to another TF to swap its regulator.
///
/// What the hand did goes out as signals; what is shown comes in through setGrn, setView, setSelection, setColours and
/// setMarks.
class GrnCanvas : public QGraphicsView {
  Q_OBJECT
 public:
  enum class Tool { select, pan, lasso, edge };
  Q_ENUM(Tool)

  explicit GrnCanvas(QWidget* parent = nullptr);

  /// Genes that stay keep their places. Null shows nothing.
  void setGrn(const std::shared_ptr<const grn::Grn>& grn);
  const NetworkGraph& graph() const { return m_graph; }

  /// Genes without a place are not drawn. Another focus brings what is shown into view.
  void setView(const NetworkViewState& view);
  /// Other places alone: nodes x 2, in the order of graph().nodes(); a row that isn't finite changes nothing.
  void setPositions(const layout::Positions& positions);
  /// As they are seen; NaN for a node that has no place yet.
  layout::Positions positions() const;
  /// Drawn: it has a place, isn't hidden and is in the focus.
  bool isShown(const QString& gene) const;

  void setColours(const GeneColours& colours);
  /// Differences between two networks, on the drawing of their union; at most 2000 edges, the strongest first.
  void setMarks(const NetworkMarks& marks);
  const MarkCounts& markCounts() const { return m_markCounts; }
  void setSelection(const Selection& selection);
  const Selection& selection() const { return m_selection; }

  void setTool(Tool tool);
  Tool tool() const { return m_tool; }

  /// All that is shown in view, and again whenever it or the window changes, until the user zooms or pans.
  void fit();
  void zoomBy(double factor);
  /// Pixels by which the picture goes to the right and down.
  void panBy(QPoint pixels);
  void centreOn(const QString& gene);
  void centreOn(QPointF scenePoint);

  /// By viewport pixel: the gene or edge there, empty when none; with a selection its own edges are found first.
  QString geneAt(QPoint point) const;
  std::optional<EdgeName> edgeAt(QPoint point) const;
  /// Rich text on what lies at the pixel; empty for the ground.
  QString toolTipAt(QPoint point) const;
  /// Viewport pixel of a gene's centre.
  QPoint pointOf(const QString& gene) const;
  /// Viewport pixel of the handle at the start of an edge: see edgeSwapped.
  QPoint handleOf(const EdgeName& edge) const;

  /// Draws what the view shows into the target, labels and nodes as vectors, the edges as an image of `imageScale`
  /// pixels per screen pixel; text stays text in SVG and PDF.
  void paintFigure(QPainter& painter, const QRectF& target, double imageScale);

  /// What all shown genes span, in scene units.
  QRectF placesRect() const;
  const std::vector<NodeItem*>& nodeItems() const { return m_items; }

 Q_SIGNALS:
  /// The user's choice, to be handed to the selection hub.
  void selectionEdited(const grnwb::ui::Selection& selection);
  void edgeDrawn(const QString& tf, const QString& target);
  /// The start of the edge oldTf -> target was dragged to another TF.
  void edgeSwapped(const QString& oldTf, const QString& newTf, const QString& target);
  /// One gesture, at its end.
  void genesMoved(const grnwb::ui::Places& places);
  /// Double click or Enter on a gene.
  void focusAsked(const QString& gene);
  /// Right click or the menu key, on a gene, an edge or the ground (both empty). A gene clicked on is selected before.
  void menuAsked(const QString& gene, const std::optional<grnwb::ui::EdgeName>& edge, QPoint globalPosition);
  void toolChanged(grnwb::ui::GrnCanvas::Tool tool);
  /// Zoom, scroll, node places or colours changed.
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
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  enum class Drag { none, pan, nodes, box, lasso, edge, swap };
  enum class EdgeMark : unsigned char { none, added, removed, changed };
  struct SingleEdge {
    int edge;
    bool selected;  ///< or of a selected gene; otherwise only marked
  };
  /// What the image of the edges was made for.
  struct EdgesKey {
    QTransform camera;
    QSize size;          ///< in image pixels
    quint64 places = 0;  ///< version
    bool operator==(const EdgesKey&) const = default;
  };

  // Scene.
  void makeItems(const NetworkGraph& before);
  void sizeItems();
  void placeItems();
  void colourItems();
  void markItems();
  void chooseEdges();
  void lookItems();
  void looksChanged();
  void placesChanged();
  NodeItem& item(int node) { return *m_items[static_cast<std::size_t>(node)]; }
  const NodeItem& item(int node) const { return *m_items[static_cast<std::size_t>(node)]; }
  QPointF placeOf(int node) const { return item(node).pos(); }
  bool isShown(int node) const { return item(node).isVisible(); }
  bool isEdgeShown(int edge) const { return isShown(m_graph.edge(edge).tf) && isShown(m_graph.edge(edge).target); }
  QLineF segmentOf(int edge) const;
  double nodePixels(int node) const;
  QPointF pixelOf(int node) const { return viewportTransform().map(placeOf(node)); }
  QString describe(int node) const;
  void announce();

  // Camera.
  void zoomAt(QPointF point, double factor);
  void setCursorShape();
  /// While things move, edges that take long to draw are drawn at half the resolution.
  void noteMotion();

  // Drawing, in viewport pixels.
  void drawEdges(QPainter& painter);
  void drawHand(QPainter& painter) const;
  QImage densityImage(double scale) const;
  double densityOpacity() const;
  std::vector<EdgeStroke> singleStrokes() const;
  EdgeStroke strokeOf(int edge, bool strong, bool crowded) const;
  void drawLabels(QPainter& painter);
  std::vector<int> labelOrder() const;
  LabelKind labelKind(int node) const;

  // Hands.
  int nodeAt(QPointF point) const;
  int edgeNumberAt(QPointF point) const;
  int handleAt(QPointF point) const;
  QPointF handlePoint(int edge) const;
  void startDrag(Drag drag);
  void moveHand(QPointF pixels);
  void finishClick(QPoint point, Qt::KeyboardModifiers modifiers);
  void finishArea(const QPolygonF& area, Qt::KeyboardModifiers modifiers);
  void finishMove();
  void finishEdge(QPoint point);
  void finishSwap(QPoint point);
  void cancelDrag();
  void hover(QPoint point);
  void goThatWay(QPointF direction, bool alongEdges);
  void goToNeighbour(int step);
  void goTo(int node);
  int currentNode() const;
  void askMenu();
  void edit(Selection selection);

  NodeSprites m_sprites;  // before the scene, whose items use it
  QGraphicsScene m_scene;
  NetworkGraph m_graph;
  std::vector<NodeItem*> m_items;  ///< owned by the scene
  NetworkViewState m_view;
  GeneColours m_colours;
  NetworkMarks m_marks;
  MarkCounts m_markCounts;
  Selection m_selection;
  std::vector<EdgeMark> m_markOf;         ///< per edge
  std::vector<SingleEdge> m_singleEdges;  ///< edges drawn as vectors, in the order they are painted
  std::vector<bool> m_isSelected;         ///< per edge: it, or one of its genes, is

  Tool m_tool = Tool::select;
  Drag m_drag = Drag::none;
  bool m_spaceHeld = false;
  bool m_pressed = false;
  QPoint m_pressedAt, m_draggedTo;
  int m_pressedNode = -1, m_pressedHandle = -1;
  std::vector<int> m_hand;  ///< nodes being moved
  QPolygonF m_lasso;
  int m_hoveredNode = -1, m_hoveredEdge = -1;
  QString m_walkFrom;  ///< gene whose neighbours Tab goes through

  bool m_keepsFit = true;
  double m_fitZoom = 1;
  quint64 m_placesVersion = 0, m_looksVersion = 0, m_edgesVersion = 0;
  QImage m_density, m_edges;
  EdgesKey m_edgesKey;
  bool m_edgesAreSlow = false;  ///< the last image in full took long
  bool m_moves = false;         ///< view or places changed a moment ago
  QTimer m_settle;
  LabelPainter m_labels;
  mutable std::optional<EdgeGrid> m_grid;
  bool m_paintsFigure = false;
  double m_imageScale = 1;
};

}  // namespace grnwb::ui
