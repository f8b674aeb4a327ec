// SPDX-License-Identifier: GPL-3.0-or-later
// Stochastic gradient boosting of shallow regression trees, for feature importances: the engine under GRNBoost2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/trees/binned_matrix.h"
#include "core/trees/row_samples.h"

namespace grnwb::trees {

/// Defaults are those of GRNBoost2 (Moerman et al., 2019).
struct BoostingParameters {
  double learningRate = 0.01;
  int maxTrees = 5000;
  int maxDepth = 3;
  double featureShare = 0.1;  ///< features looked at per node, at least one
  double rowShare = 0.9;      ///< rows a tree learns from, without replacement
  int window = 25;            ///< stop when the mean out-of-bag improvement of this many rounds is negative
  std::uint64_t seed = 1;
};

struct BoostingFit {
  std::vector<double> importance;  ///< per feature, sums to 1; all 0 when no tree could split
  int trees = 0;
};

/// Fits any number of responses on the same features. Random draws are keyed by seed, round and node and are shared by
/// all responses, so a response's fit depends neither on the other responses nor on the number of threads.
class Booster {
 public:
  /// Keeps a reference to features. Throws Error(badInput) for fewer than 2 or more than 2^20 - 1 rows.
  Booster(const BinnedMatrix& features, const BoostingParameters& parameters, JobContext& job);

  /// response: one value per row, finite. excluded: a feature that must not be used. Thread-safe; throws
  /// cancelledError() soon after the job was stopped.
  BoostingFit fit(std::span<const float> response, std::optional<std::size_t> excluded, const JobContext& job) const;

 private:
  const BinnedMatrix& m_features;
  BoostingParameters m_parameters;
  RowSamples m_samples;
};

}  // namespace grnwb::trees
