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

/// The LinLog model with edge repulsion (Noack, J. Graph Algorithms Appl. 11:453, 2007): modules part, hubs stay among
/// their targets. Energy: sum over edges of w d - c * sum over pairs of m_i m_j ln d + g/2 * sum of m_i |x_i|^2, with
/// w = 1 / sqrt(degree_a degree_b), m = sum of a node's w, and c such that edges are about 1 long.
///
/// edges: pairs of node numbers in [0, nodes); self loops don't count. start: positions to begin from (keeps the
/// picture after an edit) or empty; a row that isn't finite means "not placed yet" and begins beside its placed
/// neighbours. Partial positions go to live (may be null). A cancelled job returns what it has. Same bytes for any
/// number of threads. Throws Error(badInput) for an edge out of range or a start of another size.
Positions forceLayout(std::int64_t nodes, const std::vector<std::pair<int, int>>& edges, const Positions& start,
                      std::uint64_t seed, JobContext& job, Mailbox<Positions>* live = nullptr);

}  // namespace grnwb::layout
