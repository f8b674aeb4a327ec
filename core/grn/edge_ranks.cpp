// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/edge_ranks.h"

#include <algorithm>

namespace grnwb::grn {

std::vector<std::optional<int>> ranksWithinTarget(std::span<const Edge> edges) {
  std::vector<std::optional<int>> ranks(edges.size());
  for (std::size_t first = 0, last = 0; first < edges.size(); first = last) {
    std::vector<std::size_t> scored;
    for (last = first; last < edges.size() && edges[last].target == edges[first].target; ++last)
      if (edges[last].importance) scored.push_back(last);
    std::ranges::stable_sort(scored, std::ranges::greater(), [&](std::size_t i) { return *edges[i].importance; });
    for (std::size_t i = 0; i < scored.size(); ++i) ranks[scored[i]] = static_cast<int>(i) + 1;
  }
  return ranks;
}

}  // namespace grnwb::grn
