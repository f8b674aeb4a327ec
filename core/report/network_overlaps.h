// SPDX-License-Identifier: GPL-3.0-or-later
// How far the networks of a study agree with each other.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/grn/overlap_matrix.h"
#include "core/study/study.h"

namespace grnwb::report {

/// Of one data set.
struct NetworkOverlaps {
  std::vector<std::size_t> cells;  ///< those of cells(study) that have a network yet, row by row
  grn::OverlapMatrix matrix{0};    ///< in their order
};

/// One per data set. Throws Error(badInput) for a damaged network, cancelledError() when stopped.
std::vector<NetworkOverlaps> networkOverlaps(const study::Study& study, const std::filesystem::path& folder,
                                             JobContext& job);

}  // namespace grnwb::report
