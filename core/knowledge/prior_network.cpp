// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/prior_network.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace grnwb::knowledge {
namespace {

auto pairOf(const PriorEdge& edge) {
  return std::tuple<std::string_view, std::string_view>(edge.tf, edge.target);
}

PriorSign united(PriorSign a, PriorSign b) {
  if (a == PriorSign::unknown || a == b) return b;
  return b == PriorSign::unknown ? a : PriorSign::both;
}

void append(std::vector<std::string>& texts, std::vector<std::string>& others) {
  texts.insert(texts.end(), std::move_iterator(others.begin()), std::move_iterator(others.end()));
}

void sortUnique(std::vector<std::string>& texts) {
  std::ranges::sort(texts);
  texts.erase(std::ranges::unique(texts).begin(), texts.end());
}

}  // namespace

PriorNetwork::PriorNetwork(std::vector<PriorEdge> edges) {
  std::ranges::sort(edges, {}, pairOf);
  for (PriorEdge& edge : edges) {
    if (m_edges.empty() || pairOf(m_edges.back()) != pairOf(edge)) {
      m_edges.push_back(std::move(edge));
      continue;
    }
    PriorEdge& known = m_edges.back();
    known.sign = united(known.sign, edge.sign);
    append(known.sources, edge.sources);
    append(known.references, edge.references);
  }
  for (PriorEdge& edge : m_edges) {
    sortUnique(edge.sources);
    sortUnique(edge.references);
  }
}

const PriorEdge* PriorNetwork::find(std::string_view tf, std::string_view target) const {
  const std::tuple wanted(tf, target);
  const auto found = std::ranges::lower_bound(m_edges, wanted, {}, pairOf);
  return found != m_edges.end() && pairOf(*found) == wanted ? &*found : nullptr;
}

std::vector<std::string> PriorNetwork::sources() const {
  std::set<std::string> all;
  for (const PriorEdge& edge : m_edges) all.insert(edge.sources.begin(), edge.sources.end());
  return {all.begin(), all.end()};
}

PriorNetwork merged(const std::vector<PriorNetwork>& networks) {
  std::vector<PriorEdge> edges;
  for (const PriorNetwork& network : networks)
    edges.insert(edges.end(), network.edges().begin(), network.edges().end());
  return PriorNetwork(std::move(edges));
}

}  // namespace grnwb::knowledge
