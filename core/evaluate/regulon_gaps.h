// SPDX-License-Identifier: GPL-3.0-or-later
// Which TFs lost hold of their targets: correlations between a TF and its targets in real and in synthetic cells.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/grn/grn.h"

namespace grnwb::evaluate {

struct EdgeGap {
  std::string tf, target;
  double real = 0, synthetic = 0;  ///< Pearson correlation of log(1 + counts)
};

struct RegulonGap {
  std::string tf;
  std::int64_t targets = 0;
  double gap = 0;              ///< mean over the targets of |synthetic - real correlation|
  double expected = 0;         ///< the same between two sets of real cells, mean of the resamples
  double spread = 0;           ///< its standard deviation
  double z = 0;                ///< (gap - expected) / spread
  bool alarm = false;          ///< the regulon is broken, and not only by targets that it shares with a worse one
  std::vector<EdgeGap> edges;  ///< by size of the difference, descending
};

/// real, synthetic: cells x genes, library-normalised. weights: one per synthetic cell, so that they count as if the
/// cell types had the real proportions (0: not at all); empty: all alike. Sorted by z, descending.
std::vector<RegulonGap> regulonGaps(const data::Matrix& real, const data::Matrix& synthetic,
                                    const std::vector<double>& weights, const std::vector<std::string>& genes,
                                    const grn::Grn& grn, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::evaluate
