// SPDX-License-Identifier: GPL-3.0-or-later
// Force-directed positions for the nodes of a graph.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/mailbox.h"

namespace grnwb::layout {

using Positions = Eigen::MatrixX2d;  ///< nodes x 2, unit: about one edge length

/// edges: pairs of node numbers in [0, nodes). start: positions to begin from (keeps the picture after an edit) or
/// empty. Partial positions go to live (may be null). A cancelled job returns what it has. Same bytes for any number of
/// threads.
Positions forceLayout(std::int64_t nodes, const std::vector<std::pair<int, int>>& edges, const Positions& start,
                      std::uint64_t seed, JobContext& job, Mailbox<Positions>* live = nullptr);

}  // namespace grnwb::layout
