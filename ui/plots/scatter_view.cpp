// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_view.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

#include "core/base/text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_painter.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kHoverReach = 8, kDragStart = 4, kPanStep = 40, kKeyZoom = 1.25;
constexpr Eigen::Index kMostVectorPoints = 5000;
constexpr double kExportPixelRatio = 300.0 / 96.0;

QByteArray csvOf(const ScatterContent& content) {
  const ScatterColouring& colouring = content.colouring;
  std::string text =
      "point,x,y," + (colouring.title.isEmpty() ? std::string("group") : colouring.title.toStdString()) + "\n";
  for (Eigen::Index i = content.ownFirst; i < content.ownFirst + content.ownCount; ++i) {
    text +=
        std::to_string(i) + "," + formatNumber(content.points(i, 0)) + "," + formatNumber(content.points(i, 1)) + ",";
    if (colouring.isByValue())
      text += formatNumber(colouring.values[static_cast<std::size_t>(i)]);
    else if (const int code = content.code(i); code >= 0)
      text +=
          '"' + QString(colouring.names[code]).replace(QLatin1Char('"'), QStringLiteral("\"\"")).toStdString() + '"';
    text += "\n";
  }
  return QByteArray::fromStdString(text);
}

}  // namespace

ScatterView::ScatterView(QWidget* parent)
    : QWidget(parent), m_ownCamera(std::make_unique<ScatterCamera>()), m_content(std::make_shared<ScatterContent>()) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(160, 140);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setCursor(Qt::CrossCursor);
  m_camera = m_ownCamera.get();
  connect(m_camera, &ScatterCamera::changed, this, &ScatterView::redraw);
}

ScatterView::~ScatterView() = default;

void ScatterView::setCamera(ScatterCamera* camera) {
  disconnect(m_camera, nullptr, this, nullptr);
  m_camera = camera;
  connect(m_camera, &ScatterCamera::changed, this, &ScatterView::redraw);
  if (m_camera->isFitted()) fit();
  redraw();
}

void ScatterView::setContent(ScatterContent content) {
  m_content = std::make_shared<const ScatterContent>(std::move(content));
  m_hovered.reset();
  setAccessibleName(m_content->title);
  if (m_camera->isFitted()) fit();
  redraw();
}

void ScatterView::changeContent(const std::function<void(ScatterContent&)>& change) {
  auto content = std::make_shared<ScatterContent>(*m_content);
  change(*content);
  m_content = std::move(content);
  redraw();
}

void ScatterView::setHighlighted(std::vector<qint64> points) {
  if (points == m_content->highlighted) return;
  changeContent([&](ScatterContent& content) { content.highlighted = std::move(points); });
}

void ScatterView::setHidden(std::set<int> categories) {
  changeContent([&](ScatterContent& content) { content.hidden = std::move(categories); });
}

void ScatterView::setTool(Tool tool) {
  m_tool = tool;
  setCursor(tool == Tool::pan ? Qt::OpenHandCursor : Qt::CrossCursor);
}

void ScatterView::setRegion(const QPolygonF& region, bool isLinked) {
  m_region = region;
  m_regionIsLinked = isLinked;
  update();
}

void ScatterView::fit() {
  if (m_content->points.rows() > 0) m_camera->fit(m_content->bounds(), size());
}

QPointF ScatterView::toView(const QPointF& point) const {
  return m_camera->toView(point, rect());
}

QPointF ScatterView::toData(const QPointF& position) const {
  return m_camera->toData(position, rect());
}

std::optional<qint64> ScatterView::pointAt(const QPointF& position) const {
  const QPointF at = toData(position);
  const double reach = kHoverReach / m_camera->scale();
  std::optional<qint64> nearest;
  double best = reach * reach;
  const ScatterContent& content = *m_content;
  for (Eigen::Index i = content.ownFirst; i < content.ownFirst + content.ownCount; ++i) {
    const double dx = content.points(i, 0) - at.x(), dy = content.points(i, 1) - at.y();
    if (const double distance = dx * dx + dy * dy; distance <= best && !content.isHidden(i)) {
      best = distance;
      nearest = i;
    }
  }
  return nearest;
}

void ScatterView::redraw() {
  m_imageIsOld = true;
  update();
}

void ScatterView::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  if (std::exchange(m_imageIsOld, false) || m_image.size() != (QSizeF(size()) * devicePixelRatioF()).toSize())
    m_image = splatPoints(*m_content, *m_camera, size(), devicePixelRatioF(), theme);
  painter.drawImage(QPointF(), m_image);
  paintFurniture(painter, rect(), *m_content, *m_camera, theme);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_hovered) {
    painter.setPen(QPen(theme.text, 1.4));
    painter.setBrush(Qt::NoBrush);
    const double radius = pointRadius(m_content->ownCount) + 3;
    painter.drawEllipse(toView({m_content->points(*m_hovered, 0), m_content->points(*m_hovered, 1)}), radius, radius);
  }
  QPolygonF region = drawnRegion();
  if (region.isEmpty())
    for (const QPointF& point : m_region) region << toView(point);
  if (!region.isEmpty()) {
    QColor fill = theme.accent;
    fill.setAlpha(22);
    painter.setBrush(fill);
    painter.setPen(QPen(theme.accent, 1.5, m_regionIsLinked && m_path.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.drawPolygon(region);
  }
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void ScatterView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_camera->isFitted()) fit();
  redraw();
}

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
    m_path.clear();
    setRegion({}, false);
    Q_EMIT regionDrawn({});
    const auto point = pointAt(event->position());
    Q_EMIT selected(point ? std::vector<qint64>{*point} : std::vector<qint64>{});
  } else if (drag == Drag::region) {
    finishRegion();
  }
}

void ScatterView::mouseDoubleClickEvent(QMouseEvent*) {
  fit();
}

QPolygonF ScatterView::drawnRegion() const {
  if (m_path.size() < 2) return {};
  return m_tool == Tool::box ? QPolygonF(QRectF(m_dragFrom, m_dragLast).normalized()) : m_path;
}

void ScatterView::finishRegion() {
  QPolygonF region;
  for (const QPointF& point : drawnRegion()) region << toData(point);
  m_path.clear();
  setRegion(region, false);
  Q_EMIT regionDrawn(region);
  std::vector<qint64> inside = pointsInside(m_content->points, region);
  std::erase_if(inside, [this](qint64 point) { return m_content->isOwn(point) && m_content->isHidden(point); });
  Q_EMIT selected(inside);
}

void ScatterView::hover(const QPointF& position) {
  const auto point = pointAt(position);
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
    case Qt::Key_Escape:
      setRegion({}, false);
      Q_EMIT regionDrawn({});
      Q_EMIT selected({});
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void ScatterView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) redraw();
}

Figure ScatterView::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = m_content,
                  bounds = QRectF(toData(rect().bottomLeft()), toData(rect().topRight())).normalized()](
                     QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const double scale = std::min(area.width() / bounds.width(), area.height() / bounds.height());
    ScatterCamera camera;
    camera.zoomAt({}, scale / camera.scale());
    camera.panBy(bounds.center() - camera.centre());
    if (content->points.rows() <= kMostVectorPoints) {
      paintPoints(painter, area, *content, camera, theme);
    } else {
      painter.drawImage(area, splatPoints(*content, camera, area.size(), kExportPixelRatio, theme));
    }
    paintFurniture(painter, area, *content, camera, theme);
  };
  figure.csv = [content = m_content] { return csvOf(*content); };
  return figure;
}

}  // namespace grnwb::ui
