// SPDX-License-Identifier: GPL-3.0-or-later
// The groups that plots of the raw cells have: a label each, cells without one, or all cells as one group.
#pragma once

#include <QColor>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::ui {

class TypePalette;
struct Theme;

struct QualityGroups {
  QStringList names;
  std::vector<std::int32_t> codes;                  ///< per cell; empty: all are of group 0
  std::function<QColor(const Theme&, int)> colour;  ///< of a group
};
QualityGroups qualityGroups(const data::Categorical& labels, const TypePalette& palette);

}  // namespace grnwb::ui
