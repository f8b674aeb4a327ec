// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/edge_steps.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/grn/step_checks.h"

namespace grnwb::grn {
namespace {

std::vector<Pair> eachOnce(std::vector<Pair> pairs) {
  const auto byTarget = [](const Pair& pair) { return std::tie(pair.target, pair.tf); };
  std::ranges::sort(pairs, {}, byTarget);
  const auto doubled = std::ranges::unique(pairs);
  pairs.erase(doubled.begin(), doubled.end());
  return pairs;
}

std::vector<Edge> edgesOf(const Grn& grn, const std::vector<Pair>& pairs) {
  std::vector<Edge> edges;
  for (const Pair& pair : eachOnce(pairs)) edges.push_back(demandEdge(grn, pair));
  return edges;
}

/// The same change of each edge that it makes differ.
template <class Change>
Batch changeEach(const Grn& grn, const std::vector<Pair>& pairs, const Change& change) {
  Batch batch;
  for (const Edge& edge : edgesOf(grn, pairs)) {
    Edge changed = edge;
    change(changed);
    if (changed != edge) batch.edits.push_back(ChangeEdge{std::move(changed)});
  }
  return batch;
}

void append(Batch& batch, Batch more) {
  std::ranges::move(more.edits, std::back_inserter(batch.edits));
}

}  // namespace

Batch addEdge(const Grn& grn, const Edge& edge) {
  demandTf(grn, edge.tf);
  demandTarget(grn, edge.target);
  if (grn.find(edge.tf, edge.target))
    throw Error(ErrorCode::badInput, textOf({edge.tf, edge.target}), "the edge is there already",
                "choose another TF or target");
  if (edge.importance && !std::isfinite(*edge.importance))
    throw Error(ErrorCode::badInput, textOf({edge.tf, edge.target}), "the importance is not a finite number",
                "give a number or leave it out");
  Batch batch;
  if (grn.isRejected(edge.tf, edge.target)) batch.edits.push_back(UnrejectPair{edge.tf, edge.target});
  batch.edits.push_back(AddEdge{edge});
  return batch;
}

Batch removeEdges(const Grn& grn, const std::vector<Pair>& pairs) {
  const std::vector<Edge> edges = edgesOf(grn, pairs);
  demandUnlocked(edges);
  Batch batch;
  for (const Edge& edge : edges) batch.edits.push_back(RemoveEdge{edge.tf, edge.target});
  return batch;
}

Batch setLocked(const Grn& grn, const std::vector<Pair>& pairs, bool locked) {
  return changeEach(grn, pairs, [locked](Edge& edge) { edge.locked = locked; });
}

Batch setSign(const Grn& grn, const std::vector<Pair>& pairs, Sign sign) {
  return changeEach(grn, pairs, [sign](Edge& edge) { edge.sign = sign; });
}

Batch swapRegulator(const Grn& grn, const std::string& target, const std::string& from, const std::string& to,
                    const CandidateIndex& candidates) {
  Batch batch = removeEdges(grn, {{from, target}});
  const data::ScoredEdge* scored = candidates.find(to, target);
  append(batch, addEdge(grn, {to, target, Sign::unknown, false,
                              scored ? std::optional(scored->importance) : std::nullopt, "you"}));
  return batch;
}

Batch acceptEdges(const Grn& grn, const std::vector<Edge>& edges) {
  Batch batch;
  std::set<std::pair<std::string, std::string>> seen;
  for (const Edge& edge : edges)
    if (!grn.find(edge.tf, edge.target) && seen.emplace(edge.tf, edge.target).second) append(batch, addEdge(grn, edge));
  return batch;
}

Batch rejectPairs(const Grn& grn, const std::vector<Pair>& pairs) {
  std::vector<Pair> present, open;
  for (Pair& pair : eachOnce(pairs)) {
    if (grn.find(pair.tf, pair.target)) present.push_back(pair);
    if (!grn.isRejected(pair.tf, pair.target)) open.push_back(std::move(pair));
  }
  Batch batch = removeEdges(grn, present);
  for (Pair& pair : open) batch.edits.push_back(RejectPair{std::move(pair.tf), std::move(pair.target)});
  return batch;
}

}  // namespace grnwb::grn
