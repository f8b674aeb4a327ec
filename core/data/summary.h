// SPDX-License-Identifier: GPL-3.0-or-later
// What a file holds: kind of values, sizes, quality figures per cell, warnings in plain words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::data {

enum class ValueKind { counts, normalised, log, scaled, empty };
/// "counts", "normalised", "log", "scaled", "empty".
const char* name(ValueKind kind);

struct Summary {
  std::int64_t cells = 0, genes = 0, nonzero = 0;
  ValueKind values = ValueKind::empty;
  double minimum = 0, maximum = 0;
  std::vector<double> countsPerCell;       ///< one per cell
  std::vector<std::int64_t> genesPerCell;  ///< detected genes, one per cell
  std::vector<double> mitochondrialShare;  ///< 0-1, one per cell; empty when no gene starts with MT-
  std::vector<std::string> warnings;       ///< not counts, duplicate names, transposed, cells without counts...
};

Summary summarise(const Dataset& dataset);

}  // namespace grnwb::data
