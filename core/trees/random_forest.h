// SPDX-License-Identifier: GPL-3.0-or-later
// Random forest for two classes (Breiman, 2001).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"

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
/// leaf. Each tree sees a bootstrap sample, looks at sqrt(features) random features per split, splits at the lowest
/// Gini impurity halfway between two values, and grows until its leaves are pure or can't be split. isClassOne: one per
/// sample of train. Advances the job by one per tree. Same answer for any number of threads. Throws Error(badInput)
/// when train is empty, holds NaN or has other features than test.
std::vector<double> forestProbabilities(const FeatureColumns& train, const std::vector<bool>& isClassOne,
                                        const FeatureColumns& test, const ForestParameters& parameters,
                                        JobContext& job);

}  // namespace grnwb::trees
