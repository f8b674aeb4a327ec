// SPDX-License-Identifier: GPL-3.0-or-later
// Communities of a network by modularity (Newman and Girvan, 2004).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/job.h"

namespace grnwb::grn {

/// Undirected edges of weight 1 between nodes 0..n-1; an edge that comes twice has weight 2.
using NodePairs = std::vector<std::pair<std::size_t, std::size_t>>;

struct Communities {
  std::vector<std::size_t> of;  ///< of each node; 0 is the largest, ties by the lowest node
  std::size_t count = 0;
  double modularity = 0;
};

/// Sum over communities of the share of edges inside minus the squared share of edge ends; 0 without edges.
/// of: a community's number for each node.
double modularity(const NodePairs& edges, const std::vector<std::size_t>& of);

/// The best of ten runs of the Louvain method that visit the nodes in orders drawn from the seed, ties by order. Throws
/// Error(badInput) for an edge to a node that isn't there.
Communities communities(std::size_t nodes, const NodePairs& edges, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::grn
