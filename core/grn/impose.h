// SPDX-License-Identifier: GPL-3.0-or-later
// From scored edges to the bipartite graph that is imposed on the generator (method.md 5).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/scored_edges.h"
#include "core/grn/grn.h"

namespace grnwb::grn {

struct ImposeParameters {
  std::int64_t k = 10;           ///< regulators per target
  std::string strategy = "top";  ///< top, bottom, random
  std::string shortTargets =
      "keep";  ///< what a target with fewer than k scored TFs gets: grnboost2 (from edges2), random, keep
  std::string source = "grnboost2";  ///< kept with each edge

  std::uint64_t seed = 1;
};
std::vector<Field> fields(ImposeParameters& parameters);

struct Imposed {
  Grn grn;
  std::int64_t possible = 0;              ///< TFs x targets
  std::vector<std::string> shortTargets;  ///< genes that are no TF and for which fewer than k TFs were scored, sorted
  std::vector<std::string> dropped;       ///< genes that vanish, sorted: see impose
};

/// genes: all genes of the data, in any order; edges between other genes are left out with a warning on the job.
///
/// 1. Every gene selects k of its scored TFs (all of them when it has fewer).
/// 2. The regulators are all genes selected by any gene; every other gene is a target. A TF that nobody selected so
///    becomes an ordinary target.
/// 3. A short target is topped up among these regulators: with the best of edges2, at random (source "random"), or not.
/// 4. The TFs of the graph are the regulators of the targets. A regulator that was only selected by other regulators
///    vanishes, and so does a target without any regulator, which could not be generated: both are in dropped.
///
/// One pass settles it: targets never become TFs, so what step 4 drops changes no other gene's regulators. Every gene
/// is in the graph or in dropped. The order of genes and edges doesn't matter; draws are keyed by the target's name.
///
/// Throws Error(badInput) for an importance that is not finite, when no edge fits the genes, or when every gene is
/// selected as a regulator so that no target is left; Error(usage) for a parameter out of range or when the top-up
/// "grnboost2" lacks edges2.
Imposed impose(const data::ScoredEdges& edges, const std::vector<std::string>& genes,
               const ImposeParameters& parameters, JobContext& job, const data::ScoredEdges& edges2 = {});

}  // namespace grnwb::grn
