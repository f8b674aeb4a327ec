// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the scatter view.
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>
#include <utility>

#include "ui/plots/points_inside.h"
#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_picture.h"
#include "ui/plots/scatter_view.h"

namespace grnwb::ui {
namespace {

constexpr double kDragStart = 4, kPanStep = 40, kKeyZoom = 1.25;

}  // namespace

void ScatterView::wheelEvent(QWheelEvent* event) {
  m_camera->zoomAt(toData(event->position()), std::pow(1.0015, event->angleDelta().y()));
  event->accept();
}

void ScatterView::mousePressEvent(QMouseEvent* event) {
  m_dragFrom = m_dragLast = event->position();
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_tool == Tool::pan)) {
    m_drag = Drag::pan;
    setCursor(Qt::ClosedHandCursor);
  } else if (event->button() == Qt::LeftButton) {
    m_drag = Drag::region;
    m_path = {m_dragFrom};
  }
}

void ScatterView::mouseMoveEvent(QMouseEvent* event) {
  switch (m_drag) {
    case Drag::none:
      return hover(event->position());
    case Drag::pan:
      m_camera->panBy(toData(m_dragLast) - toData(event->position()));
      m_dragLast = event->position();
      return;
    case Drag::region:
      m_dragLast = event->position();
      m_path << m_dragLast;
      return update();
  }
}

void ScatterView::mouseReleaseEvent(QMouseEvent* event) {
  const Drag drag = std::exchange(m_drag, Drag::none);
  setTool(m_tool);
  const bool isClick = (event->position() - m_dragFrom).manhattanLength() < kDragStart && m_path.size() < 6;
  if (isClick && event->button() == Qt::LeftButton) {
    click(event->position());
  } else if (drag == Drag::region) {
    finishRegion();
  }
}

void ScatterView::click(const QPointF& position) {
  m_path.clear();
  if (const ScatterRing* ring = ringAt(position)) return selectWithoutRegion(ring->points);
  const auto point = pointAt(position);
  selectWithoutRegion(point ? std::vector<qint64>{*point} : std::vector<qint64>{});
}

void ScatterView::selectWithoutRegion(const std::vector<qint64>& points) {
  setRegion({});
  Q_EMIT regionDrawn({});
  Q_EMIT selected(points);
}

const ScatterRing* ScatterView::ringAt(const QPointF& position) const {
  const auto boxes = overlayTextBoxes(m_overlay, rect(), *m_camera, font());
  for (std::size_t ring = 0; ring < m_overlay.rings.size(); ++ring)
    if (boxes[ring + 1].contains(position)) return &m_overlay.rings[ring];
  return nullptr;
}

void ScatterView::selectNextRing() {
  if (m_overlay.rings.empty()) return;
  selectWithoutRegion(m_overlay.rings[m_nextRing++ % m_overlay.rings.size()].points);
}

void ScatterView::mouseDoubleClickEvent(QMouseEvent*) {
  fit();
}

QPolygonF ScatterView::drawnRegion() const {
  if (m_path.size() < 2) return {};
  const QPolygonF path = m_tool == Tool::box ? QPolygonF(QRectF(m_dragFrom, m_dragLast).normalized()) : m_path;
  QPolygonF region;
  for (const QPointF& point : path) region << toData(point);
  return region;
}

ScatterOverlay ScatterView::drawnOverlay() const {
  return {{drawnRegion(), false, {}}, m_overlay.rings};
}

void ScatterView::finishRegion() {
  const QPolygonF region = drawnRegion();
  m_path.clear();
  setRegion({region, false, {}});
  Q_EMIT regionDrawn(region);
  std::vector<qint64> inside = pointsInside(m_content->points, region);
  std::erase_if(inside, [this](qint64 point) { return m_content->isHidden(point); });
  Q_EMIT selected(inside);
}

void ScatterView::hover(const QPointF& position) {
  const bool isOnRing = ringAt(position) != nullptr;
  setCursor(isOnRing ? Qt::PointingHandCursor : m_tool == Tool::pan ? Qt::OpenHandCursor : Qt::CrossCursor);
  const auto point = isOnRing ? std::nullopt : pointAt(position);
  if (point == m_hovered) return;
  m_hovered = point;
  update();
  if (!point) return QToolTip::hideText();
  QString text;
  if (m_hoverText) {
    text = m_hoverText(*point);
  } else {
    const int code = m_content->code(*point);
    text = tr("Point %1").arg(QLocale().toString(*point));
    if (code >= 0) text += QStringLiteral(" · ") + m_content->colouring.names[code];
  }
  QToolTip::showText(mapToGlobal(position.toPoint()), text, this);
}

void ScatterView::leaveEvent(QEvent*) {
  m_hovered.reset();
  QToolTip::hideText();
  update();
}

void ScatterView::keyPressEvent(QKeyEvent* event) {
  const double step = kPanStep / m_camera->scale();
  switch (event->key()) {
    case Qt::Key_Left:
      return m_camera->panBy({-step, 0});
    case Qt::Key_Right:
      return m_camera->panBy({step, 0});
    case Qt::Key_Up:
      return m_camera->panBy({0, step});
    case Qt::Key_Down:
      return m_camera->panBy({0, -step});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return m_camera->zoomAt(m_camera->centre(), kKeyZoom);
    case Qt::Key_Minus:
      return m_camera->zoomAt(m_camera->centre(), 1 / kKeyZoom);
    case Qt::Key_F:
      return fit();
    case Qt::Key_R:
      return selectNextRing();
    case Qt::Key_Escape:
      return selectWithoutRegion({});
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace grnwb::ui
