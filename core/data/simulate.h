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

/// A random bipartite network of TF001.. and G001.. with the given sizes (genes counts the TFs too). Throws
/// Error(usage) for a parameter out of range, as many TFs as genes, or more regulators than TFs.
SimulationNetwork randomNetwork(const SimulateParameters& parameters);

/// Raw counts, cells x (TFs + targets) sorted by gene name, cells column "cell_type", genes column "is_tf" (0 or 1);
/// notes["simulated"] says so. In each cell a TF's level a is its type's level times a gamma variate of mean 1; a
/// target's is base * exp(gain * sum of sign * a / (1 + a) over its n regulators / sqrt n) times another; counts are
/// Poisson draws of levels / their sum * a log-normal library size of median 2000. Same bytes for any number of
/// threads. Throws Error(badInput) when the network isn't consistent, Error(usage) when no cell is asked for.
Dataset simulateCells(const SimulationNetwork& network, std::int64_t cells, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::data
