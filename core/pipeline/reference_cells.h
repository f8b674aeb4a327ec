// SPDX-License-Identifier: GPL-3.0-or-later
// Training cells as a comparison needs them: drawn as control, and as what cell types are learned from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/data/label_edits.h"

namespace grnwb::pipeline {

/// log(1 + x).
data::Matrix log1p(const data::Matrix& cells);

/// As many cells (or all there are) of the split "train", drawn anew for each resample, without replacement, in the
/// order of the data. Cells x genes.
data::Matrix controlCells(const data::Dataset& data, std::int64_t cells, std::uint64_t seed, std::int64_t resample);

struct LabelledTraining {
  data::Matrix cells;  ///< the split "train", log(1 + x)
  data::Categorical labels;
};
/// Nothing without such a column, or, with a warning, when it names fewer than two types of two cells or more.
std::optional<LabelledTraining> labelledTraining(const data::Dataset& data, const data::LabelView& view,
                                                 JobContext& job);

}  // namespace grnwb::pipeline
