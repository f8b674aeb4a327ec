// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/value_axis.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kAxisTextPixels = 11;
constexpr double kPixelsPerRow = 30, kPixelsPerLabel = 72, kTickGap = 6, kLabelRow = 17;

int rowsIn(double height) {
  return std::max(2, static_cast<int>(height / kPixelsPerRow));
}

}  // namespace

double ValueAxis::share(double value) const {
  const auto at = [this](double v) { return logarithmic ? std::log1p(std::max(v, 0.0)) : v; };
  const double length = at(maximum) - at(minimum);
  return length > 0 ? (at(value) - at(minimum)) / length : 0;
}

double ValueAxis::value(double share) const {
  if (!logarithmic) return minimum + share * (maximum - minimum);
  const double first = std::log1p(std::max(minimum, 0.0)), last = std::log1p(std::max(maximum, 0.0));
  return std::expm1(first + share * (last - first));
}

ValueAxis ValueAxis::part(double from, double to) const {
  return {value(from), value(to), logarithmic, title};
}

std::vector<Tick> ValueAxis::ticks(int wanted) const {
  if (!logarithmic) return linearTicks(minimum, maximum, wanted);
  return logTicks(std::max(minimum, 1.0), std::max(maximum, 1.0), wanted);
}

double ValueAxis::step(double near, double pixels) const {
  const double at = share(near), pixel = 1 / std::max(pixels, 1.0);
  return roundStep(std::max(std::abs(value(at + pixel) - value(at)), 1e-12));
}

double ValueAxis::rounded(double value, double pixels) const {
  const double unit = step(value, pixels);
  return std::round(value / unit) * unit;
}

QFont axisFont(QFont font) {
  font.setPixelSize(kAxisTextPixels);
  font.setWeight(QFont::Normal);
  return font;
}

void paintLeftAxis(QPainter& painter, const QRectF& plot, const ValueAxis& axis, const Theme& theme) {
  painter.save();
  painter.setFont(axisFont(painter.font()));
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const Tick& tick : axis.ticks(rowsIn(plot.height()))) {
    const double y = std::round(plot.bottom() - axis.share(tick.value) * plot.height());
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(plot.left() - 200 - kTickGap, y - 10, 200, 20), Qt::AlignRight | Qt::AlignVCenter,
                     tick.label);
  }
  painter.restore();
}

void paintBottomAxis(QPainter& painter, const QRectF& plot, const ValueAxis& axis, const Theme& theme) {
  painter.save();
  painter.setFont(axisFont(painter.font()));
  painter.setPen(theme.secondText);
  const QFontMetricsF metrics(painter.font());
  double free = plot.left() - 20;
  for (const Tick& tick : axis.ticks(std::max(2, static_cast<int>(plot.width() / kPixelsPerLabel)))) {
    const double width = metrics.horizontalAdvance(tick.label) + 2;
    const double x = plot.left() + axis.share(tick.value) * plot.width();
    if (x - width / 2 < free) continue;
    painter.drawText(QRectF(x - width / 2, plot.bottom() + 2, width, kLabelRow), Qt::AlignCenter, tick.label);
    free = x + width / 2 + kTickGap;
  }
  if (!axis.title.isEmpty())
    painter.drawText(QRectF(plot.left(), plot.bottom() + kLabelRow, plot.width(), kLabelRow), Qt::AlignCenter,
                     metrics.elidedText(axis.title, Qt::ElideRight, plot.width()));
  painter.restore();
}

double leftAxisWidth(const ValueAxis& axis, double height, const QFont& font) {
  const QFontMetricsF metrics(axisFont(font));
  double widest = 0;
  for (const Tick& tick : axis.ticks(rowsIn(height))) widest = std::max(widest, metrics.horizontalAdvance(tick.label));
  return std::ceil(widest) + kTickGap + 2;
}

double bottomAxisHeight(const ValueAxis& axis) {
  return (axis.title.isEmpty() ? 1 : 2) * kLabelRow + 3;
}

}  // namespace grnwb::ui
