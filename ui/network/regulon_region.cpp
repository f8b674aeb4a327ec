// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/regulon_region.h"

#include <algorithm>

namespace grnwb::ui {
namespace {

void addSign(std::vector<grn::Sign>& signs, grn::Sign sign) {
  if (sign != grn::Sign::unknown && std::ranges::find(signs, sign) == signs.end()) signs.push_back(sign);
}

void addPriorSign(std::vector<grn::Sign>& signs, knowledge::PriorSign sign) {
  using knowledge::PriorSign;
  if (sign == PriorSign::activates || sign == PriorSign::both) addSign(signs, grn::Sign::activates);
  if (sign == PriorSign::represses || sign == PriorSign::both) addSign(signs, grn::Sign::represses);
}

RegulonEdge edgeOf(const std::vector<ComparedNetwork>& networks, const std::string& tf, const std::string& target) {
  RegulonEdge result{{tf, target}, {}, {}};
  for (const ComparedNetwork& network : networks) {
    const grn::Edge* edge = network.grn ? network.grn->find(tf, target) : nullptr;
    result.importance.push_back(edge ? edge->importance : std::nullopt);
    if (edge) addSign(result.signs, edge->sign);
    if (network.prior)
      if (const knowledge::PriorEdge* known = network.prior->find(tf, target)) addPriorSign(result.signs, known->sign);
  }
  return result;
}

}  // namespace

std::vector<RegulonEdge> RegulonSets::region(unsigned mask) const {
  std::vector<RegulonEdge> result;
  const auto isIn = [mask](std::size_t network) { return (mask >> network & 1U) != 0; };
  std::size_t first = 0;
  while (first < edges.size() && !isIn(first)) ++first;
  if (first == edges.size()) return result;
  for (const auto& edge : edges[first].edges) {
    if (tf && edge.second != *tf) continue;
    bool fits = true;
    for (std::size_t i = 0; fits && i < edges.size(); ++i)
      fits = i == first || std::ranges::binary_search(edges[i].edges, edge) == isIn(i);
    if (fits) result.push_back(edgeOf(networks, edge.second, edge.first));
  }
  return result;
}

}  // namespace grnwb::ui
