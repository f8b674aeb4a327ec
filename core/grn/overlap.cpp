// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/overlap.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace grnwb::grn {
namespace {

template <class T>
void sortOnce(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Of two sorted ranges without doubles.
template <class Iterator>
std::size_t countShared(Iterator a, Iterator aEnd, Iterator b, Iterator bEnd) {
  std::size_t shared = 0;
  while (a != aEnd && b != bEnd) {
    const auto order = *a <=> *b;
    if (order == 0) ++shared;
    if (order <= 0) ++a;
    if (order >= 0) ++b;
  }
  return shared;
}

double jaccard(std::size_t shared, std::size_t a, std::size_t b) {
  return a + b == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(a + b - shared);
}

double quotient(double sum, std::size_t count) {
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

}  // namespace

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

Overlap overlap(const EdgeSet& a, const EdgeSet& b) {
  std::vector<std::string> targets;
  std::ranges::set_intersection(a.targets, b.targets, std::back_inserter(targets));
  Overlap result;
  result.sharedTargets = targets.size();
  result.sharedEdges = countShared(a.edges.begin(), a.edges.end(), b.edges.begin(), b.edges.end());
  double sum = 0;
  const auto targetOf = [](const auto& edge) -> const std::string& { return edge.first; };
  for (const std::string& target : targets) {
    const auto ofA = std::ranges::equal_range(a.edges, target, {}, targetOf);
    const auto ofB = std::ranges::equal_range(b.edges, target, {}, targetOf);
    sum += jaccard(countShared(ofA.begin(), ofA.end(), ofB.begin(), ofB.end()), ofA.size(), ofB.size());
  }
  result.regulators = quotient(sum, targets.size());
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
