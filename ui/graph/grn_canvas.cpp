// SPDX-License-Identifier: GPL-3.0-or-later
// The scene and the camera of the canvas; painting is in grn_canvas_paint.cpp, mouse and keys in grn_canvas_input.cpp.
#include "ui/graph/grn_canvas.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kSceneUnit = 500;     // scene units per layout unit
constexpr double kFitMargin = 36;      // pixels around the graph
constexpr double kFarthestZoom = 0.4;  // of the zoom that fits
constexpr double kNearestZoom = 40;
constexpr int kSettleMs = 120;
constexpr double kNodeGrowth = 0.45;  // node size grows with zoom to this power
constexpr std::size_t kMostVectorEdges = 2000;
constexpr double kTypicalNodes = 1000;  // smaller graphs get larger nodes

}  // namespace

GrnCanvas::GrnCanvas(QWidget* parent) : QGraphicsView(parent) {
  setObjectName(QStringLiteral("grnCanvas"));
  setAccessibleName(tr("Network canvas"));
  setAccessibleDescription(
      tr("Arrow keys move to the nearest gene, plus and minus zoom, Home shows the whole network"));
  setScene(&m_scene);
  m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::Antialiasing);
  setViewportUpdateMode(FullViewportUpdate);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(NoAnchor);
  setResizeAnchor(AnchorViewCenter);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  setMinimumSize(200, 120);
  m_settle.setSingleShot(true);
  m_settle.setInterval(kSettleMs);
  connect(&m_settle, &QTimer::timeout, this, [this] {
    m_moves = false;
    viewport()->update();
  });
}

void GrnCanvas::noteMotion() {
  m_moves = true;
  m_settle.start();
}

void GrnCanvas::setGrn(const std::shared_ptr<const grn::Grn>& grn) {
  const NetworkGraph before = std::exchange(m_graph, grn ? NetworkGraph(*grn) : NetworkGraph());
  m_hoveredNode = m_hoveredEdge = -1;
  m_drag = Drag::none;
  rebuildItems(before);
  colourItems();
  lookItems();
  placesChanged();
}

void GrnCanvas::rebuildItems(const NetworkGraph& before) {
  const auto sameGenes = [](const NetworkGraph& a, const NetworkGraph& b) {
    return std::ranges::equal(a.nodes(), b.nodes(), [](const GraphNode& x, const GraphNode& y) {
      return x.name == y.name && x.isTf == y.isTf;
    });
  };
  if (!sameGenes(before, m_graph)) {
    const std::vector<NodeItem*> old = std::exchange(m_items, {});
    for (const GraphNode& node : m_graph.nodes()) {
      auto* item = new NodeItem(node.isTf, m_sprites);
      const int was = before.nodeOf(node.name);
      item->setVisible(was >= 0 && old[static_cast<std::size_t>(was)]->isVisible());
      if (was >= 0) item->setPos(old[static_cast<std::size_t>(was)]->pos());
      m_scene.addItem(item);
      m_items.push_back(item);
    }
    for (NodeItem* item : old) {
      m_scene.removeItem(item);
      delete item;
    }
  }
  const double larger = std::clamp(std::sqrt(kTypicalNodes / std::max(1, m_graph.nodeCount())), 1.0, 1.7);
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const GraphNode& node = m_graph.node(i);
    const double share = std::sqrt(static_cast<double>(node.degree) / m_graph.largestDegree(node.isTf));
    m_items[static_cast<std::size_t>(i)]->setRadius(larger * (node.isTf ? 3.8 + 4.2 * share : 2.0 + 1.0 * share));
  }
  sizeItems();
}

layout::Positions GrnCanvas::positions() const {
  layout::Positions result(static_cast<Eigen::Index>(m_items.size()), 2);
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (isPlaced(i))
      result.row(i) << placeOf(i).x() / kSceneUnit, placeOf(i).y() / kSceneUnit;
    else
      result.row(i).setConstant(std::numeric_limits<double>::quiet_NaN());
  }
  return result;
}

void GrnCanvas::setPositions(const layout::Positions& positions) {
  if (positions.rows() != m_graph.nodeCount()) return;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const bool inHand = m_drag == Drag::nodes &&
                        (i == m_pressedNode || m_items[static_cast<std::size_t>(i)]->look() == NodeLook::selected);
    if (inHand || !positions.row(i).allFinite()) continue;
    moveItem(i, kSceneUnit * QPointF(positions(i, 0), positions(i, 1)));
  }
  placesChanged();
}

void GrnCanvas::moveItem(int node, QPointF place) {
  NodeItem* item = m_items[static_cast<std::size_t>(node)];
  item->setPos(place);
  item->setVisible(true);
}

void GrnCanvas::placesChanged() {
  ++m_version;
  noteMotion();
  m_grid.reset();
  const QRectF rect = placesRect();
  const double margin = 3 * std::max({rect.width(), rect.height(), kSceneUnit});
  setSceneRect(rect.adjusted(-margin, -margin, margin, margin));
  if (m_keepsFit) fit();
  viewport()->update();
  Q_EMIT viewChanged();
}

QRectF GrnCanvas::placesRect() const {
  double left = 0, right = 0, top = 0, bottom = 0;
  bool first = true;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (!isPlaced(i)) continue;
    const QPointF at = placeOf(i);
    left = first ? at.x() : std::min(left, at.x());
    right = first ? at.x() : std::max(right, at.x());
    top = first ? at.y() : std::min(top, at.y());
    bottom = first ? at.y() : std::max(bottom, at.y());
    first = false;
  }
  return {QPointF(left, top), QPointF(right, bottom)};
}

QLineF GrnCanvas::segmentOf(int edge) const {
  return {placeOf(m_graph.edge(edge).tf), placeOf(m_graph.edge(edge).target)};
}

void GrnCanvas::setGroups(const QHash<QString, int>& groupOf, const QStringList& names) {
  m_groupOf = groupOf;
  m_groupNames = names;
  colourItems();
  viewport()->update();
  Q_EMIT viewChanged();
}

void GrnCanvas::colourItems() {
  const Theme& theme = Theme::current();
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const GraphNode& node = m_graph.node(i);
    const int group = m_groupOf.value(node.name, -1);
    const QColor ungrouped = node.isTf ? theme.secondText : theme.faintText;
    m_items[static_cast<std::size_t>(i)]->setColour(group >= 0 ? theme.category(group) : ungrouped);
  }
}

void GrnCanvas::setSelection(const Selection& selection) {
  if (selection == m_selection) return;
  m_selection = selection;
  ++m_version;
  lookItems();
  viewport()->update();
}

/// Which edges are drawn as vectors, and how each node looks beside the selection.
void GrnCanvas::lookItems() {
  std::vector<bool> selected(m_items.size(), false), near(m_items.size(), false);
  m_isDrawn.assign(m_graph.edges().size(), false);
  m_drawnEdges.clear();
  const auto draw = [&](int edge) {
    if (m_isDrawn[static_cast<std::size_t>(edge)] || m_drawnEdges.size() >= kMostVectorEdges) return;
    m_isDrawn[static_cast<std::size_t>(edge)] = true;
    m_drawnEdges.push_back(edge);
  };
  for (const EdgeName& name : m_selection.edges)
    if (const int edge = m_graph.edgeOf(name); edge >= 0) draw(edge);
  std::size_t touching = 0;
  for (const QString& gene : m_selection.genes) {
    const int node = m_graph.nodeOf(gene);
    if (node < 0) continue;
    selected[static_cast<std::size_t>(node)] = true;
    touching += m_graph.edgesAt(node).size();
  }
  // Of a large group only the edges within it are drawn.
  const bool within = touching > kMostVectorEdges;
  for (const QString& gene : m_selection.genes) {
    const int node = m_graph.nodeOf(gene);
    if (node < 0) continue;
    for (const int edge : m_graph.edgesAt(node)) {
      const GraphEdge& at = m_graph.edge(edge);
      if (!within || (selected[static_cast<std::size_t>(at.tf)] && selected[static_cast<std::size_t>(at.target)]))
        draw(edge);
    }
  }
  for (const int edge : m_drawnEdges) {
    near[static_cast<std::size_t>(m_graph.edge(edge).tf)] = true;
    near[static_cast<std::size_t>(m_graph.edge(edge).target)] = true;
  }
  const bool any = std::ranges::find(selected, true) != selected.end() || !m_drawnEdges.empty();
  for (std::size_t i = 0; i < m_items.size(); ++i)
    m_items[i]->setLook(selected[i] ? NodeLook::selected
                        : near[i]   ? NodeLook::neighbour
                        : any       ? NodeLook::faded
                                    : NodeLook::plain);
}

void GrnCanvas::setTool(Tool tool) {
  if (tool == m_tool) return;
  m_tool = tool;
  setCursorShape();
  Q_EMIT toolChanged(tool);
}

void GrnCanvas::setCursorShape() {
  if (m_drag == Drag::pan)
    viewport()->setCursor(Qt::ClosedHandCursor);
  else if (m_tool == Tool::pan || m_spaceHeld)
    viewport()->setCursor(Qt::OpenHandCursor);
  else
    viewport()->setCursor(m_tool == Tool::edge ? Qt::CrossCursor : Qt::ArrowCursor);
}

void GrnCanvas::fit() {
  m_keepsFit = true;
  const QRectF rect = placesRect();
  const double width = std::max(40.0, viewport()->width() - 2 * kFitMargin);
  const double height = std::max(40.0, viewport()->height() - 2 * kFitMargin);
  m_fitZoom = std::min({width / std::max(rect.width(), 1.0), height / std::max(rect.height(), 1.0), 2.0});
  setTransform(QTransform::fromScale(m_fitZoom, m_fitZoom));
  centerOn(rect.center());
  sizeItems();
  Q_EMIT viewChanged();
}

void GrnCanvas::zoomBy(double factor) {
  zoomAt(QRectF(viewport()->rect()).center(), factor);
}

void GrnCanvas::zoomAt(QPointF point, double factor) {
  m_keepsFit = false;
  noteMotion();
  const double zoom = std::clamp(transform().m11() * factor, kFarthestZoom * m_fitZoom, kNearestZoom * m_fitZoom);
  const QPointF fixed = viewportTransform().inverted().map(point);
  setTransform(QTransform::fromScale(zoom, zoom));
  const QPointF slip = viewportTransform().map(fixed) - point;
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(slip.x())));
  verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(slip.y())));
  sizeItems();
  viewport()->update();
  Q_EMIT viewChanged();
}

void GrnCanvas::centreOn(const QString& gene) {
  if (const int node = m_graph.nodeOf(gene); node >= 0 && isPlaced(node)) centreOn(placeOf(node));
}

void GrnCanvas::centreOn(QPointF scenePoint) {
  m_keepsFit = false;
  centerOn(scenePoint);
  Q_EMIT viewChanged();
}

void GrnCanvas::sizeItems() {
  const double zoom = transform().m11();
  const double scale = std::clamp(std::pow(zoom / m_fitZoom, kNodeGrowth), 0.7, 5.0) / zoom;
  for (NodeItem* item : m_items) item->setScale(scale);
}

double GrnCanvas::nodePixels(int node) const {
  const NodeItem* item = m_items[static_cast<std::size_t>(node)];
  return item->radius() * item->scale() * transform().m11();
}

void GrnCanvas::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  noteMotion();
  Q_EMIT viewChanged();
}

void GrnCanvas::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  if (m_keepsFit) fit();
  Q_EMIT viewChanged();
}

void GrnCanvas::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) return;
  ++m_version;
  m_sprites.clear();
  colourItems();
  viewport()->update();
}

}  // namespace grnwb::ui
