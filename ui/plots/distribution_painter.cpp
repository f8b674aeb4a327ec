// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/distribution_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Kind = DistributionContent::Kind;

constexpr double kWidestViolin = 74, kViolinFill = 0.86, kViolinNameGap = 5, kLongestName = 66, kThinnest = 0.004,
                 kLean = -35;
constexpr double kLeftOfPlot = 30, kRadian = std::numbers::pi / 180;
constexpr double kBoxWidth = 4, kMedianSize = 5;

QFont nameFont(const QFont& font) {
  return axisFont(font);
}

double widestName(const DistributionContent& content, const QFont& font) {
  const QFontMetricsF metrics(nameFont(font));
  double widest = 0;
  for (const QString& name : content.groups) widest = std::max(widest, metrics.horizontalAdvance(name));
  return widest;
}

/// Names that don't fit side by side lean.
bool namesLean(const DistributionContent& content, double plotWidth, const QFont& font) {
  return widestName(content, font) + kViolinNameGap > plotWidth / std::max(1.0, double(content.groups.size()));
}

/// Its shapes, one for each run of bins that isn't empty.
void paintSilhouette(QPainter& painter, const std::vector<double>& density, const QRectF& column, double widest) {
  const double middle = column.center().x(), half = column.width() / 2;
  const auto bins = static_cast<double>(density.size());
  const auto pointOf = [&](std::size_t bin, double side) {
    const double y = column.bottom() - (static_cast<double>(bin) + 0.5) / bins * column.height();
    return QPointF(middle + side * half * density[bin] / widest, y);
  };
  for (std::size_t first = 0; first < density.size(); ++first) {
    if (density[first] < kThinnest * widest) continue;
    std::size_t last = first;
    while (last + 1 < density.size() && density[last + 1] >= kThinnest * widest) ++last;
    QPolygonF shape;
    for (std::size_t bin = first; bin <= last; ++bin) shape << pointOf(bin, -1);
    for (std::size_t bin = last + 1; bin-- > first;) shape << pointOf(bin, 1);
    painter.drawPolygon(shape);
    first = last;
  }
}

void paintQuartiles(QPainter& painter, const Distribution::Group& group, const ValueAxis& axis, const QRectF& column,
                    const Theme& theme) {
  const auto y = [&](double value) { return column.bottom() - axis.share(value) * column.height(); };
  const double x = column.center().x();
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.realBar);
  painter.drawRoundedRect(
      QRectF(QPointF(x - kBoxWidth / 2, y(group.quartiles[2])), QPointF(x + kBoxWidth / 2, y(group.quartiles[0]))), 1.5,
      1.5);
  painter.setPen(QPen(theme.realBar, 1));
  painter.setBrush(theme.view);
  painter.drawEllipse(QPointF(x, y(group.quartiles[1])), kMedianSize / 2, kMedianSize / 2);
}

void paintViolins(QPainter& painter, const QRectF& plot, const DistributionContent& content, const Theme& theme) {
  const auto& groups = content.values->groups();
  painter.setRenderHint(QPainter::Antialiasing);
  for (int g = 0; g < content.groups.size(); ++g) {
    const Distribution::Group& group = groups[static_cast<std::size_t>(g)];
    if (group.count == 0) continue;
    const QRectF column = violinColumn(content, plot, g);
    const double widest = *std::ranges::max_element(group.density);
    const QColor colour = content.colour ? content.colour(theme, g) : theme.category(g);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.nullBand);
    paintSilhouette(painter, group.density, column, widest);
    const bool hasKept = !content.kept.densities.empty();
    QColor fill = colour;
    fill.setAlpha(theme.dark ? 150 : 140);
    painter.setBrush(fill);
    painter.setPen(QPen(colour, 1));
    paintSilhouette(painter, hasKept ? content.kept.densities[static_cast<std::size_t>(g)] : group.density, column,
                    widest);
    paintQuartiles(painter, group, content.values->axis(), column, theme);
  }
}

void paintGroupNames(QPainter& painter, const QRectF& plot, const DistributionContent& content, const Theme& theme) {
  painter.setFont(nameFont(painter.font()));
  painter.setPen(theme.secondText);
  const QFontMetricsF metrics(painter.font());
  const bool lean = namesLean(content, plot.width(), painter.font());
  for (int g = 0; g < content.groups.size(); ++g) {
    const double x = violinColumn(content, plot, g).center().x();
    const double room =
        lean ? std::min(kLongestName, (x - plot.left() + kLeftOfPlot) / std::cos(kLean * kRadian)) : plot.width();
    const QString name = metrics.elidedText(content.groups[g], Qt::ElideRight, room);
    const double width = metrics.horizontalAdvance(name) + 1;
    if (!lean) {
      painter.drawText(QRectF(x - width / 2, plot.bottom() + 2, width, 17), Qt::AlignCenter, name);
      continue;
    }
    painter.save();
    painter.translate(x + 4, plot.bottom() + 5);
    painter.rotate(kLean);
    painter.drawText(QPointF(-width, metrics.ascent() / 2 + 2), name);
    painter.restore();
  }
}

void paintBars(QPainter& painter, const QRectF& plot, const DistributionContent& content, const Theme& theme) {
  const std::vector<std::int64_t>& all = content.values->barCounts();
  const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(all))) * 1.06;
  paintLeftAxis(painter, plot, {0, most}, theme);
  const bool hasKept = !content.kept.barCounts.empty();
  const double width = plot.width() / static_cast<double>(all.size());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const auto bar = [&](std::size_t i, std::int64_t count) {
    const double height = static_cast<double>(count) / most * plot.height(),
                 left = plot.left() + static_cast<double>(i) * width;
    return QRectF(left + 0.5, plot.bottom() - height, std::max(1.0, width - 1), height);
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    painter.setBrush(theme.nullBand);
    painter.drawRect(bar(i, all[i]));
    painter.setBrush(theme.accent);
    painter.drawRect(bar(i, hasKept ? content.kept.barCounts[i] : all[i]));
  }
}

}  // namespace

QRectF distributionArea(const DistributionContent& content, const QRectF& area, const QFont& font) {
  QRectF plot = area.adjusted(8, 6, -8, -4);
  if (!content.values) return plot;
  if (content.kind == Kind::histogram) {
    plot.adjust(leftAxisWidth({0, 1e5}, plot.height(), font), ThresholdLine::kFlagHeight,
                -ThresholdLine::kFlagWidth / 2, -bottomAxisHeight({0, 1, false, content.unit}));
    return plot;
  }
  plot.adjust(leftAxisWidth(content.values->axis(), plot.height(), font), 0, -ThresholdLine::kFlagWidth, 0);
  const double slanted = std::min(widestName(content, font), kLongestName) * std::sin(-kLean * kRadian) + 12;
  plot.setBottom(plot.bottom() - (namesLean(content, plot.width(), font) ? slanted : 18));
  return plot;
}

QRectF violinColumn(const DistributionContent& content, const QRectF& plot, int group) {
  const double pitch = plot.width() / std::max(1.0, double(content.groups.size()));
  const double width = std::min(kViolinFill * pitch, kWidestViolin);
  return {plot.left() + (group + 0.5) * pitch - width / 2, plot.top(), width, plot.height()};
}

void paintDistribution(QPainter& painter, const QRectF& plot, const DistributionContent& content, const Theme& theme) {
  if (!content.values || content.values->groups().empty()) return;
  painter.save();
  if (content.kind == Kind::violins) {
    paintLeftAxis(painter, plot, content.values->axis(), theme);
    paintViolins(painter, plot, content, theme);
    paintGroupNames(painter, plot, content, theme);
  } else {
    paintBars(painter, plot, content, theme);
    ValueAxis axis = content.values->axis();
    axis.title = content.unit;
    paintBottomAxis(painter, plot, axis, theme);
  }
  painter.restore();
}

}  // namespace grnwb::ui
