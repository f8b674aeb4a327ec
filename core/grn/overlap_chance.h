// SPDX-License-Identifier: GPL-3.0-or-later
// How far two networks agree by chance: random graphs with the same TFs, targets and numbers of regulators.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/job.h"
#include "core/grn/overlap.h"

namespace grnwb::grn {

/// A set of that size, drawn uniformly from a pool of TFs.
struct Draw {
  std::size_t pool = 0, size = 0;
};

/// P(two independent draws share s TFs) for s = 0, 1, ... up to the smaller size, where the two pools have common TFs
/// in common: hypergeometric, summed over how many of the first draw are in the second pool. Throws Error(badInput) for
/// a draw larger than its pool, or more common TFs than a pool has.
std::vector<double> sharedAtChance(Draw a, Draw b, std::size_t common);

struct Moments {
  double mean = 0, variance = 0;
};

/// Of the Jaccard index of two such draws, two empty ones being equal. Throws as sharedAtChance.
Moments jaccardAtChance(Draw a, Draw b, std::size_t common);

/// Of the mean over the shared targets, as Overlap::regulators; NaN without a shared target.
struct ChanceLevel {
  double mean = 0;
  double standardDeviation = 0;
  double low = 0, high = 0;  ///< 95 % of pairs of random graphs lie between (normal approximation), within [0, 1]
};

/// Exact for networks; a table's TFs that are targets too are counted as if they might regulate themselves. Throws
/// cancelledError() when stopped.
ChanceLevel overlapAtChance(const EdgeSet& a, const EdgeSet& b, const JobContext& job);

}  // namespace grnwb::grn
