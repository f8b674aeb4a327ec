// SPDX-License-Identifier: GPL-3.0-or-later
// One score out of several methods' scores.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/scored_edges.h"

namespace grnwb::infer {

/// How many pairs of a TF and another gene as its target there are.
std::size_t candidatePairs(const std::vector<std::string>& targets, const std::vector<std::string>& tfs);

/// The mean over the methods of a pair's rank (Marbach et al., Nature Methods 2012), turned into the share of the pairs
/// that rank behind it, in (0, 1). Equal importances share their mean rank, and so do all pairs that a method leaves
/// out. Pairs that no method scores are left out. pairs: see candidatePairs(). Throws cancelledError() once the job is
/// stopped.
data::ScoredEdges consensus(std::vector<data::ScoredEdges> methods, std::size_t pairs, const JobContext& job);

}  // namespace grnwb::infer
