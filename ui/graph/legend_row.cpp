// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/legend_row.h"

#include <QLinearGradient>
#include <QPainter>

namespace grnwb::ui {
namespace {

constexpr double kLeft = 12, kEntryGap = 6, kBetween = 16;
constexpr double kLine = 26, kMark = 9, kDot = 7, kRamp = 8;

}  // namespace

LegendRow::LegendRow(QPainter& painter, const QRectF& area)
    : m_painter(painter), m_area(area), m_x(area.left() + kLeft) {}

bool LegendRow::hasRoomFor(const QString& text, double more) const {
  return m_x + kMark + kEntryGap + m_painter.fontMetrics().horizontalAdvance(text) + more <= m_area.right();
}

void LegendRow::text(const QString& text, const QColor& colour) {
  const double width = m_painter.fontMetrics().horizontalAdvance(text);
  m_painter.setPen(colour);
  m_painter.drawText(QRectF(m_x, m_area.top(), width + 1, m_area.height()), Qt::AlignVCenter, text);
  m_x += width + kBetween;
}

void LegendRow::square(const QColor& colour) {
  m_painter.fillRect(QRectF(m_x, m_area.center().y() - kMark / 2, kMark, kMark), colour);
  m_x += kMark + kEntryGap;
}

void LegendRow::circle(const QColor& colour) {
  m_painter.setPen(Qt::NoPen);
  m_painter.setBrush(colour);
  m_painter.drawEllipse(QRectF(m_x, m_area.center().y() - kDot / 2, kDot, kDot));
  m_x += kDot + kEntryGap;
}

void LegendRow::ring(const QColor& colour, EdgeDash dash) {
  QPen pen(colour, 1.6);
  if (dash == EdgeDash::dashed) pen.setDashPattern({2, 1.4});
  m_painter.setPen(pen);
  m_painter.setBrush(Qt::NoBrush);
  m_painter.drawEllipse(QRectF(m_x, m_area.center().y() - kMark / 2, kMark, kMark));
  m_x += kMark + kEntryGap;
}

void LegendRow::edge(const QColor& colour, EdgeDash dash, EdgeHead head) {
  const double y = m_area.center().y();
  paintStroke(m_painter, {QLineF(m_x, y, m_x + kLine, y), colour, 1.6, 8, dash, head});
  m_x += kLine + kEntryGap;
}

void LegendRow::ramp(double width, const std::function<QColor(double)>& colourAt) {
  const QRectF area(m_x, m_area.center().y() - kRamp / 2, width, kRamp);
  QLinearGradient gradient(area.topLeft(), area.topRight());
  constexpr int kStops = 9;
  for (int i = 0; i <= kStops; ++i) gradient.setColorAt(double(i) / kStops, colourAt(double(i) / kStops));
  m_painter.fillRect(area, gradient);
  m_x += width + kEntryGap;
}

}  // namespace grnwb::ui
