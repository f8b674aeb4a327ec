// SPDX-License-Identifier: GPL-3.0-or-later
// Force-directed positions for the nodes of a graph.
#pragma once

#include "core/base/job.h"
#include "core/base/mailbox.h"
#include "core/layout/graph.h"

namespace grnwb::layout {

/// The LinLog model with edge repulsion (Noack, J. Graph Algorithms Appl. 11:453, 2007): modules part, hubs stay among
/// their targets. Energy: sum over edges of w d - c * sum over pairs of m_i m_j ln d + g/2 * sum of m_i |x_i|^2, with
/// w = 1 / sqrt(degree_a degree_b), m = sum of a node's w, and c such that edges are about 1 long.
///
/// Self loops don't count. start: positions to begin from, or empty; springs hold the nodes to them (h/2 * sum of m_i
/// |x_i
/// - start_i|^2), so that an edit keeps the picture; a row that isn't finite means "not placed yet" and begins beside
/// its placed neighbours. Partial positions go to live (may be null). pinned: one per node or empty; a pinned node
/// exerts its forces and keeps its place to the bit. A cancelled job returns what it has. Same bytes for any number of
/// threads. Throws Error(badInput) for an edge out of range, a start or pins of another size, and a pinned node without
/// a place.
Positions forceLayout(std::int64_t nodes, const Edges& edges, const Positions& start, std::uint64_t seed,
                      JobContext& job, Mailbox<Positions>* live = nullptr, const std::vector<bool>& pinned = {});

}  // namespace grnwb::layout
