// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axes_scatter_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "ui/plots/axes_scatter_picture.h"
#include "ui/plots/csv_field.h"
#include "ui/plots/plot_card.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kPointReach = 8, kClickReach = 4, kHeadRoom = 28, kWheelZoom = 1.0015, kStepZoom = 1.25,
                 kPanShare = 0.1;
constexpr double kSmallestPart = 1e-3;
constexpr std::size_t kMostVectors = 5000;
constexpr double kExportRatio = 300.0 / 96.0;

QByteArray pointsCsv(const AxesScatterContent& content) {
  const auto number = [](double value) { return QByteArray::fromStdString(formatNumber(value)); };
  QByteArray text = "name," + csvField(content.xAxis.title) + ',' + csvField(content.yAxis.title);
  const ScatterColouring& colouring = content.colouring;
  const bool hasColours = colouring.isByValue() || !colouring.names.isEmpty();
  if (hasColours) text += ',' + csvField(colouring.title);
  text += '\n';
  for (std::size_t i = 0; i < content.x.size(); ++i) {
    text += csvField(content.nameOf ? content.nameOf(static_cast<qint64>(i)) : QString::number(i + 1)) + ',' +
            number(content.x[i]) + ',' + number(content.y[i]);
    if (hasColours) text += ',';
    if (colouring.isByValue()) {
      text += number(colouring.values[i]);
    } else if (const auto code = content.codeOf(i); code && hasColours) {
      text += csvField(colouring.names[*code]);
    }
    text += '\n';
  }
  return text;
}

}  // namespace

AxesScatterView::AxesScatterView(QWidget* parent) : QWidget(parent), m_content(std::make_shared<AxesScatterContent>()) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
}

AxesScatterView::~AxesScatterView() = default;

void AxesScatterView::setContent(AxesScatterContent content) {
  const auto differs = [](const ValueAxis& a, const ValueAxis& b) {
    return a.minimum != b.minimum || a.maximum != b.maximum || a.logarithmic != b.logarithmic;
  };
  if (differs(content.xAxis, m_content->xAxis) || differs(content.yAxis, m_content->yAxis)) m_shown = {0, 0, 1, 1};
  if (content.x.size() != m_content->x.size()) m_hovered.reset();
  m_content = std::make_shared<const AxesScatterContent>(std::move(content));
  setAccessibleName(m_content->title);
  m_shares.clear();
  m_picture.reset();
  redraw();
}

void AxesScatterView::changeContent(const std::function<void(AxesScatterContent&)>& change) {
  auto content = std::make_shared<AxesScatterContent>(*m_content);
  change(*content);
  m_content = std::move(content);
  m_picture.reset();
  redraw();
}

void AxesScatterView::setMarked(std::vector<qint64> points) {
  if (points == m_content->marked) return;
  changeContent([&](AxesScatterContent& content) { content.marked = std::move(points); });
}

QRectF AxesScatterView::plotArea() const {
  return AxesScatterPicture::plotArea(*m_content, QRectF(rect()).adjusted(0, kHeadRoom, 0, 0), font());
}

QPointF AxesScatterView::positionOf(qint64 point) const {
  return AxesScatterPicture::toView(m_content->shareOf(static_cast<std::size_t>(point)), plotArea(), m_shown);
}

QPointF AxesScatterView::shareAt(const QPointF& position) const {
  const QRectF plot = plotArea();
  return {m_shown.left() + (position.x() - plot.left()) / plot.width() * m_shown.width(),
          m_shown.top() + (plot.bottom() - position.y()) / plot.height() * m_shown.height()};
}

std::optional<qint64> AxesScatterView::pointAt(const QPointF& position) const {
  const QRectF plot = plotArea();
  if (!plot.contains(position)) return std::nullopt;
  const QPointF at = shareAt(position);
  const double perX = plot.width() / m_shown.width(), perY = plot.height() / m_shown.height();
  if (m_shares.empty()) m_shares = m_content->shares();
  std::optional<qint64> nearest;
  double best = kPointReach * kPointReach;
  for (std::size_t i = 0; i < m_content->x.size(); ++i) {
    const QPointF& share = m_shares[i];
    const double dx = (share.x() - at.x()) * perX, dy = (share.y() - at.y()) * perY;
    if (const double distance = dx * dx + dy * dy; distance <= best) {
      best = distance;
      nearest = static_cast<qint64>(i);
    }
  }
  return nearest;
}

void AxesScatterView::redraw() {
  m_imageIsOld = true;
  update();
}

void AxesScatterView::redrawImage() {
  const Theme& theme = Theme::current();
  if (!m_picture) m_picture = std::make_unique<AxesScatterPicture>(m_content, theme);
  m_image = QImage((QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
  m_image.setDevicePixelRatio(devicePixelRatioF());
  m_image.fill(theme.view);
  {
    QPainter painter(&m_image);
    painter.setFont(font());
    m_picture->paintAxes(painter, plotArea(), m_shown);
  }
  m_picture->splat(m_image, plotArea(), m_shown);
  m_imageIsOld = false;
}

void AxesScatterView::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  if (m_imageIsOld || m_image.size() != (QSizeF(size()) * devicePixelRatioF()).toSize()) redrawImage();
  paintCard(*this);
  QPainter painter(this);
  painter.drawImage(QRectF(rect()).adjusted(2, 2, -2, -2), m_image,
                    QRectF(2 * devicePixelRatioF(), 2 * devicePixelRatioF(), m_image.width() - 4 * devicePixelRatioF(),
                           m_image.height() - 4 * devicePixelRatioF()));
  paintFigureTitle(painter, QRectF(rect()).adjusted(8, 3, -8, 0), m_content->title, m_content->subtitle, theme);
  m_picture->paintNames(painter, plotArea(), m_shown, m_texts);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  if (m_hovered) {
    painter.setPen(QPen(theme.text, 1.4));
    painter.drawEllipse(positionOf(*m_hovered), m_picture->radius() + 3, m_picture->radius() + 3);
  }
  if (hasFocus()) {
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kRadius, measure::kRadius);
  }
}

Figure AxesScatterView::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.csv = [content = m_content] { return pointsCsv(*content); };
  figure.paint = [content = m_content, shown = m_shown](QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const AxesScatterPicture picture(content, theme);
    const QRectF rest = paintFigureTitle(painter, area, content->title, content->subtitle, theme);
    const QRectF plot = AxesScatterPicture::plotArea(*content, rest, painter.font());
    picture.paintAxes(painter, plot, shown);
    if (content->x.size() <= kMostVectors) {
      picture.paintPoints(painter, plot, shown);
    } else {
      QImage image((plot.size() * kExportRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
      image.setDevicePixelRatio(kExportRatio);
      image.fill(Qt::transparent);
      QPainter inside(&image);
      inside.setRenderHint(QPainter::Antialiasing);
      picture.paintPoints(inside, QRectF(QPointF(), plot.size()), shown);
      inside.end();
      painter.drawImage(plot, image);
    }
    HaloTexts texts;
    picture.paintNames(painter, plot, shown, texts);
  };
  return figure;
}

void AxesScatterView::showAll() {
  m_shown = {0, 0, 1, 1};
  redraw();
}

void AxesScatterView::zoomAt(const QPointF& share, double factor) {
  const double part = std::clamp(m_shown.width() / factor, kSmallestPart, 1.0), change = part / m_shown.width();
  m_shown = {share.x() - (share.x() - m_shown.left()) * change, share.y() - (share.y() - m_shown.top()) * change, part,
             std::min(1.0, m_shown.height() * change)};
  panBy({});
}

void AxesScatterView::panBy(const QPointF& shares) {
  m_shown.moveLeft(std::clamp(m_shown.left() + shares.x(), 0.0, 1 - m_shown.width()));
  m_shown.moveTop(std::clamp(m_shown.top() + shares.y(), 0.0, 1 - m_shown.height()));
  redraw();
}

void AxesScatterView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  redraw();
}

void AxesScatterView::wheelEvent(QWheelEvent* event) {
  zoomAt(shareAt(event->position()), std::pow(kWheelZoom, event->angleDelta().y()));
  event->accept();
}

void AxesScatterView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = m_last = event->position();
  m_drags = true;
}

void AxesScatterView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_drags) return hover(event->position());
  if ((event->position() - m_pressed).manhattanLength() < kClickReach && m_last == m_pressed) return;
  panBy(shareAt(m_last) - shareAt(event->position()));
  m_last = event->position();
}

void AxesScatterView::mouseReleaseEvent(QMouseEvent* event) {
  if (!std::exchange(m_drags, false) || m_last != m_pressed) return;
  if ((event->position() - m_pressed).manhattanLength() < kClickReach)
    Q_EMIT pointChosen(pointAt(event->position()).value_or(-1));
}

void AxesScatterView::mouseDoubleClickEvent(QMouseEvent*) {
  showAll();
}

void AxesScatterView::hover(const QPointF& position) {
  const auto point = pointAt(position);
  if (point == m_hovered) return;
  m_hovered = point;
  update();
  if (!point || !m_hoverText) return QToolTip::hideText();
  QToolTip::showText(mapToGlobal(position.toPoint()), m_hoverText(*point), this);
}

void AxesScatterView::leaveEvent(QEvent*) {
  m_hovered.reset();
  QToolTip::hideText();
  update();
}

void AxesScatterView::keyPressEvent(QKeyEvent* event) {
  const double x = kPanShare * m_shown.width(), y = kPanShare * m_shown.height();
  switch (event->key()) {
    case Qt::Key_Left:
      return panBy({-x, 0});
    case Qt::Key_Right:
      return panBy({x, 0});
    case Qt::Key_Up:
      return panBy({0, y});
    case Qt::Key_Down:
      return panBy({0, -y});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomAt(m_shown.center(), kStepZoom);
    case Qt::Key_Minus:
      return zoomAt(m_shown.center(), 1 / kStepZoom);
    case Qt::Key_F:
      return showAll();
    case Qt::Key_Escape:
      Q_EMIT pointChosen(-1);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void AxesScatterView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void AxesScatterView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void AxesScatterView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  m_texts.clear();
  m_picture.reset();
  redraw();
}

}  // namespace grnwb::ui
