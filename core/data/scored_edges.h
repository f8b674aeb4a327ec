// SPDX-License-Identifier: GPL-3.0-or-later
// Scored TF-target pairs, the result of every inference method and the input of impose.
#pragma once

#include <string>
#include <vector>

namespace grnwb::data {

struct ScoredEdge {
  std::string tf;
  std::string target;
  double importance = 0;  ///< larger is more likely; comparable within one method only

  bool operator==(const ScoredEdge&) const = default;
};

/// Sorted by importance, descending; ties by TF, then target.
using ScoredEdges = std::vector<ScoredEdge>;

void sortByImportance(ScoredEdges& edges);
/// Of the edges and their importances, in their order.
std::string contentHash(const ScoredEdges& edges);

}  // namespace grnwb::data
