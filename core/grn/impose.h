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
  std::vector<std::string> shortTargets;  ///< fewer than k regulators were scored
  std::vector<std::string> dropped;       ///< genes that vanish: TFs that only regulated TFs
};

/// genes: all genes of the data. tfs: the TF list; a listed TF that nobody selected becomes a target, one that only
/// regulated TFs is dropped. edges2: used for the top-up "grnboost2". Every gene is in the graph or in dropped.
/// Throws Error(badInput) when no edge fits the genes; Error(usage) for a parameter out of range.
Imposed impose(const data::ScoredEdges& edges, const std::vector<std::string>& genes,
               const ImposeParameters& parameters, JobContext& job, const data::ScoredEdges& edges2 = {});

}  // namespace grnwb::grn
