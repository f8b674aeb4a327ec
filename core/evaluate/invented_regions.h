// SPDX-License-Identifier: GPL-3.0-or-later
// Hallucinated cells: groups of synthetic cells where no real cell is near.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/job.h"

namespace grnwb::evaluate {

struct InventedRegion {
  std::vector<std::int64_t> cells;  ///< rows of the synthetic cells, ascending
  double distance = 0;  ///< median distance to the real cells, in units of what a real cell has at most (see below)
};

/// real, synthetic: cells x components. A synthetic cell is far when its distance to the 5th nearest real cell is
/// beyond what real cells have among themselves; far cells that are near each other make a region, and one of too few
/// cells is none. Largest first.
std::vector<InventedRegion> inventedRegions(const Eigen::MatrixXd& real, const Eigen::MatrixXd& synthetic,
                                            JobContext& job);

}  // namespace grnwb::evaluate
