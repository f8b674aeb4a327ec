// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do on the canvas.
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/graph/grn_canvas.h"
#include "ui/models/edge_table_model.h"

namespace grnwb::ui {
namespace {

constexpr double kNodeReach = 3;  // pixels beyond its border that still hit a node
constexpr double kEdgeReach = 4;
constexpr double kSelectedEdgeReach = 6;
constexpr double kZoomPerDegree = 1.0015;  // of the wheel, in eighths of a degree
constexpr double kZoomStep = 1.25;

}  // namespace

int GrnCanvas::nodeAt(QPointF point) const {
  int best = -1;
  double bestGap = kNodeReach;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (!isPlaced(i)) continue;
    const QPointF offset = viewportTransform().map(placeOf(i)) - point;
    const double gap = std::hypot(offset.x(), offset.y()) - nodePixels(i);
    if (gap > bestGap) continue;
    best = i;
    bestGap = gap;
  }
  return best;
}

int GrnCanvas::edgeNumberAt(QPointF point) const {
  if (!m_grid) {
    std::vector<QLineF> segments;
    segments.reserve(m_graph.edges().size());
    for (int i = 0; i < static_cast<int>(m_graph.edges().size()); ++i) segments.push_back(segmentOf(i));
    m_grid.emplace(std::move(segments));
  }
  const QPointF at = viewportTransform().inverted().map(point);
  const double pixel = 1 / transform().m11();
  const auto isShown = [this](int edge) {
    return isPlaced(m_graph.edge(edge).tf) && isPlaced(m_graph.edge(edge).target);
  };
  if (!m_drawnEdges.empty()) {
    const auto isDrawn = [&](int edge) { return m_isDrawn[static_cast<std::size_t>(edge)] && isShown(edge); };
    if (const int edge = m_grid->nearest(at, kSelectedEdgeReach * pixel, isDrawn); edge >= 0) return edge;
  }
  return m_grid->nearest(at, kEdgeReach * pixel, isShown);
}

QString GrnCanvas::geneAt(QPoint point) const {
  const int node = nodeAt(point);
  return node >= 0 ? m_graph.node(node).name : QString();
}

std::optional<EdgeName> GrnCanvas::edgeAt(QPoint point) const {
  const int edge = edgeNumberAt(point);
  return edge >= 0 ? std::optional(m_graph.nameOf(edge)) : std::nullopt;
}

QPoint GrnCanvas::pointOf(const QString& gene) const {
  const int node = m_graph.nodeOf(gene);
  return node >= 0 ? viewportTransform().map(placeOf(node)).toPoint() : QPoint();
}

QString GrnCanvas::toolTipAt(QPoint point) const {
  if (const int at = nodeAt(point); at >= 0) {
    const GraphNode& node = m_graph.node(at);
    QString text = (node.isTf ? tr("<b>%1</b> TF<br>%Ln targets", "", node.degree)
                              : tr("<b>%1</b> target<br>%Ln regulators", "", node.degree))
                       .arg(node.name.toHtmlEscaped());
    const int group = m_groupOf.value(node.name, -1);
    if (group >= 0 && group < m_groupNames.size())
      text += tr(" · highest in %1").arg(m_groupNames[group].toHtmlEscaped());
    return text;
  }
  const int at = edgeNumberAt(point);
  if (at < 0) return {};
  const GraphEdge& edge = m_graph.edge(at);
  const EdgeName name = m_graph.nameOf(at);
  QString text = tr("<b>%1 → %2</b>").arg(name.first.toHtmlEscaped(), name.second.toHtmlEscaped());
  if (edge.sign != grn::Sign::unknown) text += QLatin1Char(' ') + EdgeTableModel::signText(edge.sign);
  if (edge.rank && edge.importance)
    text += tr("<br>Rank %1 · Importance %2")
                .arg(QLocale().toString(*edge.rank), QLocale().toString(*edge.importance, 'g', 3));
  return text;
}

bool GrnCanvas::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
    return true;
  }
  if (event->type() == QEvent::Leave) {
    m_hoveredNode = m_hoveredEdge = -1;
    viewport()->update();
  }
  return QGraphicsView::viewportEvent(event);
}

void GrnCanvas::wheelEvent(QWheelEvent* event) {
  zoomAt(event->position(), std::pow(kZoomPerDegree, event->angleDelta().y()));
  event->accept();
}

void GrnCanvas::mousePressEvent(QMouseEvent* event) {
  const bool pans = event->button() == Qt::MiddleButton ||
                    (event->button() == Qt::LeftButton && (m_tool == Tool::pan || m_spaceHeld));
  if (!pans && event->button() != Qt::LeftButton) return;
  m_pressed = true;
  m_pressedAt = m_draggedTo = event->position().toPoint();
  m_pressedNode = pans ? -1 : nodeAt(event->position());
  if (pans) startDrag(Drag::pan);
  event->accept();
}

void GrnCanvas::startDrag(Drag drag) {
  m_drag = drag;
  m_hoveredNode = m_hoveredEdge = -1;
  setCursorShape();
}

void GrnCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QPoint point = event->position().toPoint();
  if (!m_pressed) {
    hover(point);
    return;
  }
  if (m_drag == Drag::none) {
    if ((point - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    const bool drawsEdge = m_tool == Tool::edge || event->modifiers().testFlag(Qt::ShiftModifier);
    startDrag(m_pressedNode < 0 ? Drag::box : drawsEdge ? Drag::edge : Drag::nodes);
  }
  const QPoint moved = point - m_draggedTo;
  m_draggedTo = point;
  if (m_drag == Drag::pan) {
    m_keepsFit = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
  } else if (m_drag == Drag::nodes) {
    const QPointF step = QPointF(moved) / transform().m11();
    const bool group = m_items[static_cast<std::size_t>(m_pressedNode)]->look() == NodeLook::selected;
    for (int i = 0; i < m_graph.nodeCount(); ++i) {
      NodeItem* item = m_items[static_cast<std::size_t>(i)];
      if (i == m_pressedNode || (group && item->look() == NodeLook::selected)) item->moveBy(step.x(), step.y());
    }
    m_keepsFit = false;
    placesChanged();
  } else if (m_drag == Drag::edge) {
    m_hoveredNode = nodeAt(point);
  }
  viewport()->update();
}

void GrnCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_pressed) return;
  m_pressed = false;
  const QPoint point = event->position().toPoint();
  const Drag drag = std::exchange(m_drag, Drag::none);
  if (drag == Drag::none) finishClick(point, event->modifiers());
  if (drag == Drag::box) finishBox(event->modifiers());
  if (drag == Drag::edge) finishEdge(point);
  setCursorShape();
  viewport()->update();
}

void GrnCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  mousePressEvent(event);
}

void GrnCanvas::finishClick(QPoint point, Qt::KeyboardModifiers modifiers) {
  const bool extends = modifiers.testFlag(Qt::ControlModifier);
  Selection wanted = extends ? m_selection : Selection();
  wanted.cells.clear();
  if (m_pressedNode >= 0) {
    const QString& gene = m_graph.node(m_pressedNode).name;
    if (!wanted.genes.removeOne(gene)) wanted.genes.append(gene);
  } else if (const auto edge = edgeAt(point)) {
    const auto at = std::ranges::find(wanted.edges, *edge);
    if (at == wanted.edges.end())
      wanted.edges.push_back(*edge);
    else
      wanted.edges.erase(at);
  }
  edit(std::move(wanted));
}

void GrnCanvas::finishBox(Qt::KeyboardModifiers modifiers) {
  const QRectF box = QRectF(m_pressedAt, m_draggedTo).normalized();
  Selection wanted = modifiers.testFlag(Qt::ControlModifier) ? m_selection : Selection();
  wanted.cells.clear();
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const QString& gene = m_graph.node(i).name;
    if (isPlaced(i) && box.contains(viewportTransform().map(placeOf(i))) && !wanted.genes.contains(gene))
      wanted.genes.append(gene);
  }
  edit(std::move(wanted));
}

void GrnCanvas::finishEdge(QPoint point) {
  int tf = m_pressedNode, target = nodeAt(point);
  if (target < 0) return;
  if (m_graph.node(target).isTf) std::swap(tf, target);
  if (m_graph.node(tf).isTf && !m_graph.node(target).isTf)
    Q_EMIT edgeDrawn(m_graph.node(tf).name, m_graph.node(target).name);
}

void GrnCanvas::hover(QPoint point) {
  const int node = nodeAt(point);
  const int edge = node >= 0 ? -1 : edgeNumberAt(point);
  if (node == m_hoveredNode && edge == m_hoveredEdge) return;
  m_hoveredNode = node;
  m_hoveredEdge = edge;
  viewport()->update();
}

void GrnCanvas::edit(Selection selection) {
  setSelection(selection);
  Q_EMIT selectionEdited(selection);
}

void GrnCanvas::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return selectNeighbour({-1, 0});
    case Qt::Key_Right:
      return selectNeighbour({1, 0});
    case Qt::Key_Up:
      return selectNeighbour({0, -1});
    case Qt::Key_Down:
      return selectNeighbour({0, 1});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(kZoomStep);
    case Qt::Key_Minus:
      return zoomBy(1 / kZoomStep);
    case Qt::Key_Home:
      return fit();
    case Qt::Key_Escape:
      return edit({});
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

/// The nearest gene that way; one that lies aside counts as farther.
void GrnCanvas::selectNeighbour(QPointF direction) {
  const int from = m_selection.genes.isEmpty() ? -1 : m_graph.nodeOf(m_selection.genes.last());
  const QPointF start =
      from >= 0 && isPlaced(from) ? viewportTransform().map(placeOf(from)) : QRectF(viewport()->rect()).center();
  int best = -1;
  double bestCost = 0;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (i == from || !isPlaced(i)) continue;
    const QPointF offset = viewportTransform().map(placeOf(i)) - start;
    const double ahead = QPointF::dotProduct(offset, direction);
    const double aside = std::abs(offset.x() * direction.y() - offset.y() * direction.x());
    if (ahead <= 0) continue;
    const double cost = ahead + 2 * aside;
    if (best >= 0 && cost >= bestCost) continue;
    best = i;
    bestCost = cost;
  }
  if (best < 0) return;
  edit({{m_graph.node(best).name}, {}, {}});
  if (!viewport()->rect().contains(pointOf(m_graph.node(best).name))) centreOn(m_graph.node(best).name);
}

}  // namespace grnwb::ui
