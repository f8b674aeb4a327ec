// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/scored_edges.h"

#include <algorithm>
#include <tuple>

#include "core/base/hash.h"
#include "core/base/text.h"

namespace grnwb::data {

void sortByImportance(ScoredEdges& edges) {
  std::ranges::sort(edges, [](const ScoredEdge& a, const ScoredEdge& b) {
    return std::tie(b.importance, a.tf, a.target) < std::tie(a.importance, b.tf, b.target);
  });
}

std::string contentHash(const ScoredEdges& edges) {
  Sha256 hash;
  for (const ScoredEdge& edge : edges)
    hash.add(edge.tf + "," + edge.target + "," + formatNumber(edge.importance) + "\n");
  return hash.hex();
}

}  // namespace grnwb::data
