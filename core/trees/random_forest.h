// SPDX-License-Identifier: GPL-3.0-or-later
// Random forests (Breiman, 2001) of two classes and of regressions. Each tree sees a bootstrap sample, looks at
// sqrt(features) random features per split, cuts half-way between two values where the squared error (of two classes:
// the Gini impurity) gets lowest, and grows until its leaves are pure or can't be split.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/trees/binned_matrix.h"

namespace grnwb::trees {

/// Samples x features, the values of a feature contiguous: that of sample s in feature f is values[f * samples + s].
struct FeatureColumns {
  std::span<const double> values;
  std::size_t samples = 0, features = 0;

  double at(std::size_t sample, std::size_t feature) const { return values[feature * samples + sample]; }
};

struct ForestParameters {
  std::int64_t trees = 1000;
  std::uint64_t seed = 1;
};

/// Grows the forest on train and returns for each sample of test the mean over trees of the share of class 1 in its
/// leaf. Training values are rounded to floats; beyond 65,536 different ones of a feature, neighbours are merged.
/// isClassOne: one per sample of train. Advances the job by one per tree. A sample's answer depends neither on the
/// other samples of test nor on the number of threads. Throws Error(badInput) when train is empty, has more than
/// 2^20 - 1 samples, holds NaN or has other features than test.
std::vector<double> forestProbabilities(const FeatureColumns& train, const std::vector<bool>& isClassOne,
                                        const FeatureColumns& test, const ForestParameters& parameters,
                                        JobContext& job);

/// Per feature the decrease of the squared error at its splits, as a share of the tree's, averaged over the trees;
/// sums to 1, all 0 when no tree could split. features: with many bins. response: one
/// value per row, finite. excluded: a feature that must not be used. Draws are keyed by seed and tree: all responses on
/// the same features share them. Grows one tree after another on the calling thread; thread-safe. Throws
/// Error(badInput) for more than 2^20 - 1 rows and cancelledError() soon after the job was stopped.
std::vector<double> forestImportances(const BinnedMatrix& features, std::span<const float> response,
                                      std::optional<std::size_t> excluded, const ForestParameters& parameters,
                                      const JobContext& job);

}  // namespace grnwb::trees
