// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/two_sides.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace grnwb::layout {

TwoSides::TwoSides(std::int64_t nodes, const std::vector<bool>& isTf) {
  if (static_cast<std::int64_t>(isTf.size()) != nodes)
    throw Error(ErrorCode::badInput, "layout", "the flags of the TFs are of another graph", "give one per node");
  for (int node = 0; node < nodes; ++node) (isTf[static_cast<std::size_t>(node)] ? tfs : targets).push_back(node);
}

void sortByKey(std::vector<int>& order, const std::function<double(int)>& key) {
  std::vector<std::pair<double, int>> keyed;
  for (const int node : order) {
    const double value = key(node);
    keyed.emplace_back(std::isfinite(value) ? value : std::numeric_limits<double>::infinity(), node);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = keyed[i].second;
}

std::vector<int> chainOfTfs(const std::vector<int>& tfs, const std::vector<std::vector<int>>& neighbours,
                            JobContext& job) {
  const auto at = [&](int node) -> const std::vector<int>& { return neighbours[static_cast<std::size_t>(node)]; };
  std::vector<bool> waiting(neighbours.size(), false);
  for (const int tf : tfs) waiting[static_cast<std::size_t>(tf)] = true;
  std::vector<int> left = tfs, chain;
  std::stable_sort(left.begin(), left.end(), [&](int a, int b) { return at(a).size() > at(b).size(); });
  std::vector<double> shared(neighbours.size(), 0);
  for (const int start : left) {
    for (int tf = start; tf >= 0 && waiting[static_cast<std::size_t>(tf)];) {
      job.throwIfStopped();
      waiting[static_cast<std::size_t>(tf)] = false;
      chain.push_back(tf);
      std::vector<int> candidates;
      for (const int target : at(tf))
        for (const int other : at(target)) {
          if (!waiting[static_cast<std::size_t>(other)]) continue;
          if (shared[static_cast<std::size_t>(other)]++ == 0) candidates.push_back(other);
        }
      double most = 0;
      tf = -1;
      for (const int other : candidates) {
        const double share = shared[static_cast<std::size_t>(other)] / std::sqrt(static_cast<double>(at(other).size()));
        shared[static_cast<std::size_t>(other)] = 0;
        if (share <= most) continue;
        most = share;
        tf = other;
      }
    }
  }
  return chain;
}

}  // namespace grnwb::layout
