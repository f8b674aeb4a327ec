// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of each feature by bin, without those of its commonest bin (mostly the zeros): sums over them need no
// histogram, and what is left out follows by subtraction.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/trees/binned_matrix.h"
#include "core/trees/lane_kernels.h"

namespace grnwb::trees {

class FeatureRuns {
 public:
  /// Throws cancelledError() once the job is stopped.
  FeatureRuns(const BinnedMatrix& features, const JobContext& job);

  BinRuns of(std::size_t feature) const;

 private:
  struct Runs {
    std::vector<std::uint32_t> rows, begin;
    std::size_t commonBin = 0;
  };

  std::vector<Runs> m_runs;
};

}  // namespace grnwb::trees
