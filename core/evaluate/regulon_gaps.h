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
  double kept = 1;             ///< share of the real correlation that synthetic cells keep, over the edges behind lossZ
  double lossZ = 0;            ///< the loss of correlation (all of it at most) in standard deviations of the resamples
  std::vector<EdgeGap> edges;  ///< by size of the difference, descending
};

/// real, synthetic: cells x genes, library-normalised. weights: one per synthetic cell, so that they count as if the
/// cell types had the real proportions (0: not at all); empty: all alike. Alarms first, worst first, then by z,
/// descending; TFs without targets are left out.
///
/// Edges between genes that fewer than 5 real cells would express together by chance can't be judged and are left out
/// of all figures; a TF without others has the gap of all its edges and z = 0. Single edges are mostly noise (0.03 for
/// 1000 cells), so correlation is added up: over edges e, real r_e and synthetic s_e, the sum of r_e s_e is in real
/// cells the sum of r_e^2 less the variance of r_e. Its spread comes from 60 pairs of bootstrap samples of the real
/// cells, as many cells as the sets have (synthetic ones: (sum w)^2 / sum w^2). A TF breaks by its own edges, or by all
/// edges to its targets (their regulators share the loss), where less than half is kept and the loss is beyond 4.5
/// standard deviations. The TF that explains the largest loss, less what is kept, raises the alarm; its edges are taken
/// out, and so on with those TFs that have half of their edges left. Throws Error(badInput) for other numbers of genes
/// or weights, fewer than 25 cells in a set, negative or too few weights, and a gene of the network that is not in the
/// cells. Advances the job by one per resample.
std::vector<RegulonGap> regulonGaps(const data::Matrix& real, const data::Matrix& synthetic,
                                    const std::vector<double>& weights, const std::vector<std::string>& genes,
                                    const grn::Grn& grn, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::evaluate
