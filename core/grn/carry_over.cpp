// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/carry_over.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace grnwb::grn {
namespace {

auto edgesInto(const Grn& grn, const std::string& target) {
  return std::ranges::equal_range(grn.edges(), target, {}, &Edge::target);
}

bool has(const std::vector<Edge>& edges, const std::string& tf) {
  return std::ranges::find(edges, tf, &Edge::tf) != edges.end();
}

/// The regulators of one target as steps 1 and 2 leave them.
std::vector<Edge> decided(const Grn& old, const Grn& imposed, const std::string& target) {
  std::vector<Edge> edges;
  for (Edge edge : edgesInto(imposed, target)) {
    if (old.isRejected(edge.tf, target)) continue;
    if (const Edge* before = old.find(edge.tf, target)) {
      if (before->sign != Sign::unknown) edge.sign = before->sign;
      if (before->editedAt) edge.editedAt = before->editedAt;
      edge.locked = edge.locked || before->locked;
    }
    edges.push_back(std::move(edge));
  }
  for (const Edge& edge : edgesInto(old, target))
    if (edge.locked && imposed.isTf(edge.tf) && !has(edges, edge.tf)) edges.push_back(edge);
  return edges;
}

void removeWeakest(std::vector<Edge>& edges, std::size_t count) {
  for (; count > 0; --count) {
    const auto weakest = std::ranges::min_element(
        edges, [](const Edge& a, const Edge& b) { return a.locked != b.locked ? !a.locked : isWeaker(a, b); });
    if (weakest->locked) return;
    edges.erase(weakest);
  }
}

std::vector<NotKept> listNotKept(const Grn& old, const Grn& result) {
  std::vector<NotKept> list;
  for (const Edge& edge : old.edges()) {
    if (result.find(edge.tf, edge.target)) continue;
    if (edge.locked)
      list.push_back({edge, result.isTf(edge.tf) ? NotKept::Reason::noTarget : NotKept::Reason::noTf});
    else if (edge.sign != Sign::unknown || edge.editedAt)
      list.push_back({edge, NotKept::Reason::notImposed});
  }
  return list;
}

std::vector<Pair> allRejected(const Grn& old, const Grn& imposed, const std::vector<Edge>& edges) {
  std::vector<Pair> rejected = old.rejected();
  for (const Pair& pair : imposed.rejected()) {
    const auto isThePair = [&](const Edge& edge) { return edge.tf == pair.tf && edge.target == pair.target; };
    if (!old.isRejected(pair.tf, pair.target) && std::ranges::none_of(edges, isThePair)) rejected.push_back(pair);
  }
  return rejected;
}

}  // namespace

CarriedOver carryOver(const Grn& old, const Grn& imposed, const CandidateIndex& candidates) {
  CarriedOver result;
  std::vector<Edge> all;
  for (const std::string& target : imposed.targets()) {
    const std::size_t wanted = edgesInto(imposed, target).size();
    std::vector<Edge> edges = decided(old, imposed, target);
    const auto allowed = [&](const std::string& tf) {
      return imposed.isTf(tf) && !old.isRejected(tf, target) && !imposed.isRejected(tf, target) && !has(edges, tf);
    };
    if (edges.size() > wanted) removeWeakest(edges, edges.size() - wanted);
    if (edges.size() < wanted)
      std::ranges::move(candidates.proposals(target, wanted - edges.size(), allowed), std::back_inserter(edges));
    if (edges.size() < wanted) result.fewer.push_back(target);
    if (edges.size() > wanted) result.crowded.push_back(target);
    std::ranges::move(edges, std::back_inserter(all));
  }
  std::vector<Pair> rejected = allRejected(old, imposed, all);
  result.grn = Grn(imposed.tfs(), imposed.targets(), std::move(all), std::move(rejected));
  result.notKept = listNotKept(old, result.grn);
  return result;
}

}  // namespace grnwb::grn
