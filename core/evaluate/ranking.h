// SPDX-License-Identifier: GPL-3.0-or-later
// Scored entries of two classes in their order, which is all that AUROC and precision look at.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"

namespace grnwb::evaluate {

/// Entries of one score.
struct Tie {
  double score = 0;
  std::int64_t entries = 0, positives = 0;
};

/// From the highest score down; no score comes twice.
using Ranking = std::vector<Tie>;

/// One score, not NaN, and one class each. Throws cancelledError() once the job is stopped.
Ranking rankingOf(const std::vector<double>& scores, const std::vector<bool>& isPositive,
                  const JobContext& job = JobContext());

}  // namespace grnwb::evaluate
