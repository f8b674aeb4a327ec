// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom and scroll of the canvas.
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/graph/grn_canvas.h"

namespace grnwb::ui {
namespace {

constexpr double kFitMargin = 36;      // pixels around the graph
constexpr double kFitTop = 52;         // above it, where tools lie over the canvas
constexpr double kFarthestZoom = 0.4;  // of the zoom that fits
constexpr double kNearestZoom = 40;
constexpr double kNodeGrowth = 0.45;  // node size grows with zoom to this power

}  // namespace

void GrnCanvas::noteMotion() {
  m_moves = true;
  m_settle.start();
}

void GrnCanvas::fit() {
  m_keepsFit = true;
  const QRectF rect = placesRect();
  const double width = std::max(40.0, viewport()->width() - 2 * kFitMargin);
  const double height = std::max(40.0, viewport()->height() - kFitMargin - kFitTop);
  m_fitZoom = std::min({width / std::max(rect.width(), 1.0), height / std::max(rect.height(), 1.0), 2.0});
  setTransform(QTransform::fromScale(m_fitZoom, m_fitZoom));
  centerOn(rect.center() - QPointF(0, (kFitTop - kFitMargin) / 2 / m_fitZoom));
  sizeItems();
  Q_EMIT viewChanged();
}

void GrnCanvas::panBy(QPoint pixels) {
  m_keepsFit = false;
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
  verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
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
  panBy(-slip.toPoint());
  sizeItems();
  viewport()->update();
  Q_EMIT viewChanged();
}

void GrnCanvas::centreOn(const QString& gene) {
  if (const int node = m_graph.nodeOf(gene); node >= 0 && isShown(node)) centreOn(placeOf(node));
}

void GrnCanvas::centreOn(QPointF scenePoint) {
  m_keepsFit = false;
  centerOn(scenePoint);
  Q_EMIT viewChanged();
}

void GrnCanvas::sizeItems() {
  const double zoom = transform().m11();
  const double scale = std::clamp(std::pow(zoom / m_fitZoom, kNodeGrowth), 0.7, 5.0) / zoom;
  for (NodeItem* node : m_items) node->setScale(scale);
}

double GrnCanvas::nodePixels(int node) const {
  return item(node).radius() * item(node).scale() * transform().m11();
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

}  // namespace grnwb::ui
