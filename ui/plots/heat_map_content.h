// SPDX-License-Identifier: GPL-3.0-or-later
// What a heat map shows: a matrix of values, the names of its rows and columns, the scale of its colours.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <set>
#include <vector>

#include "ui/plots/colour_scale.h"
#include "ui/plots/grid_place.h"

namespace grnwb::ui {

/// The rows or the columns.
struct HeatMapAxis {
  QStringList names;
  std::vector<int> groups;   ///< an id for each name, or empty; a wider gap stands where it changes
  std::set<int> emphasised;  ///< these names are bold

  int size() const { return static_cast<int>(names.size()); }
  bool opensGroup(int index) const;
};

struct HeatMapContent {
  HeatMapAxis rows, columns;
  std::vector<double> values;  ///< rows x columns, row after row; NaN: no value
  ColourScale scale;

  double value(const GridPlace& cell) const;
  bool holds(const GridPlace& cell) const;
  /// Header of columns, then a line for each row; NaN is an empty field.
  QByteArray csv() const;
};

/// As in a cell: ".74", "1", "–" for NaN; in the user's locale.
QString heatMapNumber(double value);

}  // namespace grnwb::ui
