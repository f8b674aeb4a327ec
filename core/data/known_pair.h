// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of TF and target of which it is known whether they are an edge: the truth that scored edges are held against.
#pragma once

#include <string>
#include <vector>

namespace grnwb::data {

struct KnownPair {
  std::string tf, target;
  bool isEdge = true;

  bool operator==(const KnownPair&) const = default;
};

/// In the order of the source; a pair may come more than once and is an edge when one of its entries is.
using KnownPairs = std::vector<KnownPair>;

}  // namespace grnwb::data
