// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows: genes and edges with their looks. The camera is in grn_canvas_camera.cpp, painting in
// grn_canvas_paint.cpp and grn_canvas_labels.cpp, mouse and keys in grn_canvas_input.cpp and grn_canvas_keys.cpp.
#include "ui/graph/grn_canvas.h"

#include <QEvent>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/graph/shown_nodes.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kSceneUnit = 500;  // scene units per layout unit
constexpr int kSettleMs = 120;
constexpr std::size_t kMostSingleEdges = 2000;
constexpr double kTypicalNodes = 1000;  // smaller graphs get larger nodes

bool haveSameGenes(const NetworkGraph& a, const NetworkGraph& b) {
  return std::ranges::equal(a.nodes(), b.nodes(), [](const GraphNode& x, const GraphNode& y) {
    return x.name == y.name && x.isTf == y.isTf;
  });
}

}  // namespace

GrnCanvas::GrnCanvas(QWidget* parent) : QGraphicsView(parent) {
  setObjectName(QStringLiteral("grnCanvas"));
  setAccessibleName(tr("Network canvas"));
  setAccessibleDescription(
      tr("Arrow keys go to the nearest gene that way, with Ctrl along edges; Tab goes through the genes beside the "
         "selected one, Enter puts it in focus, Escape clears the selection; plus and minus zoom, Home shows all"));
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

void GrnCanvas::setGrn(const std::shared_ptr<const grn::Grn>& grn) {
  cancelDrag();
  const NetworkGraph before = std::exchange(m_graph, grn ? NetworkGraph(*grn) : NetworkGraph());
  m_hoveredNode = m_hoveredEdge = -1;
  makeItems(before);
  placeItems();
  colourItems();
  markItems();
  looksChanged();
  placesChanged();
}

void GrnCanvas::makeItems(const NetworkGraph& before) {
  if (!haveSameGenes(before, m_graph)) {
    for (NodeItem* old : std::exchange(m_items, {})) {
      m_scene.removeItem(old);
      delete old;
    }
    for (const GraphNode& node : m_graph.nodes()) {
      m_items.push_back(new NodeItem(node.isTf, m_sprites));
      m_scene.addItem(m_items.back());
    }
  }
  const double larger = std::clamp(std::sqrt(kTypicalNodes / std::max(1, m_graph.nodeCount())), 1.0, 1.7);
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const GraphNode& node = m_graph.node(i);
    const double share = std::sqrt(static_cast<double>(node.degree) / m_graph.largestDegree(node.isTf));
    item(i).setRadius(larger * (node.isTf ? 3.8 + 4.2 * share : 2.0 + 1.0 * share));
  }
  sizeItems();
}

void GrnCanvas::setView(const NetworkViewState& view) {
  if (view == m_view) return;
  if (view.focus != m_view.focus) m_keepsFit = true;
  const bool sameShown = view.focus == m_view.focus && view.hidden == m_view.hidden;
  m_view = view;
  placeItems();
  if (!sameShown) looksChanged();
  placesChanged();
}

void GrnCanvas::setPositions(const layout::Positions& positions) {
  NetworkViewState view = m_view;
  view.places.insert(m_graph.placesOf(positions));
  setView(view);
}

void GrnCanvas::placeItems() {
  const std::vector<bool> shown = shownNodes(m_graph, m_view);
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (std::ranges::find(m_hand, i) != m_hand.end()) continue;
    const QString& gene = m_graph.node(i).name;
    const auto place = m_view.places.constFind(gene);
    const bool placed = place != m_view.places.constEnd();
    if (placed) item(i).setPos(kSceneUnit * *place);
    item(i).setVisible(placed && shown[static_cast<std::size_t>(i)]);
    item(i).setPinned(m_view.pinned.contains(gene));
  }
}

layout::Positions GrnCanvas::positions() const {
  layout::Positions result = m_graph.positionsOf(m_view.places);
  for (const int node : m_hand) result.row(node) << placeOf(node).x() / kSceneUnit, placeOf(node).y() / kSceneUnit;
  return result;
}

void GrnCanvas::finishMove() {
  Places places;
  for (const int node : std::exchange(m_hand, {})) places.insert(m_graph.node(node).name, placeOf(node) / kSceneUnit);
  m_view.places.insert(places);
  Q_EMIT genesMoved(places);
}

void GrnCanvas::placesChanged() {
  ++m_placesVersion;
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
  constexpr double kFar = std::numeric_limits<double>::max();
  double left = kFar, right = -kFar, top = kFar, bottom = -kFar;
  for (const NodeItem* node : m_items) {
    if (!node->isVisible()) continue;
    left = std::min(left, node->x());
    right = std::max(right, node->x());
    top = std::min(top, node->y());
    bottom = std::max(bottom, node->y());
  }
  return left > right ? QRectF() : QRectF(QPointF(left, top), QPointF(right, bottom));
}

bool GrnCanvas::isShown(const QString& gene) const {
  const int node = m_graph.nodeOf(gene);
  return node >= 0 && isShown(node);
}

QLineF GrnCanvas::segmentOf(int edge) const {
  return {placeOf(m_graph.edge(edge).tf), placeOf(m_graph.edge(edge).target)};
}

void GrnCanvas::setColours(const GeneColours& colours) {
  m_colours = colours;
  colourItems();
  viewport()->update();
  Q_EMIT viewChanged();
}

void GrnCanvas::colourItems() {
  const Theme& theme = Theme::current();
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const GraphNode& node = m_graph.node(i);
    const QColor grey = node.isTf ? theme.secondText : theme.faintText;
    item(i).setColour(m_colours.colourOf(node.name, theme).value_or(grey));
  }
}

void GrnCanvas::setMarks(const NetworkMarks& marks) {
  m_marks = marks;
  markItems();
  looksChanged();
}

/// Which edge and which gene differs how.
void GrnCanvas::markItems() {
  m_markOf.assign(m_graph.edges().size(), EdgeMark::none);
  m_markCounts = {};
  const auto mark = [this](const std::vector<EdgeName>& names, EdgeMark kind, std::size_t& count) {
    for (const EdgeName& name : names)
      if (const int edge = m_graph.edgeOf(name); edge >= 0) {
        m_markOf[static_cast<std::size_t>(edge)] = kind;
        ++count;
      }
  };
  mark(m_marks.changed, EdgeMark::changed, m_markCounts.changed);
  mark(m_marks.added, EdgeMark::added, m_markCounts.added);
  mark(m_marks.removed, EdgeMark::removed, m_markCounts.removed);
  for (NodeItem* node : m_items) node->setMark(NodeMark::none);
  const auto ring = [this](const QStringList& genes, NodeMark kind, std::size_t& count) {
    for (const QString& gene : genes)
      if (const int node = m_graph.nodeOf(gene); node >= 0) {
        item(node).setMark(kind);
        ++count;
      }
  };
  ring(m_marks.addedGenes, NodeMark::added, m_markCounts.addedGenes);
  ring(m_marks.removedGenes, NodeMark::removed, m_markCounts.removedGenes);
}

void GrnCanvas::setSelection(const Selection& selection) {
  if (selection == m_selection) return;
  m_selection = selection;
  m_walkFrom.clear();
  looksChanged();
  announce();
}

void GrnCanvas::looksChanged() {
  ++m_looksVersion;
  chooseEdges();
  lookItems();
  viewport()->update();
}

/// Which edges are drawn as vectors: those that differ, and on top those of the selection.
void GrnCanvas::chooseEdges() {
  m_singleEdges.clear();
  m_markCounts.leftOut = 0;
  for (int edge = 0; edge < static_cast<int>(m_markOf.size()); ++edge)
    if (m_markOf[static_cast<std::size_t>(edge)] != EdgeMark::none && isEdgeShown(edge))
      m_singleEdges.push_back({edge, false});
  if (m_singleEdges.size() > kMostSingleEdges) {
    std::ranges::stable_sort(m_singleEdges, std::ranges::greater(), [this](const SingleEdge& single) {
      return m_graph.edge(single.edge).importance.value_or(-std::numeric_limits<double>::infinity());
    });
    m_markCounts.leftOut = m_singleEdges.size() - kMostSingleEdges;
    m_singleEdges.resize(kMostSingleEdges);
  }

  m_isSelected.assign(m_graph.edges().size(), false);
  std::vector<int> chosen;
  const auto choose = [&](int edge) {
    if (m_isSelected[static_cast<std::size_t>(edge)] || chosen.size() >= kMostSingleEdges || !isEdgeShown(edge)) return;
    m_isSelected[static_cast<std::size_t>(edge)] = true;
    chosen.push_back(edge);
  };
  for (const EdgeName& name : m_selection.edges)
    if (const int edge = m_graph.edgeOf(name); edge >= 0) choose(edge);
  std::vector<bool> selected(m_items.size(), false);
  std::size_t touching = 0;
  for (const QString& gene : m_selection.genes) {
    const int node = m_graph.nodeOf(gene);
    if (node < 0 || !isShown(node)) continue;
    selected[static_cast<std::size_t>(node)] = true;
    touching += m_graph.edgesAt(node).size();
  }
  // Of a large group only the edges within it are drawn.
  const bool within = touching > kMostSingleEdges;
  for (int node = 0; node < m_graph.nodeCount(); ++node) {
    if (!selected[static_cast<std::size_t>(node)]) continue;
    for (const int edge : m_graph.edgesAt(node))
      if (!within || selected[static_cast<std::size_t>(m_graph.otherEnd(edge, node))]) choose(edge);
  }
  std::erase_if(m_singleEdges,
                [this](const SingleEdge& single) { return m_isSelected[static_cast<std::size_t>(single.edge)]; });
  for (const int edge : chosen) m_singleEdges.push_back({edge, true});
}

/// How each node looks beside the selection, or without one beside the edges that differ.
void GrnCanvas::lookItems() {
  std::vector<NodeLook> looks(m_items.size(), NodeLook::plain);
  const auto look = [&looks](int node) -> NodeLook& { return looks[static_cast<std::size_t>(node)]; };
  const bool anySelected = !m_singleEdges.empty() && m_singleEdges.back().selected;
  const bool anyGene = std::ranges::any_of(m_selection.genes, [this](const QString& gene) { return isShown(gene); });
  if (anySelected || anyGene || !m_singleEdges.empty()) std::ranges::fill(looks, NodeLook::faded);
  for (const auto& [edge, selected] : m_singleEdges) {
    const NodeLook beside = selected ? NodeLook::neighbour : anySelected || anyGene ? NodeLook::faded : NodeLook::plain;
    for (const int node : {m_graph.edge(edge).tf, m_graph.edge(edge).target})
      if (look(node) != NodeLook::neighbour) look(node) = beside;
  }
  for (const QString& gene : m_selection.genes)
    if (const int node = m_graph.nodeOf(gene); node >= 0) look(node) = NodeLook::selected;
  for (int i = 0; i < m_graph.nodeCount(); ++i) item(i).setLook(look(i));
}

void GrnCanvas::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) return;
  m_sprites.clear();
  m_labels.clear();
  m_density = QImage();
  colourItems();
  viewport()->update();
}

}  // namespace grnwb::ui
