// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters of cells: communities of the graph of nearest neighbours.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/job.h"

namespace grnwb::embed {

struct ClusterParameters {
  std::int64_t neighbours = 15;  ///< of each cell in the graph
  std::uint64_t seed = 1;
};

/// points: cells x components. Louvain communities of the graph in which each cell is joined to its nearest ones, an
/// edge weighing one more than the neighbours both ends share. One number per cell; 0 is the largest, ties by the
/// lowest cell. The same for any number of threads. Throws Error(badInput) for NaN.
std::vector<std::int32_t> clusters(const Eigen::MatrixXd& points, const ClusterParameters& parameters, JobContext& job);

}  // namespace grnwb::embed
