// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/communities.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/base/louvain.h"
#include "core/base/random.h"

namespace grnwb::grn {
namespace {

constexpr std::uint64_t kRuns = 10;

}  // namespace

double modularity(const NodePairs& edges, const std::vector<std::size_t>& of) {
  if (edges.empty()) return 0;
  std::vector<double> ends(of.empty() ? 0 : *std::ranges::max_element(of) + 1, 0);
  double inside = 0, squares = 0;
  for (const auto& [a, b] : edges) {
    inside += of[a] == of[b] ? 1 : 0;
    ++ends[of[a]];
    ++ends[of[b]];
  }
  const double count = static_cast<double>(edges.size());
  for (const double part : ends) squares += part * part;
  return inside / count - squares / (4 * count * count);
}

Communities communities(std::size_t nodes, const NodePairs& edges, std::uint64_t seed, JobContext& job) {
  for (const auto& [a, b] : edges)
    if (a >= nodes || b >= nodes)
      throw Error(ErrorCode::badInput, "edge",
                  "it ends at node " + std::to_string(std::max(a, b)) + " of " + std::to_string(nodes),
                  "number the nodes from 0");
  std::vector<WeightedEdge> weighted;
  for (const auto& [a, b] : edges) weighted.push_back({a, b, 1});
  Communities best;
  for (std::uint64_t run = 0; run < kRuns; ++run) {
    RandomStream stream(seed, "communities", run);
    std::vector<std::size_t> of = louvain(nodes, weighted, stream, job);
    const double found = modularity(edges, of);
    if (run == 0 || found > best.modularity) best = {std::move(of), 0, found};
  }
  best.count = numberBySize(best.of);
  return best;
}

}  // namespace grnwb::grn
