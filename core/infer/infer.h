// SPDX-License-Identifier: GPL-3.0-or-later
// Scored edges from expression: GRNBoost2, GENIE3, their consensus and the random graph.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"
#include "core/data/scored_edges.h"

namespace grnwb::infer {

struct InferParameters {
  std::string method = "grnboost2";  ///< grnboost2, genie3, consensus, random; llm stands for llm::proposeEdges
  std::string randomMode = "keyed";  ///< keyed, arboreto; of grnboost2
  std::vector<std::string> targets;  ///< genes whose regulators are sought; empty: all
  std::uint64_t seed = 1;
};
std::vector<Field> fields(InferParameters& parameters);

/// A target as one method scored it.
struct ScoredTarget {
  std::string method;  ///< grnboost2 or genie3
  std::string target;
  std::int64_t trees = 0;
  data::ScoredEdges edges;

  bool operator==(const ScoredTarget&) const = default;
};

/// Targets that an interrupted run of the same inference finished, and who hears of each further one.
struct EarlierTargets {
  std::vector<ScoredTarget> done;
  std::function<void(const ScoredTarget&)> finished;  ///< called from any thread, one call at a time; may be empty
};

struct Inference {
  data::ScoredEdges edges;
  std::int64_t trees = 0;                    ///< that were grown, in earlier runs too
  std::vector<std::string> constantTargets;  ///< have the same value in all cells, and so no edges
};

/// dataset: the cells to learn from (one split), x as it is (no scaling or log here). A TF is never its own regulator.
/// random: every TF gets a uniform draw in (0, 1). consensus: see consensus.h. Edges with importance 0 are left out.
/// grnboost2 and genie3 skip constant targets with a warning on the job, and warn of logarithms and of values below 0.
/// Throws Error(badInput) for fewer than 2 cells, genes and cells that look exchanged, duplicate gene names, no TF
/// among the genes, a target that is no gene, NaN or infinite values; Error(usage) for the method llm, which doesn't
/// look at the data, and for a seed that arboreto doesn't have. The same answer for any number of threads, whether
/// interrupted or not, any choice of targets (but for the ranks of a consensus), and any order of genes and TFs (but
/// for arboreto's draws, which take TFs in the order of genes); the order of cells matters.
Inference infer(const data::Dataset& dataset, const std::vector<std::string>& tfs, const InferParameters& parameters,
                JobContext& job, const EarlierTargets& earlier = {});

/// Hash of all that decides what a target's edges are, the version of the software too, the choice of targets left out.
/// Throws like infer().
std::string inferenceKey(const data::Dataset& dataset, const std::vector<std::string>& tfs,
                         const InferParameters& parameters, const JobContext& job);

}  // namespace grnwb::infer
