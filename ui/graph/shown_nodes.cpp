// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/shown_nodes.h"

#include <algorithm>

namespace grnwb::ui {
namespace {

std::vector<bool> withinSteps(const NetworkGraph& graph, const std::vector<int>& begin, int steps) {
  std::vector<bool> reached(graph.nodes().size(), false);
  for (const int node : begin) reached[static_cast<std::size_t>(node)] = true;
  std::vector<int> rim = begin;
  for (int step = 0; step < steps && !rim.empty(); ++step) {
    std::vector<int> next;
    for (const int node : rim)
      for (const int edge : graph.edgesAt(node)) {
        const int other = graph.otherEnd(edge, node);
        if (reached[static_cast<std::size_t>(other)]) continue;
        reached[static_cast<std::size_t>(other)] = true;
        next.push_back(other);
      }
    rim = std::move(next);
  }
  return reached;
}

}  // namespace

std::vector<bool> shownNodes(const NetworkGraph& graph, const NetworkViewState& view) {
  std::vector<int> begin;
  if (view.focus)
    for (const QString& gene : view.focus->genes)
      if (const int node = graph.nodeOf(gene); node >= 0) begin.push_back(node);
  std::vector<bool> shown =
      begin.empty() ? std::vector<bool>(graph.nodes().size(), true) : withinSteps(graph, begin, view.focus->steps);
  for (const QString& gene : view.hidden)
    if (const int node = graph.nodeOf(gene); node >= 0) shown[static_cast<std::size_t>(node)] = false;
  return shown;
}

QStringList hiddenNeighbours(const NetworkGraph& graph, const NetworkViewState& view, const QString& gene) {
  const int node = graph.nodeOf(gene);
  if (node < 0) return {};
  const std::vector<bool> shown = shownNodes(graph, view);
  std::vector<int> hidden;
  for (const int edge : graph.edgesAt(node))
    if (const int other = graph.otherEnd(edge, node); !shown[static_cast<std::size_t>(other)]) hidden.push_back(other);
  std::ranges::sort(hidden);
  QStringList names;
  for (const int other : hidden) names.append(graph.node(other).name);
  return names;
}

}  // namespace grnwb::ui
