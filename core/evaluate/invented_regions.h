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

/// real, synthetic: cells x components (50, fitted on log1p of both sets). A single cell is mostly noise, so what is
/// looked at is the mean of a synthetic cell and its 9 nearest others. It is far when its distance to the nearest real
/// cell is beyond what real cells have: 1.1 times the 99 % quantile of the same figure between halves of the real
/// cells, and beyond what that real cell itself has to its 3rd nearest. Far cells whose means are within half that
/// distance make a region; one of fewer than 10 cells, or of fewer than 1 % of the synthetic ones, is none. Copies of
/// one cell count as one, so that a rare type drawn over and over is no invention. A type of which real has fewer than
/// about ten cells may look like one: the more real cells, the better. Largest first. Throws Error(badInput) for
/// different numbers of components and fewer than 25 cells in a set. Advances the job by one per cell.
std::vector<InventedRegion> inventedRegions(const Eigen::MatrixXd& real, const Eigen::MatrixXd& synthetic,
                                            JobContext& job);

}  // namespace grnwb::evaluate
