// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells, names and the colour bar of a heat map lie.
#pragma once

#include <QFont>
#include <QRectF>
#include <optional>
#include <vector>

#include "ui/plots/heat_map_content.h"

namespace grnwb::ui {

/// In pixels. Cells are squares, as large as fits; names give way where they would take too much of the area.
struct HeatMapLayout {
  double side = 0, pitch = 0;       ///< of a cell; from one cell to the next
  std::vector<double> tops, lefts;  ///< of rows, of columns
  QRectF matrix, bar;
  QFont nameFont, valueFont;
  double rowNameWidth = 0, columnNameLength = 0;  ///< longer names are elided
  bool showsValues = false;

  HeatMapLayout(const HeatMapContent& content, const QRectF& area, const QFont& font);

  QRectF cell(const GridPlace& at) const;
  /// Nothing outside the matrix and in the wider gaps between groups.
  std::optional<GridPlace> cellAt(const QPointF& at) const;
  /// Which names can stand that many pixels from each other; the preferred ones come first.
  std::vector<bool> shownNames(int count, const std::vector<int>& preferred, double distance) const;
};

}  // namespace grnwb::ui
