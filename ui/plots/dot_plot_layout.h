// SPDX-License-Identifier: GPL-3.0-or-later
// Where the dots, names, brackets, tree and legend of a dot plot lie.
#pragma once

#include <QFont>
#include <QRectF>
#include <optional>
#include <vector>

#include "ui/plots/dot_plot_content.h"

namespace grnwb::ui {

/// In pixels. Blocks stand beside each other, or one below the other; where the columns of a block don't fit, both
/// blocks show the same part of them.
class DotPlotLayout {
 public:
  enum class Arrangement { sideBySide, stacked };
  struct Block {
    QRectF dots;    ///< what is seen of rows x columns
    QRectF labels;  ///< names of the rows; empty where they stand at another block
    QRectF tree;
    QRectF counts;
    QRectF title;
  };

  /// scrolled: pixels that the columns have moved to the left.
  DotPlotLayout(const DotPlotContent& content, const QRectF& area, const QFont& font, Arrangement arrangement,
                double scrolled = 0);
  /// Room in which all columns are seen at the design's size.
  static QSizeF naturalSize(const DotPlotContent& content, const QFont& font, Arrangement arrangement);
  /// Room in which rows and columns stand as near to each other as they may.
  static QSizeF smallestSize(const DotPlotContent& content, const QFont& font, Arrangement arrangement);

  std::vector<Block> blocks;
  QRectF legend;
  QFont nameFont, titleFont, smallFont;
  double rowPitch = 0, columnPitch = 0, largestRadius = 0;
  double nameHeight = 0, bracketHeight = 0;  ///< between title and dots, brackets on top
  double overflow = 0;                       ///< pixels by which the columns exceed what is seen of them

  QPointF centre(int block, const GridPlace& at) const;
  /// Of one place in a block.
  QRectF cell(int block, const GridPlace& at) const;
  /// The place in any block; nothing outside.
  std::optional<GridPlace> placeAt(const QPointF& at) const;
  std::optional<int> rowAt(const QPointF& at) const;     ///< on a row's name or dots
  std::optional<int> columnAt(const QPointF& at) const;  ///< on a gene's name or dots
  /// Scroll position nearest to the present one in which the whole column is seen.
  double scrollTo(int column) const;

 private:
  struct Parts;
  int m_rows, m_columns;
  double m_scrolled;
};

}  // namespace grnwb::ui
