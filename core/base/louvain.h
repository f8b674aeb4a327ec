// SPDX-License-Identifier: GPL-3.0-or-later
// Communities of a weighted graph by the Louvain method (Blondel et al., 2008).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/base/random.h"

namespace grnwb {

/// Undirected; an edge that comes twice has the sum of its weights.
struct WeightedEdge {
  std::size_t a, b;
  std::int64_t weight;  ///< > 0
};

/// Of each node the number of its community, in the order of their first nodes. Visits the nodes in orders drawn from
/// the stream. All arithmetic is in whole numbers, so that equal gains are equal on every machine: twice the sum of the
/// weights squared has to fit into 63 bits. Edges end at nodes 0 to nodes - 1.
std::vector<std::size_t> louvain(std::size_t nodes, const std::vector<WeightedEdge>& edges, RandomStream& stream,
                                 const JobContext& job);

/// Renumbers communities by size: 0 is the largest, ties by the lowest node. Returns how many there are.
std::size_t numberBySize(std::vector<std::size_t>& of);

}  // namespace grnwb
