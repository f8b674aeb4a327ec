// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/colour_scale.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/plots/axis_ticks.h"

namespace grnwb::ui {
namespace {

constexpr int kStops = 36, kTicks = 5;
constexpr double kTickLength = 4, kTextGap = 4, kMarkReach = 5;

/// Relative luminance of WCAG 2.1, 0 to 1.
double luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace

QColor ColourScale::colour(double value) const {
  return map(maximum > minimum ? (value - minimum) / (maximum - minimum) : 0);
}

QColor divergingColour(const Theme& theme, double share) {
  const double away = 2 * std::clamp(std::isnan(share) ? 0.5 : share, 0.0, 1.0) - 1, part = std::abs(away);
  const QColor& middle = theme.nullBand;
  const QColor& end = away < 0 ? theme.activates : theme.represses;
  const auto mix = [part](int from, int to) { return static_cast<int>(std::lround(from + part * (to - from))); };
  return {mix(middle.red(), end.red()), mix(middle.green(), end.green()), mix(middle.blue(), end.blue())};
}

QColor inkOn(const QColor& ground) {
  const QColor dark(0x14, 0x18, 0x1e);
  return contrast(ground, Qt::white) >= contrast(ground, dark) ? QColor(Qt::white) : dark;
}

QColor mixed(const QColor& first, const QColor& second, double part) {
  const auto mix = [part](float from, float to) { return static_cast<float>(from + part * (to - from)); };
  return QColor::fromRgbF(mix(first.redF(), second.redF()), mix(first.greenF(), second.greenF()),
                          mix(first.blueF(), second.blueF()));
}

void paintColourBar(QPainter& painter, const QRectF& bar, const ColourScale& scale, const Theme& theme) {
  QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
  for (int stop = 0; stop <= kStops; ++stop)
    gradient.setColorAt(double(stop) / kStops, scale.map(double(stop) / kStops));
  painter.fillRect(bar, gradient);

  const QFontMetricsF metrics(painter.font());
  const double right = bar.right() + kTickLength + kTextGap, half = metrics.height() / 2;
  const auto heightOf = [&](double value) {
    const double share = (value - scale.minimum) / (scale.maximum - scale.minimum);
    return bar.bottom() - std::clamp(share, 0.0, 1.0) * bar.height();
  };
  const auto write = [&](double y, const QString& text) {
    painter.drawText(QRectF(right, y - half, metrics.horizontalAdvance(text) + 2, 2 * half), Qt::AlignVCenter, text);
  };
  const int wanted = std::clamp(static_cast<int>(bar.height() / (3 * metrics.height())), 1, kTicks);
  for (const Tick& tick : linearTicks(scale.minimum, scale.maximum, wanted)) {
    const double y = heightOf(tick.value);
    painter.setPen(QPen(theme.controlBorder, 1));
    painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + kTickLength, y));
    if (scale.mark && std::abs(y - heightOf(scale.mark->value)) < metrics.height()) continue;
    painter.setPen(theme.secondText);
    write(y, tick.label);
  }
  if (scale.mark) {
    const double y = heightOf(scale.mark->value);
    painter.setPen(QPen(theme.represses, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(bar.left() - kMarkReach, y), QPointF(bar.right() + kMarkReach, y));
    painter.setPen(theme.represses);
    write(y, scale.mark->name);
  }
  painter.setPen(theme.secondText);
  painter.drawText(QPointF(bar.left(), bar.top() - half - kTextGap), scale.title);
}

double colourBarTextWidth(const ColourScale& scale, const QFont& font) {
  const QFontMetricsF metrics(font);
  double width = scale.mark ? metrics.horizontalAdvance(scale.mark->name) : 0;
  for (const Tick& tick : linearTicks(scale.minimum, scale.maximum, kTicks))
    width = std::max(width, metrics.horizontalAdvance(tick.label));
  return kTickLength + kTextGap + width + 2;
}

}  // namespace grnwb::ui
