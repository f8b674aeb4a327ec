// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_rows_view.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "ui/plots/csv_field.h"
#include "ui/plots/plot_card.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kHeadHeight = 28, kTallestRow = 26, kBoxPart = 0.56, kTallestBox = 12, kWidestNames = 130;

ValueAxis axisOfRows(const BoxRowsContent& content) {
  double most = 0;
  for (const BoxRow& row : content.rows) most = std::max(most, row.high);
  return {0, most > 0 ? most * 1.03 : 1, false, content.unit};
}

/// Where the rows stand in what is left below the title.
struct RowsLayout {
  QRectF plot;
  double pitch = 0;

  RowsLayout(const BoxRowsContent& content, const QRectF& area, const QFont& font) {
    const QFontMetricsF metrics(axisFont(font));
    double names = 30;
    for (const BoxRow& row : content.rows) names = std::max(names, metrics.horizontalAdvance(row.name));
    plot = area.adjusted(12 + std::min(names, kWidestNames) + 8, 4, -16, -bottomAxisHeight(axisOfRows(content)) - 4);
    pitch = std::min(kTallestRow, plot.height() / std::max(1.0, static_cast<double>(content.rows.size())));
    plot.setHeight(pitch * std::max(1.0, static_cast<double>(content.rows.size())));
  }
  QRectF row(int i, const QRectF& area) const {
    return {area.left() + 4, plot.top() + i * pitch, area.width() - 8, pitch};
  }
};

void paintRows(QPainter& painter, const BoxRowsContent& content, const QRectF& area, const QStringList& marked,
               int hovered, const Theme& theme) {
  const RowsLayout layout(content, area, painter.font());
  const ValueAxis axis = axisOfRows(content);
  const QRectF& plot = layout.plot;
  const auto x = [&](double value) { return plot.left() + axis.share(value) * plot.width(); };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const Tick& tick : axis.ticks(std::max(2, static_cast<int>(plot.width() / 72)))) {
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(std::round(x(tick.value)), plot.top()), QPointF(std::round(x(tick.value)), plot.bottom()));
  }
  painter.setFont(axisFont(painter.font()));
  const QFontMetricsF metrics(painter.font());
  for (int i = 0; i < static_cast<int>(content.rows.size()); ++i) {
    const BoxRow& row = content.rows[static_cast<std::size_t>(i)];
    const QRectF strip = layout.row(i, area);
    const bool isMarked = marked.contains(row.name);
    if (isMarked || i == hovered) painter.fillRect(strip, isMarked ? theme.selectedRow : theme.hover);
    if (isMarked) painter.fillRect(QRectF(strip.topLeft(), QSizeF(3, strip.height())), theme.accent);
    painter.setPen(theme.text);
    painter.drawText(QRectF(strip.left() + 8, strip.top(), plot.left() - strip.left() - 16, strip.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(row.name, Qt::ElideRight, plot.left() - strip.left() - 16));
    const double y = strip.center().y(), half = std::min(kTallestBox, layout.pitch * kBoxPart) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.realBar, 1));
    painter.drawLine(QPointF(x(row.low), y), QPointF(x(row.lowerQuartile), y));
    painter.drawLine(QPointF(x(row.upperQuartile), y), QPointF(x(row.high), y));
    QColor fill = theme.accent;
    fill.setAlpha(theme.dark ? 170 : 150);
    painter.setBrush(fill);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(QRectF(QPointF(x(row.lowerQuartile), y - half), QPointF(x(row.upperQuartile), y + half)));
    painter.setPen(QPen(theme.text, 1.6));
    painter.drawLine(QPointF(x(row.median), y - half), QPointF(x(row.median), y + half));
    painter.setRenderHint(QPainter::Antialiasing, false);
  }
  paintBottomAxis(painter, plot, axis, theme);
  painter.restore();
}

}  // namespace

BoxRowsView::BoxRowsView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
}

void BoxRowsView::setContent(BoxRowsContent content) {
  m_content = std::move(content);
  m_hovered = -1;
  setAccessibleName(m_content.title);
  describe();
  update();
}

void BoxRowsView::setMarked(const QStringList& names) {
  m_marked = names;
  describe();
  update();
}

void BoxRowsView::describe() {
  const int row = markedRow();
  setAccessibleDescription(row < 0 ? QString() : rowText(row));
}

QRectF BoxRowsView::body() const {
  return QRectF(rect()).adjusted(0, kHeadHeight, 0, 0);
}

QRectF BoxRowsView::rowRect(int row) const {
  return RowsLayout(m_content, body(), font()).row(row, body());
}

int BoxRowsView::rowAt(const QPointF& position) const {
  for (int i = 0; i < static_cast<int>(m_content.rows.size()); ++i)
    if (rowRect(i).contains(position)) return i;
  return -1;
}

int BoxRowsView::markedRow() const {
  const auto found =
      std::ranges::find_if(m_content.rows, [this](const BoxRow& row) { return m_marked.contains(row.name); });
  return found == m_content.rows.end() ? -1 : static_cast<int>(found - m_content.rows.begin());
}

QString BoxRowsView::rowText(int row) const {
  const BoxRow& box = m_content.rows[static_cast<std::size_t>(row)];
  return tr("%1: median %2, half of the cells between %3 and %4, nine in ten between %5 and %6 (%7)")
      .arg(box.name, plotNumber(box.median), plotNumber(box.lowerQuartile), plotNumber(box.upperQuartile),
           plotNumber(box.low), plotNumber(box.high), m_content.unit);
}

Figure BoxRowsView::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = m_content](QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const QRectF rest = paintFigureTitle(painter, area, content.title, content.subtitle, theme);
    paintRows(painter, content, rest, {}, -1, theme);
  };
  figure.csv = [content = m_content] {
    QByteArray text = "name,5 %,25 %,median,75 %,95 %\n";
    for (const BoxRow& row : content.rows) {
      text += csvField(row.name);
      for (const double value : {row.low, row.lowerQuartile, row.median, row.upperQuartile, row.high})
        text += ',' + QByteArray::fromStdString(formatNumber(value));
      text += '\n';
    }
    return text;
  };
  return figure;
}

void BoxRowsView::paintEvent(QPaintEvent*) {
  paintCard(*this);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  paintFigureTitle(painter, QRectF(rect()).adjusted(8, 3, -8, 0), m_content.title, m_content.subtitle, theme);
  paintRows(painter, m_content, body(), m_marked, m_hovered, theme);
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme.accent, 1));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kRadius, measure::kRadius);
}

void BoxRowsView::mouseMoveEvent(QMouseEvent* event) {
  const int row = rowAt(event->position());
  if (row == m_hovered) return;
  m_hovered = row;
  update();
  if (row < 0) return QToolTip::hideText();
  QToolTip::showText(event->globalPosition().toPoint(), rowText(row), this);
}

void BoxRowsView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  Q_EMIT rowChosen(rowAt(event->position()));
}

void BoxRowsView::leaveEvent(QEvent*) {
  m_hovered = -1;
  QToolTip::hideText();
  update();
}

void BoxRowsView::keyPressEvent(QKeyEvent* event) {
  const int rows = static_cast<int>(m_content.rows.size()), row = markedRow();
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT rowChosen(-1);
  } else if (rows > 0 && event->key() == Qt::Key_Down) {
    Q_EMIT rowChosen(std::min(row + 1, rows - 1));
  } else if (rows > 0 && event->key() == Qt::Key_Up) {
    Q_EMIT rowChosen(std::max(row - 1, 0));
  } else {
    QWidget::keyPressEvent(event);
  }
}

void BoxRowsView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void BoxRowsView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace grnwb::ui
