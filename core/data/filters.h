// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells and genes the filters of preprocessing leave; included by this room's sources only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/preprocess.h"

namespace grnwb::data {

struct Filtered {
  std::vector<std::int64_t> cells;       ///< ascending
  std::vector<std::int64_t> genes;       ///< ascending
  std::vector<std::int64_t> expressing;  ///< per gene of the counts, how many of the cells left express it
};

/// Fills what the report says of the filters.
Filtered filtered(const SparseMatrix& counts, const CellQuality& quality, const PreprocessParameters& parameters,
                  PreprocessReport& report, JobContext& job);

}  // namespace grnwb::data
