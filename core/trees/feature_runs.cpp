// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/feature_runs.h"

#include <algorithm>
#include <numeric>

namespace grnwb::trees {

FeatureRuns::FeatureRuns(const BinnedMatrix& features, const JobContext& job) {
  for (std::size_t f = 0; f < features.features(); ++f) {
    job.throwIfStopped();
    Runs& runs = m_runs.emplace_back();
    runs.begin.resize(features.binCount(f) + 1);
    for (std::size_t row = 0; row < features.rows(); ++row) ++runs.begin[features.bin(f, row) + 1];
    runs.commonBin = static_cast<std::size_t>(std::ranges::max_element(runs.begin) - runs.begin.begin()) - 1;
    runs.begin[runs.commonBin + 1] = 0;
    std::partial_sum(runs.begin.begin(), runs.begin.end(), runs.begin.begin());

    runs.rows.resize(runs.begin.back());
    std::vector<std::uint32_t> next = runs.begin;
    for (std::size_t row = 0; row < features.rows(); ++row)
      if (const std::size_t bin = features.bin(f, row); bin != runs.commonBin)
        runs.rows[next[bin]++] = static_cast<std::uint32_t>(row);
  }
}

BinRuns FeatureRuns::of(std::size_t feature) const {
  const Runs& runs = m_runs[feature];
  return {runs.rows.data(), runs.begin.data(), runs.begin.size() - 1, runs.commonBin};
}

}  // namespace grnwb::trees
