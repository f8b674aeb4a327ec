// SPDX-License-Identifier: GPL-3.0-or-later
// TFs on a circle, their targets on rings around it.
#pragma once

#include "core/base/job.h"
#include "core/layout/graph.h"

namespace grnwb::layout {

/// TFs that share targets are neighbours on the inner circle; targets are spread evenly in the order of the mean angle
/// of their TFs, turned to lie towards them on average, on several rings when there are many; nodes without edges come
/// last. No two nodes are nearer than half the picture's width over the number of nodes. The same graph gives the same
/// positions.
///
/// isTf: one per node. Throws Error(badInput) for an edge out of range or another number of flags, cancelledError().
Positions circularLayout(std::int64_t nodes, const Edges& edges, const std::vector<bool>& isTf, JobContext& job);

}  // namespace grnwb::layout
