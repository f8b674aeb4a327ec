// SPDX-License-Identifier: GPL-3.0-or-later
// A graph to be laid out, the places of its nodes, and the unit these are measured in.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <utility>
#include <vector>

namespace grnwb::layout {

using Edges = std::vector<std::pair<int, int>>;  ///< pairs of node numbers in [0, nodes); in a GRN TF and target
using Positions = Eigen::MatrixX2d;              ///< nodes x 2, unit: about one edge length; y grows downwards

/// Throws Error(badInput) for an edge that names a node outside [0, nodes).
void checkEdges(std::int64_t nodes, const Edges& edges);

/// The other ends of every node's edges, in the order of the edge list; self loops don't count.
std::vector<std::vector<int>> neighboursOf(std::int64_t nodes, const Edges& edges);

/// Puts the middle of the picture at 0 and makes edges 1 long on average. Without an edge that has a length, nodes are
/// 1 from the middle in quadratic mean.
void centreAndScale(Positions& positions, const Edges& edges);

}  // namespace grnwb::layout
