// SPDX-License-Identifier: GPL-3.0-or-later
// Precision of a ranking: how many of its first are positives.
#pragma once

#include "core/evaluate/ranking.h"

namespace grnwb::evaluate {

// Of rankings with at least one positive.

/// Area under the precision-recall curve as a sum of steps: the precision down to each score, weighted by the recall
/// gained there. Equal scores are one step (scikit-learn's average_precision_score).
double averagePrecision(const Ranking& ranking);

/// Share of positives among the first k, k being the number of all positives; of equal scores at the k-th place, the
/// expected number under a random order counts.
double earlyPrecision(const Ranking& ranking);

}  // namespace grnwb::evaluate
