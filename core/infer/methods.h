// SPDX-License-Identifier: GPL-3.0-or-later
// The methods behind infer(), on inputs that were checked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/scored_edges.h"

namespace grnwb::infer {

// tfs: genes of the data, sorted by name, none twice. targets: genes of the data. Edges come in no particular order.

/// Moerman et al., Bioinformatics 2019: one boosted regression per target on the TFs; a TF's importance is its share of
/// the explained variance times the number of trees.
data::ScoredEdges grnboost2(const data::Dataset& dataset, const std::vector<std::string>& targets,
                            const std::vector<std::string>& tfs, std::uint64_t seed, JobContext& job);

/// A uniform draw in (0, 1) for every pair, keyed by the two names.
data::ScoredEdges randomEdges(const std::vector<std::string>& targets, const std::vector<std::string>& tfs,
                              std::uint64_t seed, JobContext& job);

}  // namespace grnwb::infer
