// SPDX-License-Identifier: GPL-3.0-or-later
// Counts simulated from a known network, so that a method's answer can be compared with the truth.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"

namespace grnwb::data {

struct KnownEdge {
  std::string tf, target;
  int sign = 1;  ///< +1 activates, -1 represses
};

/// A network with the TF levels that make each cell type.
struct SimulationNetwork {
  std::vector<std::string> tfs, targets;
  std::vector<KnownEdge> edges;  ///< TF -> target only
  std::vector<std::string> types;
  std::vector<double> typeShare;             ///< of each type, sums to 1
  std::vector<std::vector<double>> tfLevel;  ///< [type][tf], relative expression >= 0
  std::vector<double> baseLevel;             ///< [target], relative expression when no TF acts
};

struct SimulateParameters {
  std::int64_t cells = 2000, genes = 200, tfs = 20, regulators = 5, types = 4;
  std::uint64_t seed = 1;
};
std::vector<Field> fields(SimulateParameters& parameters);

/// A random bipartite network of TF001.. and G001.. with the given sizes.
SimulationNetwork randomNetwork(const SimulateParameters& parameters);

/// Raw counts, cells x (TFs + targets) sorted by gene name, cells column "cell_type"; notes["simulated"] says so.
Dataset simulateCells(const SimulationNetwork& network, std::int64_t cells, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::data
