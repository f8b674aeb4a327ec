// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_legend.h"

#include <QPainter>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kHeight = 26;
constexpr double kLeft = 12, kGap = 6, kBetween = 16, kLine = 26, kMark = 9;

/// Writes signs and their names from left to right.
class Row {
 public:
  Row(QPainter& painter, double height) : m_painter(painter), m_middle(height / 2) {}

  double x() const { return m_x; }
  double middle() const { return m_middle; }
  void skip(double width) { m_x += width; }
  void text(const QString& text, const QColor& colour) {
    const double width = m_painter.fontMetrics().horizontalAdvance(text);
    m_painter.setPen(colour);
    m_painter.drawText(QRectF(m_x, 0, width + 1, 2 * m_middle), Qt::AlignVCenter, text);
    m_x += width + kBetween;
  }
  void square(double side, const QColor& colour) {
    m_painter.fillRect(QRectF(m_x, m_middle - side / 2, side, side), colour);
    m_x += side + kGap;
  }
  void circle(double diameter, const QColor& colour) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(QRectF(m_x, m_middle - diameter / 2, diameter, diameter));
    m_x += diameter + kGap;
  }
  void edge(const QColor& colour, bool represses) {
    QPen pen(colour, 1.6);
    if (represses) pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(m_x, m_middle), QPointF(m_x + kLine - (represses ? 0 : 6), m_middle));
    if (represses) {
      m_painter.setPen(QPen(colour, 1.8));
      m_painter.drawLine(QPointF(m_x + kLine, m_middle - 4), QPointF(m_x + kLine, m_middle + 4));
    } else {
      m_painter.setPen(Qt::NoPen);
      m_painter.setBrush(colour);
      const QPointF tip(m_x + kLine, m_middle);
      m_painter.drawPolygon(QPolygonF({tip, tip + QPointF(-8, -3.5), tip + QPointF(-8, 3.5)}));
    }
    m_x += kLine + kGap;
  }
  void gradient(QColor colour) {
    const QRectF area(m_x, m_middle - 4, kLine + 6, 8);
    QLinearGradient ramp(area.topLeft(), area.topRight());
    colour.setAlphaF(0.05F);
    ramp.setColorAt(0, colour);
    colour.setAlphaF(0.75F);
    ramp.setColorAt(1, colour);
    m_painter.fillRect(area, ramp);
    m_x += area.width() + kGap;
  }

 private:
  QPainter& m_painter;
  double m_middle, m_x = kLeft;
};

}  // namespace

GraphLegend::GraphLegend(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("graphLegend"));
  setAccessibleName(tr("Legend"));
  setFont(textFont(11));
  setFixedHeight(kHeight);
}

void GraphLegend::setGroups(const QStringList& names) {
  m_groups = names;
  setToolTip(names.isEmpty() ? QString() : tr("Highest in: %1").arg(names.join(QStringLiteral(", "))));
  update();
}

QSize GraphLegend::sizeHint() const {
  return {400, kHeight};
}

void GraphLegend::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.dock);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
  Row row(painter, height());
  row.square(kMark, theme.secondText);
  row.text(tr("TF"), theme.text);
  row.circle(7, theme.secondText);
  row.text(tr("target"), theme.text);
  row.edge(theme.activates, false);
  row.text(tr("activates"), theme.text);
  row.edge(theme.represses, true);
  row.text(tr("represses"), theme.text);
  row.edge(theme.secondText, false);
  row.text(tr("sign unknown"), theme.text);
  row.gradient(theme.faintText);
  row.text(tr("edge density"), theme.text);
  if (m_groups.isEmpty()) return;
  row.skip(kBetween / 2);
  row.text(tr("Highest in"), theme.secondText);
  for (int i = 0; i < m_groups.size(); ++i) {
    const double needed = kMark + kGap + painter.fontMetrics().horizontalAdvance(m_groups[i]);
    const double more = i + 1 < m_groups.size() ? kBetween + painter.fontMetrics().averageCharWidth() * 4 : 0;
    if (row.x() + needed + more > width()) {
      row.text(tr("+ %Ln more", "", static_cast<int>(m_groups.size()) - i), theme.secondText);
      return;
    }
    row.square(kMark, theme.category(i));
    row.text(m_groups[i], theme.text);
  }
}

}  // namespace grnwb::ui
