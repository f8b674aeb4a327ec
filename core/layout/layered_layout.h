// SPDX-License-Identifier: GPL-3.0-or-later
// TFs in a row above, their targets in rows below.
#pragma once

#include "core/base/job.h"
#include "core/layout/graph.h"

namespace grnwb::layout {

/// The order within the rows is the one with the fewest crossings that barycentre sweeps find (Sugiyama, Tagawa and
/// Toda, IEEE Trans. Syst. Man Cybern. 11:109, 1981); nodes without edges come last. The picture is 16 to 9 as soon as
/// there are TFs and targets, however many rows these need. No two nodes are nearer than the picture's width over the
/// number of nodes. The same graph gives the same positions.
///
/// isTf: one per node. Throws Error(badInput) for an edge out of range or another number of flags, cancelledError().
Positions layeredLayout(std::int64_t nodes, const Edges& edges, const std::vector<bool>& isTf, JobContext& job);

}  // namespace grnwb::layout
