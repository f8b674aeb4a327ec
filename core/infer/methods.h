// SPDX-License-Identifier: GPL-3.0-or-later
// The methods behind infer(), on inputs that were checked.
#pragma once

#include <string>
#include <vector>

#include "core/infer/infer.h"

namespace grnwb::infer {

struct MethodInput {
  const data::Dataset& dataset;
  const std::vector<std::string>& targets;  ///< genes of the data
  const std::vector<std::string>& tfs;      ///< genes of the data, sorted by name, none twice
  const InferParameters& parameters;
  const EarlierTargets& earlier;
};

// Edges come in no particular order.

/// Moerman et al., Bioinformatics 2019: one boosted regression per target on the TFs; a TF's importance is its share of
/// the explained variance times the number of trees.
Inference grnboost2(const MethodInput& input, JobContext& job);

/// Huynh-Thu et al., PLoS ONE 2010: one random forest per target on the TFs, 1000 trees; a target's importances sum
/// to 1.
Inference genie3(const MethodInput& input, JobContext& job);

/// A uniform draw in (0, 1) for every pair, keyed by the two names.
data::ScoredEdges randomEdges(const MethodInput& input, JobContext& job);

}  // namespace grnwb::infer
