// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/overlap.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/grn/shared.h"

namespace grnwb::grn {
EdgeSet::EdgeSet(const Grn& grn) : tfs(grn.tfs()), targets(grn.targets()) {
  edges.reserve(grn.edges().size());
  for (const Edge& edge : grn.edges()) edges.emplace_back(edge.target, edge.tf);
}

EdgeSet::EdgeSet(const data::KnownPairs& pairs) {
  for (const data::KnownPair& pair : pairs) {
    if (!pair.isEdge) continue;
    tfs.push_back(pair.tf);
    targets.push_back(pair.target);
    edges.emplace_back(pair.target, pair.tf);
  }
  sortOnce(tfs);
  sortOnce(targets);
  sortOnce(edges);
}

double EdgeSet::density() const {
  if (tfs.empty() || targets.empty()) return 0;
  return static_cast<double>(edges.size()) / (static_cast<double>(tfs.size()) * static_cast<double>(targets.size()));
}

std::vector<TargetOverlap> targetOverlaps(const EdgeSet& a, const EdgeSet& b) {
  std::vector<std::string> targets;
  std::ranges::set_intersection(a.targets, b.targets, std::back_inserter(targets));
  std::vector<TargetOverlap> result;
  const auto targetOf = [](const auto& edge) -> const std::string& { return edge.first; };
  for (std::string& target : targets) {
    const auto ofA = std::ranges::equal_range(a.edges, target, {}, targetOf);
    const auto ofB = std::ranges::equal_range(b.edges, target, {}, targetOf);
    const std::size_t shared = countShared(ofA.begin(), ofA.end(), ofB.begin(), ofB.end());
    result.push_back({std::move(target), shared, jaccard(shared, ofA.size(), ofB.size())});
  }
  return result;
}

Overlap overlap(const EdgeSet& a, const EdgeSet& b) {
  Overlap result;
  double sum = 0;
  for (const TargetOverlap& target : targetOverlaps(a, b)) {
    sum += target.jaccard;
    ++result.sharedTargets;
    result.sharedEdges += target.shared;
  }
  result.regulators = quotient(sum, result.sharedTargets);
  return result;
}

ListOverlap listOverlap(std::vector<std::string> reference, std::vector<std::string> other) {
  sortOnce(reference);
  sortOnce(other);
  ListOverlap result;
  std::ranges::set_difference(reference, other, std::back_inserter(result.missing));
  std::ranges::set_difference(other, reference, std::back_inserter(result.extra));
  result.share = quotient(static_cast<double>(reference.size() - result.missing.size()), reference.size());
  return result;
}

}  // namespace grnwb::grn
