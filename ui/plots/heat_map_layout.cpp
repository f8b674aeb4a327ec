// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_layout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace grnwb::ui {
namespace {

constexpr double kMargin = 8, kNameGap = 8, kGroupGap = 2, kLargestPitch = 46;
constexpr double kBarGap = 22, kBarWidth = 13;
constexpr double kWidestRowNames = 0.34, kHighestColumnNames = 0.3;  // of the area
constexpr int kNamePixels = 12, kSmallestName = 8, kValuePixels = 11, kSmallestValue = 8;
constexpr double kNameShare = 0.72;  // of the pitch, so that lines don't touch
constexpr double kSmallestPitchWithGap = 5, kSlant = std::numbers::sqrt2 / 2;

int groupsAfterFirst(const HeatMapAxis& axis) {
  int count = 0;
  for (int i = 0; i < axis.size(); ++i) count += axis.opensGroup(i);
  return count;
}

QFont ofPixels(QFont font, int pixels) {
  font.setPixelSize(pixels);
  return font;
}

std::vector<double> nameWidths(const HeatMapAxis& axis, QFont font) {
  font.setWeight(QFont::DemiBold);  // a name that becomes bold moves nothing
  const QFontMetricsF metrics(font);
  std::vector<double> widths;
  for (const QString& name : axis.names) widths.push_back(std::ceil(metrics.horizontalAdvance(name)) + 1);
  return widths;
}

double largest(const std::vector<double>& widths) {
  return widths.empty() ? 0 : *std::ranges::max_element(widths);
}

std::vector<double> starts(const HeatMapAxis& axis, double first, double pitch) {
  std::vector<double> positions;
  double at = first;
  for (int i = 0; i < axis.size(); ++i) {
    if (axis.opensGroup(i)) at += kGroupGap;
    positions.push_back(at);
    at += pitch;
  }
  return positions;
}

std::optional<int> indexAt(const std::vector<double>& positions, double pitch, double at) {
  const auto after = std::ranges::upper_bound(positions, at);
  if (after == positions.begin() || at >= *(after - 1) + pitch) return std::nullopt;
  return static_cast<int>(after - positions.begin()) - 1;
}

/// What surrounds the matrix.
struct Surround {
  double left, top, right, bottom;
};

}  // namespace

HeatMapLayout::HeatMapLayout(const HeatMapContent& content, const QRectF& area, const QFont& font) {
  const int rows = std::max(1, content.rows.size()), columns = std::max(1, content.columns.size());
  const double rowGaps = kGroupGap * groupsAfterFirst(content.rows);
  const double columnGaps = kGroupGap * groupsAfterFirst(content.columns);
  Surround around{};
  pitch = kLargestPitch;
  const auto fit = [&](int pixels) {
    nameFont = ofPixels(font, pixels);
    const double line = QFontMetricsF(nameFont).height();
    rowNameWidth = std::min(largest(nameWidths(content.rows, nameFont)), kWidestRowNames * area.width());
    const std::vector<double> lengths = nameWidths(content.columns, nameFont);
    columnNameLength = std::min(largest(lengths), kHighestColumnNames * area.height() / kSlant);
    double overhang = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i)
      overhang = std::max(overhang, std::min(lengths[i], columnNameLength) * kSlant -
                                        pitch * (static_cast<double>(lengths.size() - i) - 0.5));
    const double barBlock = kBarGap + kBarWidth + colourBarTextWidth(content.scale, nameFont);
    around = {kMargin + rowNameWidth + kNameGap, kMargin + (columnNameLength + line) * kSlant + kNameGap / 2,
              kMargin + std::max(barBlock, overhang), kMargin + line / 2};
    const double room = std::min((area.width() - around.left - around.right - columnGaps) / columns,
                                 (area.height() - around.top - around.bottom - rowGaps) / rows);
    pitch = std::clamp(room >= kSmallestPitchWithGap ? std::floor(room) : room, 1.0, kLargestPitch);
  };
  for (int pixels = kNamePixels; pixels >= kSmallestName; --pixels) {
    for (int pass = 0; pass < 2; ++pass) fit(pixels);  // how far names hang over depends on the pitch
    if (pixels <= pitch * kNameShare) break;
  }
  side = pitch >= kSmallestPitchWithGap ? pitch - 1 : pitch;
  const double width = pitch * columns + columnGaps, height = pitch * rows + rowGaps;
  const double freeWidth = std::max(0.0, area.width() - around.left - around.right - width);
  const double freeHeight = std::max(0.0, area.height() - around.top - around.bottom - height);
  matrix = QRectF(std::floor(area.left() + around.left + freeWidth / 2),
                  std::floor(area.top() + around.top + freeHeight / 2), width - pitch + side, height - pitch + side);
  bar = QRectF(matrix.right() + kBarGap, matrix.top(), kBarWidth, matrix.height());
  tops = starts(content.rows, matrix.top(), pitch);
  lefts = starts(content.columns, matrix.left(), pitch);

  valueFont = ofPixels(font, std::clamp(static_cast<int>(side * 0.42), kSmallestValue, kValuePixels));
  const QFontMetricsF metrics(valueFont);
  showsValues = side >= metrics.height() && std::ranges::all_of(content.values, [&](double value) {
                  return metrics.horizontalAdvance(heatMapNumber(value)) <= side - 2;
                });
}

QRectF HeatMapLayout::cell(const GridPlace& at) const {
  return {lefts[static_cast<std::size_t>(at.column)], tops[static_cast<std::size_t>(at.row)], side, side};
}

std::optional<GridPlace> HeatMapLayout::cellAt(const QPointF& at) const {
  const auto row = indexAt(tops, pitch, at.y()), column = indexAt(lefts, pitch, at.x());
  if (!row || !column || !matrix.contains(at)) return std::nullopt;
  return GridPlace{*row, *column};
}

std::vector<bool> HeatMapLayout::shownNames(int count, const std::vector<int>& preferred, double distance) const {
  std::vector<bool> shown(static_cast<std::size_t>(count));
  const int reach = std::max(0, static_cast<int>(std::ceil(distance / pitch - 1e-9)) - 1);
  const auto show = [&](int index) {
    const int from = std::max(0, index - reach), to = std::min(count - 1, index + reach);
    const bool isFree = std::none_of(shown.begin() + from, shown.begin() + to + 1, [](bool taken) { return taken; });
    if (isFree) shown[static_cast<std::size_t>(index)] = true;
  };
  for (const int index : preferred)
    if (index >= 0 && index < count) show(index);
  for (int index = 0; index < count; ++index) show(index);
  return shown;
}

}  // namespace grnwb::ui
