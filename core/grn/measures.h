// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that describe one network: degrees, hubs, regulators per target, density (method.md 4).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/grn/grn.h"
#include "core/grn/overlap.h"

namespace grnwb::grn {

struct Degree {
  std::string gene;
  bool isTf = false;
  std::size_t in = 0, out = 0;

  bool operator==(const Degree&) const = default;
};

/// TFs, then targets, both sorted by name.
std::vector<Degree> degrees(const Grn& grn);

struct Hub {
  std::string tf;
  std::size_t targets = 0;
  double share = 0;  ///< of all targets of the network

  bool operator==(const Hub&) const = default;
};

/// Every TF, most targets first, ties by name.
std::vector<Hub> hubs(const Grn& grn);

/// Gini coefficient of the TFs' numbers of targets: 0 where all have equally many, 1 - 1/n where one of n TFs has all;
/// 0 without any edge.
double outDegreeGini(const Grn& grn);

struct RegulatorsPerTarget {
  double mean = 0;
  double standardDeviation = 0;  ///< of the sample (n - 1); 0 for fewer than two targets
  std::size_t least = 0, most = 0;

  bool operator==(const RegulatorsPerTarget&) const = default;
};

/// All 0 without targets.
RegulatorsPerTarget regulatorsPerTarget(const EdgeSet& network);

/// A row of the paper's Tables 3 and 6.
struct DensityRow {
  std::string network;
  std::size_t tfs = 0, targets = 0, edges = 0;
  std::size_t possible = 0;  ///< TFs x targets
  double density = 0;        ///< edges / possible; 0 when none is possible
  RegulatorsPerTarget k;
};

DensityRow densityRow(std::string name, const EdgeSet& network);

}  // namespace grnwb::grn
