// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr double kDotMargin = 10, kBlockGap = 26, kStackGap = 14;
constexpr double kLeastColumn = 15, kMostColumn = 28, kLeastRow = 17, kMostRow = 26;
constexpr double kTreeWidth = 40, kColourDot = 16, kMostLabel = 210, kMostGene = 96;
constexpr double kDotTitle = 24, kDotBracket = 22, kSecondLine = 13, kNameGapBelow = 6, kDotLegend = 50;
constexpr double kAirAroundDot = 1;
constexpr int kDotNamePixels = 12, kDotTitlePixels = 13, kDotSmallPixels = 11;
constexpr double kLeastWidth = 520;  // of the legend in one line

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

}  // namespace

/// Sizes that depend on neither the area nor the pitches.
struct DotPlotLayout::Parts {
  QFont nameFont, titleFont, smallFont;
  double label = 0, tree = 0, counts = 0, names = 0, bracket = 0;
  int rows, columns, blocks;
  bool isStacked;

  Parts(const DotPlotContent& content, const QFont& font, Arrangement arrangement)
      : nameFont(sized(font, kDotNamePixels)),
        titleFont(sized(font, kDotTitlePixels, QFont::DemiBold)),
        smallFont(sized(font, kDotSmallPixels)),
        rows(std::max(1, content.rowCount())),
        columns(std::max(1, content.columnCount())),
        blocks(content.blocks()),
        isStacked(arrangement == Arrangement::stacked && content.blocks() > 1) {
    const QFontMetricsF bold(sized(font, kDotNamePixels, QFont::DemiBold));  // a name that becomes bold moves nothing
    for (const DotPlotRow& row : content.rows) label = std::max(label, bold.horizontalAdvance(row.name));
    label = std::min(std::ceil(label), kMostLabel) + kColourDot + kDotMargin;
    for (const DotPlotColumn& column : content.columns) names = std::max(names, bold.horizontalAdvance(column.gene));
    names = std::min(std::ceil(names), kMostGene) + kNameGapBelow;
    std::int64_t most = 0;
    for (const DotPlotSide* side : {&content.real, &content.synthetic})
      for (const std::int64_t count : side->cells) most = std::max(most, count);
    counts = bold.horizontalAdvance(QLocale().toString(qint64(most))) + 14;
    if (blocks == 1) counts *= 2;
    counts = std::max(counts,
                      QFontMetricsF(smallFont).horizontalAdvance(QCoreApplication::translate("DotPlot", "cells")) + 14);
    tree = content.tree.empty() ? 0 : kTreeWidth;
    const bool hasTwoWords =
        std::ranges::any_of(content.rows, [](const auto& row) { return row.name.contains(QLatin1Char(' ')); });
    if (std::ranges::any_of(content.columns, [](const auto& column) { return column.marks >= 0; }))
      bracket = kDotBracket + (hasTwoWords ? kSecondLine : 0);
  }

  double head() const { return kDotTitle + bracket + names; }
  int beside() const { return isStacked ? 1 : blocks; }
  int below() const { return isStacked ? blocks : 1; }
  /// All but the dots.
  double fixedWidth() const { return 2 * kDotMargin + tree + label + beside() * counts + (beside() - 1) * kBlockGap; }
  double fixedHeight() const { return kDotMargin / 2 + below() * head() + (below() - 1) * kStackGap + kDotLegend; }
  QSizeF size(double column, double row) const {
    return {std::max(kLeastWidth, fixedWidth() + beside() * columns * column), fixedHeight() + below() * rows * row};
  }
};

QSizeF DotPlotLayout::naturalSize(const DotPlotContent& content, const QFont& font, Arrangement arrangement) {
  return Parts(content, font, arrangement).size((kLeastColumn + kMostColumn) / 2, (kLeastRow + kMostRow) / 2);
}

QSizeF DotPlotLayout::smallestSize(const DotPlotContent& content, const QFont& font, Arrangement arrangement) {
  return Parts(content, font, arrangement).size(kLeastColumn, kLeastRow);
}

DotPlotLayout::DotPlotLayout(const DotPlotContent& content, const QRectF& area, const QFont& font,
                             Arrangement arrangement, double scrolled)
    : m_rows(content.rowCount()), m_columns(content.columnCount()) {
  const Parts parts(content, font, arrangement);
  nameFont = parts.nameFont;
  titleFont = parts.titleFont;
  smallFont = parts.smallFont;
  nameHeight = parts.names;
  bracketHeight = parts.bracket;
  const double seen = std::max(kLeastColumn, (area.width() - parts.fixedWidth()) / parts.beside());
  columnPitch = std::clamp(std::floor(seen / parts.columns), kLeastColumn, kMostColumn);
  rowPitch =
      std::clamp(std::floor((area.height() - parts.fixedHeight()) / (parts.below() * parts.rows)), kLeastRow, kMostRow);
  largestRadius = std::min(columnPitch, rowPitch) / 2 - kAirAroundDot;
  const double width = std::min(seen, parts.columns * columnPitch), height = parts.rows * rowPitch;
  overflow = std::max(0.0, parts.columns * columnPitch - width);
  m_scrolled = std::clamp(scrolled, 0.0, overflow);

  const double left = area.left() + kDotMargin + parts.tree;
  double top = area.top() + kDotMargin / 2;
  for (int index = 0; index < parts.blocks; ++index) {
    const bool hasLabels = index == 0 || parts.isStacked;
    double x = left + parts.label;
    if (!parts.isStacked) x += index * (width + parts.counts + kBlockGap);
    Block block;
    block.dots = QRectF(x, top + parts.head(), width, height);
    block.title = QRectF(x, top, width + parts.counts, kDotTitle);
    block.counts = QRectF(block.dots.right(), block.dots.top(), parts.counts, height);
    if (hasLabels) {
      block.labels = QRectF(left, block.dots.top(), parts.label - kDotMargin, height);
      if (parts.tree > 0) block.tree = QRectF(left - parts.tree, block.dots.top(), parts.tree - 4, height);
    }
    blocks.push_back(block);
    if (parts.isStacked) top += parts.head() + height + kStackGap;
  }
  legend = QRectF(area.left() + kDotMargin, blocks.back().dots.bottom(), area.width() - 2 * kDotMargin, kDotLegend);
}

QRectF DotPlotLayout::cell(int block, const GridPlace& at) const {
  const QRectF& dots = blocks[static_cast<std::size_t>(block)].dots;
  return {dots.left() - m_scrolled + at.column * columnPitch, dots.top() + at.row * rowPitch, columnPitch, rowPitch};
}

QPointF DotPlotLayout::centre(int block, const GridPlace& at) const {
  return cell(block, at).center();
}

std::optional<int> DotPlotLayout::rowAt(const QPointF& at) const {
  for (const Block& block : blocks) {
    if (!block.dots.united(block.counts).contains(at) && !block.labels.contains(at)) continue;
    const int row = static_cast<int>((at.y() - block.dots.top()) / rowPitch);
    if (row < m_rows) return row;
  }
  return std::nullopt;
}

std::optional<int> DotPlotLayout::columnAt(const QPointF& at) const {
  for (const Block& block : blocks) {
    if (!block.dots.adjusted(0, -nameHeight, 0, 0).contains(at)) continue;
    const int column = static_cast<int>((at.x() - block.dots.left() + m_scrolled) / columnPitch);
    if (column < m_columns) return column;
  }
  return std::nullopt;
}

std::optional<GridPlace> DotPlotLayout::placeAt(const QPointF& at) const {
  if (std::ranges::none_of(blocks, [&](const Block& block) { return block.dots.contains(at); })) return std::nullopt;
  const auto row = rowAt(at), column = columnAt(at);
  if (!row || !column) return std::nullopt;
  return GridPlace{*row, *column};
}

double DotPlotLayout::scrollTo(int column) const {
  const double left = column * columnPitch, width = blocks.front().dots.width();
  return std::clamp(m_scrolled, left + columnPitch - width, left);
}

}  // namespace grnwb::ui
