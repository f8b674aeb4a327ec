// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does on the canvas.
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/graph/grn_canvas.h"

namespace grnwb::ui {
namespace {

constexpr double kZoomPerDegree = 1.0015;  // of the wheel, in eighths of a degree

}  // namespace

void GrnCanvas::setTool(Tool tool) {
  if (tool == m_tool) return;
  m_tool = tool;
  setCursorShape();
  viewport()->update();
  Q_EMIT toolChanged(tool);
}

void GrnCanvas::setCursorShape() {
  if (m_drag == Drag::pan)
    viewport()->setCursor(Qt::ClosedHandCursor);
  else if (m_tool == Tool::pan || m_spaceHeld)
    viewport()->setCursor(Qt::OpenHandCursor);
  else
    viewport()->setCursor(m_tool == Tool::select ? Qt::ArrowCursor : Qt::CrossCursor);
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
  m_pressedHandle = pans ? -1 : handleAt(event->position());
  m_pressedNode = pans ? -1 : nodeAt(event->position());
  if (pans) startDrag(Drag::pan);
  event->accept();
}

void GrnCanvas::startDrag(Drag drag) {
  m_drag = drag;
  m_hoveredNode = m_hoveredEdge = -1;
  if (drag == Drag::lasso) m_lasso = QPolygonF({QPointF(m_pressedAt)});
  if (drag == Drag::nodes) {
    m_hand = {m_pressedNode};
    if (item(m_pressedNode).look() == NodeLook::selected)
      for (int i = 0; i < m_graph.nodeCount(); ++i)
        if (i != m_pressedNode && isShown(i) && item(i).look() == NodeLook::selected) m_hand.push_back(i);
  }
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
    startDrag(m_pressedHandle >= 0 ? Drag::swap
              : m_pressedNode < 0  ? (m_tool == Tool::lasso ? Drag::lasso : Drag::box)
              : drawsEdge          ? Drag::edge
                                   : Drag::nodes);
  }
  const QPoint moved = point - m_draggedTo;
  m_draggedTo = point;
  if (m_drag == Drag::pan) panBy(moved);
  if (m_drag == Drag::nodes) moveHand(moved);
  if (m_drag == Drag::lasso) m_lasso.append(point);
  if (m_drag == Drag::edge || m_drag == Drag::swap) m_hoveredNode = nodeAt(point);
  viewport()->update();
}

void GrnCanvas::moveHand(QPointF pixels) {
  const QPointF step = pixels / transform().m11();
  for (const int node : m_hand) item(node).moveBy(step.x(), step.y());
  m_keepsFit = false;
  placesChanged();
}

void GrnCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_pressed) return;
  m_pressed = false;
  const QPoint point = event->position().toPoint();
  const Drag drag = std::exchange(m_drag, Drag::none);
  if (drag == Drag::none) finishClick(point, event->modifiers());
  if (drag == Drag::nodes) finishMove();
  if (drag == Drag::box) finishArea(QRectF(m_pressedAt, m_draggedTo).normalized(), event->modifiers());
  if (drag == Drag::lasso) finishArea(m_lasso, event->modifiers());
  if (drag == Drag::edge) finishEdge(point);
  if (drag == Drag::swap) finishSwap(point);
  setCursorShape();
  viewport()->update();
}

/// The places of genes in the hand are taken back.
void GrnCanvas::cancelDrag() {
  m_pressed = false;
  m_drag = Drag::none;
  if (!std::exchange(m_hand, {}).empty()) {
    placeItems();
    placesChanged();
  }
  setCursorShape();
  viewport()->update();
}

void GrnCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  const QString gene =
      event->button() == Qt::LeftButton && m_tool != Tool::pan ? geneAt(event->position().toPoint()) : QString();
  if (gene.isEmpty()) return mousePressEvent(event);
  Q_EMIT focusAsked(gene);
}

void GrnCanvas::contextMenuEvent(QContextMenuEvent* event) {
  event->accept();
  if (event->reason() == QContextMenuEvent::Keyboard) return askMenu();
  const QString gene = geneAt(event->pos());
  const auto edge = gene.isEmpty() ? edgeAt(event->pos()) : std::nullopt;
  if (!gene.isEmpty() && !m_selection.genes.contains(gene)) edit({{gene}, {}, {}});
  if (edge && std::ranges::find(m_selection.edges, *edge) == m_selection.edges.end()) edit({{}, {*edge}, {}});
  Q_EMIT menuAsked(gene, edge, event->globalPos());
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

/// Selects the genes whose middle lies inside.
void GrnCanvas::finishArea(const QPolygonF& area, Qt::KeyboardModifiers modifiers) {
  Selection wanted = modifiers.testFlag(Qt::ControlModifier) ? m_selection : Selection();
  wanted.cells.clear();
  const QSet<QString> before(wanted.genes.begin(), wanted.genes.end());
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const QString& gene = m_graph.node(i).name;
    if (isShown(i) && area.containsPoint(pixelOf(i), Qt::OddEvenFill) && !before.contains(gene))
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

void GrnCanvas::finishSwap(QPoint point) {
  const GraphEdge& edge = m_graph.edge(m_pressedHandle);
  const int tf = nodeAt(point);
  if (tf < 0 || tf == edge.tf || !m_graph.node(tf).isTf) return;
  Q_EMIT edgeSwapped(m_graph.node(edge.tf).name, m_graph.node(tf).name, m_graph.node(edge.target).name);
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

}  // namespace grnwb::ui
