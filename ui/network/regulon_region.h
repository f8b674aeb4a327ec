// SPDX-License-Identifier: GPL-3.0-or-later
// The edges in one region of a Venn diagram of networks, with what each network says of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/network/compared_networks.h"

namespace grnwb::ui {

struct RegulonEdge {
  grn::Pair pair;
  std::vector<std::optional<double>> importance;  ///< in each network
  std::vector<grn::Sign> signs;                   ///< that a network knows, each once

  bool operator==(const RegulonEdge&) const = default;
};

/// Up to three networks with their edges, and the TF whose regulon is held against each other; without: all edges.
struct RegulonSets {
  std::vector<ComparedNetwork> networks;
  std::vector<grn::EdgeSet> edges;  ///< of each network
  std::optional<std::string> tf;

  /// Bit i of the mask is set where the edges are in network i. Sorted by target, then TF.
  std::vector<RegulonEdge> region(unsigned mask) const;
};

}  // namespace grnwb::ui
