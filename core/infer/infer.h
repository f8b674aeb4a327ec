// SPDX-License-Identifier: GPL-3.0-or-later
// Scored edges from expression: GRNBoost2 and the random graph.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"
#include "core/data/scored_edges.h"

namespace grnwb::infer {

struct InferParameters {
  std::string method = "grnboost2";  ///< grnboost2, random
  std::vector<std::string> targets;  ///< genes whose regulators are sought; empty: all
  std::uint64_t seed = 1;
};
std::vector<Field> fields(InferParameters& parameters);

/// dataset: the cells to learn from (one split), x as it is (no scaling or log here). A TF is never its own regulator.
/// random: every TF gets a uniform draw in (0, 1). Edges with importance 0 are left out. grnboost2 skips constant
/// targets with a warning on the job. Throws Error(badInput) for fewer than 2 cells, duplicate gene names, no TF among
/// the genes, a target that is no gene, NaN or infinite values. The same answer for any number of threads, any order of
/// genes and TFs, and any choice of targets; the order of cells matters.
data::ScoredEdges infer(const data::Dataset& dataset, const std::vector<std::string>& tfs,
                        const InferParameters& parameters, JobContext& job);

}  // namespace grnwb::infer
