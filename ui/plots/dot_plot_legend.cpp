// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_legend.h"

#include <QLinearGradient>
#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/plots/axis_ticks.h"
#include "ui/plots/dot_plot_layout.h"
#include "ui/plots/dot_plot_scales.h"

namespace grnwb::ui {
namespace {

constexpr double kDotBarHeight = 10, kDotBarWidth = 130, kDotLegendGap = 8, kBetweenParts = 28, kNumberHeight = 15;
constexpr int kDotStops = 24, kDotTicks = 3;

}  // namespace

void paintDotLegend(QPainter& painter, const DotPlotScales& scales, const DotPlotLayout& layout, const Theme& theme) {
  painter.setFont(layout.smallFont);
  const QFontMetricsF metrics(layout.smallFont);
  const QRectF& area = layout.legend;
  const double middle = area.center().y() - kNumberHeight / 3, below = middle + layout.largestRadius + 1;
  double x = area.left();
  const auto write = [&](const QString& text) {
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(x, middle - 10, metrics.horizontalAdvance(text) + 2, 20), Qt::AlignVCenter, text);
    x += metrics.horizontalAdvance(text) + kDotLegendGap;
  };
  const auto number = [&](double at, const QString& text) {
    const double width = metrics.horizontalAdvance(text) + 4;
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(at - width / 2, below, width, kNumberHeight), Qt::AlignHCenter | Qt::AlignTop, text);
  };

  const ColourScale colours = scales.colours(theme);
  write(colours.title);
  const QRectF bar(x, middle - kDotBarHeight / 2, kDotBarWidth, kDotBarHeight);
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  for (int stop = 0; stop <= kDotStops; ++stop)
    gradient.setColorAt(double(stop) / kDotStops, colours.map(double(stop) / kDotStops));
  painter.fillRect(bar, gradient);
  for (const Tick& tick : linearTicks(colours.minimum, colours.maximum, kDotTicks))
    number(bar.left() + bar.width() * (tick.value - colours.minimum) / (colours.maximum - colours.minimum), tick.label);
  x = bar.right() + kBetweenParts;

  write(scales.sizeTitle());
  for (const double share : scales.sizes()) {
    const QString text =
        QLocale().toString(100 * share, 'f', std::abs(100 * share - std::round(100 * share)) < 1e-9 ? 0 : 1);
    const double radius = layout.largestRadius * std::sqrt(scales.areaOf(share));
    const double half = std::max(layout.largestRadius, metrics.horizontalAdvance(text) / 2 + 2);
    painter.setPen(QPen(theme.secondText, 1));
    painter.setBrush(theme.hover);
    painter.drawEllipse(QPointF(x + half, middle), radius, radius);
    number(x + half, text);
    x += 2 * half + 4;
  }
}

}  // namespace grnwb::ui
