// SPDX-License-Identifier: GPL-3.0-or-later
// What a file holds: kind of values, sizes, quality figures per cell, warnings in plain words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/value_kind.h"

namespace grnwb::data {

struct Summary {
  std::int64_t cells = 0, genes = 0, nonzero = 0;
  ValueKind values = ValueKind::empty;
  double minimum = 0, maximum = 0;         ///< of all values, the zeros included; NaN and infinities left out
  std::vector<double> countsPerCell;       ///< sum of the values, one per cell
  std::vector<std::int64_t> genesPerCell;  ///< values above 0, one per cell
  std::vector<double> mitochondrialShare;  ///< 0-1, one per cell; empty when no gene starts with MT- (mouse: mt-)
  std::vector<std::string> warnings;       ///< not counts, duplicate names, transposed, cells without counts...
};

Summary summarise(const Dataset& dataset);

}  // namespace grnwb::data
