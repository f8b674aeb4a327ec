// SPDX-License-Identifier: GPL-3.0-or-later
// Stochastic gradient boosting of shallow regression trees, for feature importances: the engine under GRNBoost2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/job.h"
#include "core/trees/binned_matrix.h"
#include "core/trees/feature_runs.h"
#include "core/trees/lane_kernels.h"
#include "core/trees/packed_sum.h"
#include "core/trees/random_mode.h"
#include "core/trees/row_samples.h"

namespace grnwb::trees {

/// Defaults are those of GRNBoost2 (Moerman et al., 2019).
struct BoostingParameters {
  double learningRate = 0.01;
  int maxTrees = 5000;
  double featureShare = 0.1;  ///< features looked at per node, at least one
  double rowShare = 0.9;      ///< rows a tree learns from, without replacement
  int window = 25;            ///< stop when the mean out-of-bag improvement of this many rounds is negative
  std::uint64_t seed = 1;
  RandomMode mode = RandomMode::keyed;
};

struct Response {
  std::vector<float> values;            ///< one per row, finite
  std::optional<std::size_t> excluded;  ///< a feature that must not be used
};

struct BoostingFit {
  std::vector<double> importance;  ///< per feature, sums to 1; all 0 when no tree could split
  int trees = 0;

  bool operator==(const BoostingFit&) const = default;
};

/// A tree as it was grown, for looking into a fit.
struct BoostedTree {
  struct Node {
    std::optional<std::size_t> feature;  ///< of a node that isn't a leaf
    double cut = 0;                      ///< up to this value to the left
    std::int64_t inBag = 0;              ///< rows it was learned from
    double mean = 0;                     ///< of their residuals
  };
  std::vector<Node> nodes;  ///< depth first, left children first
  double improvement = 0;   ///< of the mean squared residual of the rows left out
};

/// Fits any number of responses on the same features, trees of three levels. Random draws are keyed by seed, round and
/// node and are shared by all responses, so a response's fit depends neither on the other responses nor on threads nor
/// on the processor.
class Booster {
 public:
  /// Keeps a reference to features. Throws Error(badInput) for fewer than 2 or more than 2^20 - 1 rows,
  /// cancelledError() once the job is stopped.
  Booster(const BinnedMatrix& features, const BoostingParameters& parameters, const JobContext& job,
          Simd simd = supportedSimd().back());

  /// response(i) is asked once for each i in [0, count); nothing: skipped. fitted(i, fit) is called as soon as a
  /// response is fitted. Both come from any thread, several at once. Throws cancelledError() within 0.5 s after the job
  /// was stopped; what was fitted before stays.
  void fit(std::size_t count, const std::function<std::optional<Response>(std::size_t)>& response,
           const std::function<void(std::size_t, BoostingFit)>& fitted, JobContext& job) const;

  /// The first trees of one response's fit.
  std::vector<BoostedTree> firstTrees(const Response& response, std::size_t count, const JobContext& job) const;

 private:
  friend class LaneGroup;

  const BinnedMatrix& m_features;
  PackedSum m_packing;
  FeatureRuns m_runs;
  BoostingParameters m_parameters;
  RowSamples m_samples;
  const LaneKernels& m_kernels;
};

}  // namespace grnwb::trees
