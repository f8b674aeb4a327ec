// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/measures.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace grnwb::grn {
namespace {

double number(std::size_t count) {
  return static_cast<double>(count);
}

std::vector<std::size_t> countPerTarget(const EdgeSet& network) {
  std::vector<std::size_t> counts;
  auto edge = network.edges.begin();
  for (const std::string& target : network.targets) {
    const auto begin = edge;
    while (edge != network.edges.end() && edge->first == target) ++edge;
    counts.push_back(static_cast<std::size_t>(edge - begin));
  }
  return counts;
}

}  // namespace

std::vector<Degree> degrees(const Grn& grn) {
  std::unordered_map<std::string_view, std::size_t> in, out;
  for (const Edge& edge : grn.edges()) {
    ++in[edge.target];
    ++out[edge.tf];
  }
  std::vector<Degree> result;
  for (const std::string& tf : grn.tfs()) result.push_back({tf, true, 0, out[tf]});
  for (const std::string& target : grn.targets()) result.push_back({target, false, in[target], 0});
  return result;
}

std::vector<Hub> hubs(const Grn& grn) {
  std::vector<Hub> result;
  for (Degree& degree : degrees(grn)) {
    if (!degree.isTf) break;
    const double share = degree.out == 0 ? 0 : number(degree.out) / number(grn.targets().size());
    result.push_back({std::move(degree.gene), degree.out, share});
  }
  std::ranges::stable_sort(result, std::greater(), &Hub::targets);
  return result;
}

double outDegreeGini(const Grn& grn) {
  if (grn.edges().empty()) return 0;
  double weighted = 0;
  std::size_t rank = grn.tfs().size();  // 1 is the least
  for (const Hub& hub : hubs(grn)) weighted += number(rank--) * number(hub.targets);
  const double n = number(grn.tfs().size());
  return 2 * weighted / (n * number(grn.edges().size())) - (n + 1) / n;
}

RegulatorsPerTarget regulatorsPerTarget(const EdgeSet& network) {
  if (network.targets.empty()) return {};
  const std::vector<std::size_t> counts = countPerTarget(network);
  const auto [least, most] = std::ranges::minmax(counts);
  const double mean = number(network.edges.size()) / number(counts.size());
  double squares = 0;
  for (const std::size_t count : counts) squares += (number(count) - mean) * (number(count) - mean);
  return {mean, counts.size() < 2 ? 0 : std::sqrt(squares / number(counts.size() - 1)), least, most};
}

DensityRow densityRow(std::string name, const EdgeSet& network) {
  return {std::move(name),
          network.tfs.size(),
          network.targets.size(),
          network.edges.size(),
          network.tfs.size() * network.targets.size(),
          network.density(),
          regulatorsPerTarget(network)};
}

}  // namespace grnwb::grn
