// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/candidates.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/base/error.h"

namespace grnwb::grn {

using data::ScoredEdge;

CandidateIndex::CandidateIndex(data::ScoredEdges edges, std::string source)
    : m_source(std::move(source)), m_edges(std::move(edges)) {
  for (const ScoredEdge& edge : m_edges)
    if (!std::isfinite(edge.importance))
      throw Error(ErrorCode::badInput, edge.tf + " -> " + edge.target, "the importance is not a finite number",
                  "give every edge a number");
  std::erase_if(m_edges, [](const ScoredEdge& edge) { return edge.tf == edge.target; });
  const auto pair = [](const ScoredEdge& edge) { return std::tie(edge.target, edge.tf); };
  std::ranges::sort(m_edges, [&](const ScoredEdge& a, const ScoredEdge& b) {
    return pair(a) != pair(b) ? pair(a) < pair(b) : a.importance > b.importance;
  });
  const auto doubled = std::ranges::unique(m_edges, {}, pair);
  m_edges.erase(doubled.begin(), doubled.end());
  std::ranges::sort(m_edges, [](const ScoredEdge& a, const ScoredEdge& b) {
    return std::tie(a.target, b.importance, a.tf) < std::tie(b.target, a.importance, b.tf);
  });
}

std::span<const ScoredEdge> CandidateIndex::ofTarget(std::string_view target) const {
  const auto range = std::ranges::equal_range(m_edges, target, {}, &ScoredEdge::target);
  return {range.begin(), range.end()};
}

const ScoredEdge* CandidateIndex::find(std::string_view tf, std::string_view target) const {
  const auto candidates = ofTarget(target);
  const auto found = std::ranges::find(candidates, tf, &ScoredEdge::tf);
  return found == candidates.end() ? nullptr : &*found;
}

std::vector<Edge> CandidateIndex::proposals(std::string_view target, std::size_t count,
                                            const std::function<bool(const std::string&)>& allowed) const {
  std::vector<Edge> edges;
  for (const ScoredEdge& scored : ofTarget(target)) {
    if (edges.size() == count) break;
    if (allowed(scored.tf))
      edges.push_back({scored.tf, scored.target, Sign::unknown, false, scored.importance, m_source});
  }
  return edges;
}

bool isWeaker(const Edge& a, const Edge& b) {
  return std::tie(a.importance, b.tf) < std::tie(b.importance, a.tf);  // nothing is less than any number
}

}  // namespace grnwb::grn
