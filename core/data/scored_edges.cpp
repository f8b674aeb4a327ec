// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/scored_edges.h"

#include <algorithm>
#include <tuple>

namespace grnwb::data {

void sortByImportance(ScoredEdges& edges) {
  std::ranges::sort(edges, [](const ScoredEdge& a, const ScoredEdge& b) {
    return std::tie(b.importance, a.tf, a.target) < std::tie(a.importance, b.tf, b.target);
  });
}

}  // namespace grnwb::data
