// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_line.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLineReach = 8;  // of the widget to each side of the line
constexpr double kPageSteps = 10;

QString flagText(double value) {
  if (value >= 10000) return ThresholdLine::tr("%1 k").arg(plotNumber(value / 1000, 3));
  return value == std::floor(value) ? QLocale().toString(value, 'f', 0) : plotNumber(value, 2);
}

/// A flag at the end of the line, and the line up to it.
struct LinePlace {
  QLineF line;
  QRectF flag;

  LinePlace(const QRectF& plot, Qt::Orientation values, double at) {
    if (values == Qt::Vertical) {
      line = {plot.left(), at, plot.right(), at};
      flag = {plot.right(), at - ThresholdLine::kFlagHeight / 2, ThresholdLine::kFlagWidth - 4,
              ThresholdLine::kFlagHeight};
    } else {
      line = {at, plot.bottom(), at, plot.top()};
      flag = {at - ThresholdLine::kFlagWidth / 2, plot.top() - ThresholdLine::kFlagHeight, ThresholdLine::kFlagWidth,
              ThresholdLine::kFlagHeight};
    }
  }
};

void paintLine(QPainter& painter, const LinePlace& place, const QString& text, const Theme& theme, bool isSet,
               bool isStrong) {
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor colour = isSet || isStrong ? theme.accent : theme.faintText;
  painter.setPen(QPen(colour, isStrong ? 2 : 1.4, isSet ? Qt::SolidLine : Qt::DotLine));
  painter.drawLine(place.line);
  QFont font = axisFont(painter.font());
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(QPen(colour, isStrong ? 2 : 1));
  painter.setBrush(isSet ? colour : theme.view);
  painter.drawRoundedRect(place.flag.adjusted(1, 1, -1, -1), 3, 3);
  painter.setPen(isSet ? theme.onAccent : colour);
  painter.drawText(place.flag, Qt::AlignCenter, text);
}

}  // namespace

ThresholdLine::ThresholdLine(const QString& name, Drops drops, QWidget* parent)
    : QWidget(parent), m_name(name), m_drops(drops) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  describe();
}

void ThresholdLine::setAxis(const ValueAxis& axis, const QRectF& plot, Qt::Orientation values) {
  m_axis = axis;
  m_plot = plot;
  m_values = values;
  setCursor(values == Qt::Vertical ? Qt::SizeVerCursor : Qt::SizeHorCursor);
  place();
}

void ThresholdLine::setValue(std::optional<double> value) {
  m_value = value;
  describe();
  place();
}

void ThresholdLine::describe() {
  setAccessibleName(m_name);
  const QString text = m_value ? QLocale().toString(*m_value, 'f', m_unit < 1 ? 1 : 0) : tr("no limit");
  setAccessibleDescription(text);
  setToolTip(QStringLiteral("%1: %2").arg(m_name, text));
}

double ThresholdLine::length() const {
  return std::max(1.0, m_values == Qt::Vertical ? m_plot.height() : m_plot.width());
}

double ThresholdLine::position() const {
  const double share = std::clamp(m_axis.share(m_value.value_or(restingValue())), 0.0, 1.0);
  return m_values == Qt::Vertical ? m_plot.bottom() - share * length() : m_plot.left() + share * length();
}

double ThresholdLine::valueAt(const QPointF& inParent) const {
  const double share = m_values == Qt::Vertical ? (m_plot.bottom() - inParent.y()) / length()
                                                : (inParent.x() - m_plot.left()) / length();
  if (share <= 0 || share >= 1) return share <= 0 ? m_axis.minimum : m_axis.maximum;
  return m_axis.rounded(m_axis.value(share), length());
}

void ThresholdLine::place() {
  const int at = static_cast<int>(std::lround(position()));
  const QRect plot = m_plot.toAlignedRect();
  if (m_values == Qt::Vertical) {
    setGeometry(plot.left(), at - kLineReach, plot.width() + static_cast<int>(kFlagWidth), 2 * kLineReach);
    clearMask();
  } else {
    const int half = static_cast<int>(kFlagWidth) / 2, flag = static_cast<int>(kFlagHeight) + 1;
    setGeometry(at - half, plot.top() - flag, 2 * half, plot.height() + flag + 1);
    setMask(QRegion(0, 0, 2 * half, flag + 1) | QRegion(half - kLineReach, 0, 2 * kLineReach, height()));
  }
  update();
}

void ThresholdLine::moveTo(double value) {
  const double rounded = std::round(std::clamp(value, m_axis.minimum, m_axis.maximum) / m_unit) * m_unit;
  const bool drops = m_drops == Drops::below ? rounded > m_axis.minimum : rounded < m_axis.maximum;
  const std::optional<double> wanted = drops ? std::optional(rounded) : std::nullopt;
  if (wanted == m_value) return;
  setValue(wanted);
  Q_EMIT moved(wanted);
}

void ThresholdLine::paint(QPainter& painter, const QRectF& plot, const ValueAxis& axis, Qt::Orientation values,
                          double value, const Theme& theme) {
  const double share = std::clamp(axis.share(value), 0.0, 1.0);
  const double at = values == Qt::Vertical ? plot.bottom() - share * plot.height() : plot.left() + share * plot.width();
  painter.save();
  paintLine(painter, LinePlace(plot, values, at), flagText(value), theme, true, false);
  painter.restore();
}

void ThresholdLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.translate(-geometry().topLeft());
  paintLine(painter, LinePlace(m_plot, m_values, position()), m_value ? flagText(*m_value) : tr("none"),
            Theme::current(), m_value.has_value(), hasFocus() || m_isHovered || m_grabbed);
}

void ThresholdLine::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  const QPointF at = mapToParent(event->position());
  m_grabbed = (m_values == Qt::Vertical ? at.y() : at.x()) - position();
}

void ThresholdLine::mouseMoveEvent(QMouseEvent* event) {
  if (!m_grabbed) return;
  const QPointF away = m_values == Qt::Vertical ? QPointF(0, *m_grabbed) : QPointF(*m_grabbed, 0);
  moveTo(valueAt(mapToParent(event->position()) - away));
}

void ThresholdLine::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_grabbed) return QWidget::mouseReleaseEvent(event);
  m_grabbed.reset();
  update();
  Q_EMIT gestureEnded();
}

void ThresholdLine::keyPressEvent(QKeyEvent* event) {
  const double now = m_value.value_or(restingValue()), step = std::max(m_unit, m_axis.step(now, length()));
  const auto moveBy = [&](double steps) { moveTo(std::round(now / step + steps) * step); };
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Right:
      return moveBy(1);
    case Qt::Key_Down:
    case Qt::Key_Left:
      return moveBy(-1);
    case Qt::Key_PageUp:
      return moveBy(kPageSteps);
    case Qt::Key_PageDown:
      return moveBy(-kPageSteps);
    case Qt::Key_Home:
      return moveTo(m_axis.minimum);
    case Qt::Key_End:
      return moveTo(m_axis.maximum);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      return moveTo(restingValue());
    default:
      QWidget::keyPressEvent(event);
  }
}

void ThresholdLine::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void ThresholdLine::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
  Q_EMIT gestureEnded();
}

void ThresholdLine::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  m_isHovered = true;
  update();
}

void ThresholdLine::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  m_isHovered = false;
  update();
}

}  // namespace grnwb::ui
