// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/node_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace grnwb::ui {

int nearestThatWay(std::span<const QPointF> places, QPointF start, QPointF direction) {
  int best = -1;
  double bestCost = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const QPointF offset = places[i] - start;
    const double ahead = QPointF::dotProduct(offset, direction);
    const double aside = std::abs(offset.x() * direction.y() - offset.y() * direction.x());
    const double cost = ahead + 2 * aside;
    if (ahead <= 0 || cost >= bestCost) continue;
    best = static_cast<int>(i);
    bestCost = cost;
  }
  return best;
}

std::vector<int> neighboursByStrength(const NetworkGraph& graph, int node) {
  std::vector<int> edges(graph.edgesAt(node).begin(), graph.edgesAt(node).end());
  const auto order = [&](int edge) {
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    return std::make_tuple(-graph.edge(edge).importance.value_or(kNone), graph.otherEnd(edge, node));
  };
  std::ranges::sort(edges, {}, order);
  std::vector<int> nodes;
  nodes.reserve(edges.size());
  for (const int edge : edges) nodes.push_back(graph.otherEnd(edge, node));
  return nodes;
}

}  // namespace grnwb::ui
