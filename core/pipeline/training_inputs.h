// SPDX-License-Identifier: GPL-3.0-or-later
// What a training reads of the data.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/grn/grn.h"

namespace grnwb::pipeline {

/// Cells that the validation metric needs at least.
inline constexpr std::int64_t kFewestValidationCells = 25;

struct TrainingInputs {
  data::Dataset training;                    ///< the split "train" on the network's genes
  data::Matrix validation;                   ///< up to 500 cells of the split "validation" x the same genes
  std::vector<std::int64_t> validationRows;  ///< which cells of the data those are
};
/// Genes that are not in the graph are left out, with a warning. Throws Error(badInput) for genes of the graph that the
/// data lack, and for splits without cells.
TrainingInputs trainingInputs(const data::Dataset& data, const grn::Grn& grn, JobContext& job);

/// The MMD of cells to the validation cells, which must live longer; empty with too few of them.
std::function<double(const data::Matrix& generated)> validationMetric(const data::Matrix& validation);

}  // namespace grnwb::pipeline
