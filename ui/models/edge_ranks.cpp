// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_ranks.h"

#include <algorithm>

namespace grnwb::ui {

std::vector<std::optional<int>> ranksWithinTarget(std::span<const grn::Edge> edges) {
  std::vector<std::optional<int>> ranks(edges.size());
  for (std::size_t first = 0, last = 0; first < edges.size(); first = last) {
    std::vector<std::size_t> scored;
    for (last = first; last < edges.size() && edges[last].target == edges[first].target; ++last)
      if (edges[last].importance) scored.push_back(last);
    std::stable_sort(scored.begin(), scored.end(),
                     [&](std::size_t a, std::size_t b) { return *edges[a].importance > *edges[b].importance; });
    for (std::size_t i = 0; i < scored.size(); ++i) ranks[scored[i]] = static_cast<int>(i) + 1;
  }
  return ranks;
}

}  // namespace grnwb::ui
