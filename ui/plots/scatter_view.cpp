// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_view.h"

#include <QPainter>
#include <utility>

#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_figure.h"
#include "ui/plots/scatter_picture.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kHoverReach = 8;

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
  m_picture.reset();
  m_hovered.reset();
  setAccessibleName(m_content->title);
  if (m_camera->isFitted()) fit();
  redraw();
}

void ScatterView::changeContent(const std::function<void(ScatterContent&)>& change) {
  auto content = std::make_shared<ScatterContent>(*m_content);
  change(*content);
  m_content = std::move(content);
  m_picture.reset();
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

void ScatterView::setRegion(ScatterRegion region) {
  m_overlay.region = std::move(region);
  update();
}

void ScatterView::setRings(std::vector<ScatterRing> rings) {
  m_overlay.rings = std::move(rings);
  m_nextRing = 0;
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
  if (!m_picture) m_picture = std::make_unique<ScatterPicture>(m_content, theme);
  if (const QSize size = (QSizeF(this->size()) * devicePixelRatioF()).toSize(); m_image.size() != size) {
    m_image = QImage(size, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(devicePixelRatioF());
    m_imageIsOld = true;
  }
  if (std::exchange(m_imageIsOld, false)) m_picture->splat(m_image, *m_camera);
  QPainter painter(this);
  painter.drawImage(QPointF(), m_image);
  m_picture->paintFurniture(painter, rect(), *m_camera, m_path.size() < 2 ? m_overlay : drawnOverlay(), m_texts);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_hovered) {
    painter.setPen(QPen(theme.text, 1.4));
    painter.setBrush(Qt::NoBrush);
    const double radius = pointRadius(m_content->ownCount) + 3;
    painter.drawEllipse(toView({m_content->points(*m_hovered, 0), m_content->points(*m_hovered, 1)}), radius, radius);
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

void ScatterView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  m_texts.clear();
  m_picture.reset();
  redraw();
}

Figure ScatterView::figure(const QString& name) const {
  const QRectF bounds(toData(rect().bottomLeft()), toData(rect().topRight()));
  return scatterFigure(name, m_content, m_overlay, bounds.normalized());
}

}  // namespace grnwb::ui
