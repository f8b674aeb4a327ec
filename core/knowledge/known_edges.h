// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a network's edges databases know, and how many they would know by chance.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/knowledge/prior_network.h"

namespace grnwb::knowledge {

/// TF and target.
using EdgeNames = std::vector<std::pair<std::string, std::string>>;

struct KnownEdges {
  std::int64_t edges = 0;      ///< different ones
  std::int64_t coverable = 0;  ///< of which the prior has the TF as a TF and the target as a target
  std::int64_t known = 0;      ///< of which the prior has the pair
  double expected = 0;         ///< mean of known over the random networks
  double deviation = 0;        ///< its standard deviation there (n - 1)
};

struct RewiringParameters {
  std::int64_t networks = 200;  ///< random networks, >= 100
  std::uint64_t seed = 1;
};

/// Counts known edges and compares with random networks in which every TF keeps its number of targets and every target
/// its number of regulators: what is left then is not explained by well-studied genes having more edges on both sides.
/// The random networks come from one seeded chain of edge swaps (a -> x, b -> y become a -> y, b -> x where neither is
/// an edge yet; Maslov and Sneppen, 2002), 10 tries per edge before each network; a gene regulates itself in them only
/// where one does in the network itself. Same result for the same seed. About 2 s for 10,000 edges; memory is a bit or
/// two per possible pair. Throws Error(badInput) without edges or with more than 10^10 possible pairs, Error(usage) for
/// fewer than 100 networks, cancelledError() once the job is stopped.
KnownEdges countKnownEdges(const EdgeNames& edges, const PriorNetwork& prior, const RewiringParameters& parameters,
                           JobContext& job);

}  // namespace grnwb::knowledge
