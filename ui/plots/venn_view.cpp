// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/venn_view.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/plots/plot_card.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kMargin = 2, kPen = 1.4, kLegendRow = 18, kFigureMargin = 8;

/// A stretch of the line through both centres.
struct Part {
  double from, to;
  int count;

  QString text() const { return QLocale().toString(count); }
  bool holdsText(const QFontMetricsF& metrics) const { return to - from > metrics.horizontalAdvance(text()) + 4; }
};

/// Where the circles lie in a picture.
struct Place {
  QPointF first, second;
  double firstRadius, secondRadius;

  double top() const { return first.y() - std::max(firstRadius, secondRadius); }
  bool inFirst(const QPointF& at) const { return QLineF(at, first).length() <= firstRadius; }
  bool inSecond(const QPointF& at) const { return QLineF(at, second).length() <= secondRadius; }
  /// First only, both, second only.
  std::array<Part, 3> parts(const VennCounts& counts) const {
    const double firstLeft = first.x() - firstRadius, firstRight = first.x() + firstRadius;
    const double secondLeft = second.x() - secondRadius, secondRight = second.x() + secondRadius;
    return {
        {{firstLeft, counts.second > 0 ? std::min(firstRight, secondLeft) : firstRight, counts.first - counts.shared},
         {std::max(firstLeft, secondLeft), std::min(firstRight, secondRight), counts.shared},
         {counts.first > 0 ? std::max(secondLeft, firstRight) : secondLeft, secondRight,
          counts.second - counts.shared}}};
  }
};

/// Centred, as large as fits where the given height is kept free above and below.
Place placedWithin(const VennCounts& counts, const QRectF& area, double freeHeight) {
  const VennCircles circles = vennCircles(counts);
  const double left = std::min(-circles.firstRadius, circles.distance - circles.secondRadius);
  const double right = std::max(circles.firstRadius, circles.distance + circles.secondRadius);
  const double height = 2 * std::max(circles.firstRadius, circles.secondRadius);
  if (height <= 0) return {area.center(), area.center(), 0, 0};
  const double scale = std::max(0.0, std::min((area.width() - 2 * kMargin) / (right - left),
                                              (area.height() - 2 * kMargin - 2 * freeHeight) / height));
  const double x = area.center().x() - scale * (left + right) / 2;
  return {{x, area.center().y()},
          {x + scale * circles.distance, area.center().y()},
          scale * circles.firstRadius,
          scale * circles.secondRadius};
}

/// With room above the circles for counts whose part is too narrow for them.
Place placed(const VennCounts& counts, const QRectF& area, const QFontMetricsF& metrics) {
  const Place whole = placedWithin(counts, area, 0);
  const bool fits = std::ranges::all_of(whole.parts(counts),
                                        [&](const Part& part) { return part.count == 0 || part.holdsText(metrics); });
  return fits ? whole : placedWithin(counts, area, metrics.height());
}

void paintCircle(QPainter& painter, const QPointF& centre, double radius, const QColor& colour, int fill) {
  if (radius <= 0) return;
  QColor ground = colour;
  ground.setAlpha(fill);
  painter.setPen(QPen(colour, kPen));
  painter.setBrush(ground);
  painter.drawEllipse(centre, radius, radius);
}

void paintVenn(QPainter& painter, const QRectF& area, const VennCounts& counts, const Theme& theme) {
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetricsF metrics(painter.font());
  const Place place = placed(counts, area, metrics);
  const int fill = theme.dark ? 60 : 40;
  paintCircle(painter, place.first, place.firstRadius, theme.caution, fill);
  paintCircle(painter, place.second, place.secondRadius, theme.accent, fill);
  for (const Part& part : place.parts(counts)) {
    if (part.count == 0) continue;
    const bool inside = part.holdsText(metrics);
    const double x = (part.from + part.to) / 2, width = metrics.horizontalAdvance(part.text());
    const double y = inside ? place.first.y() : place.top() - metrics.height() / 2;
    if (!inside) {
      painter.setPen(QPen(theme.secondText, 1));
      painter.drawLine(QPointF(x, y + metrics.height() / 2), QPointF(x, place.first.y()));
    }
    painter.setPen(theme.text);
    painter.drawText(QRectF(x - width, y - metrics.height() / 2, 2 * width, metrics.height()), Qt::AlignCenter,
                     part.text());
  }
}

}  // namespace

double lensArea(const VennCircles& circles) {
  const double a = circles.firstRadius, b = circles.secondRadius, d = circles.distance;
  if (d >= a + b) return 0;
  const double smaller = std::min(a, b);
  if (d <= std::abs(a - b)) return std::numbers::pi * smaller * smaller;
  const auto segment = [d](double radius, double other) {
    const double cosine = (d * d + radius * radius - other * other) / (2 * d * radius);
    const double angle = std::acos(std::clamp(cosine, -1.0, 1.0));
    return radius * radius * (angle - std::sin(2 * angle) / 2);
  };
  return segment(a, b) + segment(b, a);
}

VennCircles vennCircles(const VennCounts& counts) {
  VennCircles circles{std::sqrt(counts.first / std::numbers::pi), std::sqrt(counts.second / std::numbers::pi), 0};
  double near = std::abs(circles.firstRadius - circles.secondRadius), far = circles.firstRadius + circles.secondRadius;
  circles.distance = far;
  if (counts.shared <= 0) return circles;
  for (int step = 0; step < 60; ++step) {
    circles.distance = (near + far) / 2;
    (lensArea(circles) > counts.shared ? near : far) = circles.distance;
  }
  return circles;
}

VennView::VennView(QWidget* parent) : QWidget(parent) {
  setFont(textFont(11.5, true));
}

void VennView::setSets(const VennCounts& counts, const QString& firstName, const QString& secondName) {
  m_counts = counts;
  m_firstName = firstName;
  m_secondName = secondName;
  const QLocale locale;
  setAccessibleName(tr("%1: %2, %3: %4, in both: %5")
                        .arg(firstName, locale.toString(counts.first), secondName, locale.toString(counts.second),
                             locale.toString(counts.shared)));
  update();
}

Figure VennView::figure(const QString& name, const QString& title) const {
  Figure figure;
  figure.name = name;
  figure.paint = [counts = m_counts, title, first = m_firstName, second = m_secondName](QPainter& painter,
                                                                                        const QRectF& area) {
    const Theme& theme = Theme::light();
    QRectF rest = paintFigureTitle(painter, area, title, {}, theme);
    const std::array<std::pair<QString, QColor>, 2> legend{
        {{QStringLiteral("%1: %2").arg(first, QLocale().toString(counts.first)), theme.caution},
         {QStringLiteral("%1: %2").arg(second, QLocale().toString(counts.second)), theme.accent}}};
    double y = rest.bottom() - kLegendRow * double(legend.size());
    rest.setBottom(y - kFigureMargin);
    for (const auto& [text, colour] : legend) {
      painter.fillRect(QRectF(rest.left() + kFigureMargin, y + 4, 10, 10), colour);
      painter.setPen(theme.text);
      painter.drawText(QRectF(rest.left() + kFigureMargin + 16, y, rest.width(), kLegendRow), Qt::AlignVCenter, text);
      y += kLegendRow;
    }
    QFont font = painter.font();
    font.setPixelSize(14);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    paintVenn(painter, rest.adjusted(kFigureMargin, 0, -kFigureMargin, 0), counts, theme);
  };
  return figure;
}

QString VennView::partText(const QPointF& at) const {
  const Place place = placed(m_counts, rect(), QFontMetricsF(font()));
  const bool first = place.inFirst(at), second = place.inSecond(at);
  const QLocale locale;
  if (first && second) return tr("In both: %1").arg(locale.toString(m_counts.shared));
  if (first) return tr("%1 only: %2").arg(m_firstName, locale.toString(m_counts.first - m_counts.shared));
  if (second) return tr("%1 only: %2").arg(m_secondName, locale.toString(m_counts.second - m_counts.shared));
  return {};
}

bool VennView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString text = partText(help->pos());
  QToolTip::showText(help->globalPos(), text.isEmpty() ? text : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()),
                     this);
  return true;
}

void VennView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(font());
  paintVenn(painter, rect(), m_counts, Theme::current());
}

}  // namespace grnwb::ui
