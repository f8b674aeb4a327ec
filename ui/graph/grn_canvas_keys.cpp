// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do on the canvas.
#include <QKeyEvent>
#include <algorithm>

#include "ui/graph/grn_canvas.h"
#include "ui/graph/node_walk.h"

namespace grnwb::ui {
namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

void GrnCanvas::keyPressEvent(QKeyEvent* event) {
  const bool alongEdges = event->modifiers().testFlag(Qt::ControlModifier);
  switch (event->key()) {
    case Qt::Key_Left:
      return goThatWay({-1, 0}, alongEdges);
    case Qt::Key_Right:
      return goThatWay({1, 0}, alongEdges);
    case Qt::Key_Up:
      return goThatWay({0, -1}, alongEdges);
    case Qt::Key_Down:
      return goThatWay({0, 1}, alongEdges);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (const int node = currentNode(); node >= 0) Q_EMIT focusAsked(m_graph.node(node).name);
      return;
    case Qt::Key_Menu:
      return askMenu();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(kZoomStep);
    case Qt::Key_Minus:
      return zoomBy(1 / kZoomStep);
    case Qt::Key_Home:
      return fit();
    case Qt::Key_Escape:
      return m_drag != Drag::none ? cancelDrag() : edit({});
    case Qt::Key_Space:
      m_spaceHeld = true;
      return setCursorShape();
    default:
      QGraphicsView::keyPressEvent(event);
  }
}

void GrnCanvas::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QGraphicsView::keyReleaseEvent(event);
  m_spaceHeld = false;
  setCursorShape();
}

/// Tab goes through the neighbours of a selected gene; without one it leaves the canvas.
bool GrnCanvas::focusNextPrevChild(bool next) {
  if (currentNode() < 0) return QGraphicsView::focusNextPrevChild(next);
  goToNeighbour(next ? 1 : -1);
  return true;
}

/// The selected gene the keys start from, when it is shown; -1 otherwise.
int GrnCanvas::currentNode() const {
  const int node = m_selection.genes.isEmpty() ? -1 : m_graph.nodeOf(m_selection.genes.last());
  return node >= 0 && isShown(node) ? node : -1;
}

void GrnCanvas::goThatWay(QPointF direction, bool alongEdges) {
  const int from = currentNode();
  std::vector<int> nodes;
  if (alongEdges && from >= 0) {
    nodes = neighboursByStrength(m_graph, from);
  } else {
    for (int i = 0; i < m_graph.nodeCount(); ++i)
      if (i != from) nodes.push_back(i);
  }
  std::erase_if(nodes, [this](int node) { return !isShown(node); });
  std::vector<QPointF> places;
  for (const int node : nodes) places.push_back(pixelOf(node));
  const QPointF start = from >= 0 ? pixelOf(from) : QRectF(viewport()->rect()).center();
  if (const int best = nearestThatWay(places, start, direction); best >= 0) goTo(nodes[static_cast<std::size_t>(best)]);
}

/// The next of the genes beside the one where this walk began, the strongest edge first.
void GrnCanvas::goToNeighbour(int step) {
  const int current = currentNode();
  int from = m_graph.nodeOf(m_walkFrom);
  std::vector<int> neighbours;
  const auto collect = [&](int node) {
    neighbours = neighboursByStrength(m_graph, node);
    std::erase_if(neighbours, [this](int other) { return !isShown(other); });
  };
  if (from >= 0) collect(from);
  auto at = std::ranges::find(neighbours, current);
  if (at == neighbours.end()) {
    from = current;
    collect(from);
    at = neighbours.end();
  }
  if (neighbours.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(neighbours.size());
  const std::ptrdiff_t before = at == neighbours.end() ? (step > 0 ? -1 : count) : at - neighbours.begin();
  goTo(neighbours[static_cast<std::size_t>((before + step + count) % count)]);
  m_walkFrom = m_graph.node(from).name;
}

void GrnCanvas::goTo(int node) {
  edit({{m_graph.node(node).name}, {}, {}});
  if (!viewport()->rect().contains(pixelOf(node).toPoint())) centreOn(placeOf(node));
}

/// The menu of what is selected, where it is; of the ground without a selection.
void GrnCanvas::askMenu() {
  const int node = currentNode();
  const int edge = node < 0 && !m_selection.edges.empty() ? m_graph.edgeOf(m_selection.edges.back()) : -1;
  QPointF at = QRectF(viewport()->rect()).center();
  if (node >= 0) at = pixelOf(node);
  if (edge >= 0) at = viewportTransform().map(segmentOf(edge).center());
  const QRectF view = viewport()->rect();
  const QPointF seen(std::clamp(at.x(), view.left(), view.right()), std::clamp(at.y(), view.top(), view.bottom()));
  Q_EMIT menuAsked(node >= 0 ? m_graph.node(node).name : QString(),
                   edge >= 0 ? std::optional(m_graph.nameOf(edge)) : std::nullopt,
                   viewport()->mapToGlobal(seen.toPoint()));
}

}  // namespace grnwb::ui
