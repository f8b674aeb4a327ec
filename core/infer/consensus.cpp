// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/consensus.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace grnwb::infer {

std::size_t candidatePairs(const std::vector<std::string>& targets, const std::vector<std::string>& tfs) {
  const std::set<std::string> regulators(tfs.begin(), tfs.end());
  const auto both =
      std::ranges::count_if(targets, [&](const std::string& target) { return regulators.contains(target); });
  return targets.size() * tfs.size() - static_cast<std::size_t>(both);
}

data::ScoredEdges consensus(const std::vector<data::ScoredEdges>& methods, std::size_t pairs) {
  // A pair starts at the rank that every method gives to what it leaves out, and moves up where a method scores it.
  std::map<std::pair<std::string, std::string>, double> rankSum;
  double leftOutSum = 0;
  for (data::ScoredEdges edges : methods) {
    data::sortByImportance(edges);
    const double leftOut = static_cast<double>(edges.size() + 1 + pairs) / 2;
    leftOutSum += leftOut;
    for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
      while (end < edges.size() && edges[end].importance == edges[begin].importance) ++end;
      const double shared = static_cast<double>(begin + 1 + end) / 2;
      for (std::size_t i = begin; i < end; ++i) rankSum[{edges[i].tf, edges[i].target}] += shared - leftOut;
    }
  }
  data::ScoredEdges edges;
  for (const auto& [pair, sum] : rankSum) {
    const double rank = (leftOutSum + sum) / static_cast<double>(methods.size());
    edges.push_back({pair.first, pair.second, 1 - (rank - 0.5) / static_cast<double>(pairs)});
  }
  return edges;
}

}  // namespace grnwb::infer
