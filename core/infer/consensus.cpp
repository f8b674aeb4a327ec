// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/consensus.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace grnwb::infer {

std::size_t candidatePairs(const std::vector<std::string>& targets, const std::vector<std::string>& tfs) {
  const std::set<std::string> regulators(tfs.begin(), tfs.end());
  const auto both =
      std::ranges::count_if(targets, [&](const std::string& target) { return regulators.contains(target); });
  return targets.size() * tfs.size() - static_cast<std::size_t>(both);
}

data::ScoredEdges consensus(std::vector<data::ScoredEdges> methods, std::size_t pairs, const JobContext& job) {
  // A pair starts at the rank that every method gives to what it leaves out, and moves up where a method scores it.
  struct Entry {
    std::size_t method, edge;
    double above;  ///< how far it moves up
  };
  std::vector<Entry> entries;
  double leftOutSum = 0;
  for (std::size_t m = 0; m < methods.size(); ++m) {
    job.throwIfStopped();
    data::ScoredEdges& edges = methods[m];
    data::sortByImportance(edges);
    const double leftOut = static_cast<double>(edges.size() + 1 + pairs) / 2;
    leftOutSum += leftOut;
    for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
      while (end < edges.size() && edges[end].importance == edges[begin].importance) ++end;
      const double shared = static_cast<double>(begin + 1 + end) / 2;
      for (std::size_t i = begin; i < end; ++i) entries.push_back({m, i, leftOut - shared});
    }
  }
  const auto edgeOf = [&](const Entry& entry) -> data::ScoredEdge& { return methods[entry.method][entry.edge]; };
  const auto pairOf = [&](const Entry& entry) { return std::tie(edgeOf(entry).tf, edgeOf(entry).target); };
  job.throwIfStopped();
  std::ranges::sort(entries, {}, pairOf);
  job.throwIfStopped();

  data::ScoredEdges scored;
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    double above = 0;
    while (end < entries.size() && pairOf(entries[end]) == pairOf(entries[begin])) above += entries[end++].above;
    const double rank = (leftOutSum - above) / static_cast<double>(methods.size());
    data::ScoredEdge& edge = edgeOf(entries[end - 1]);
    scored.push_back({std::move(edge.tf), std::move(edge.target), 1 - (rank - 0.5) / static_cast<double>(pairs)});
  }
  return scored;
}

}  // namespace grnwb::infer
