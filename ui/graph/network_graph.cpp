// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/network_graph.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "ui/models/edge_ranks.h"

namespace grnwb::ui {

NetworkGraph::NetworkGraph(const grn::Grn& grn) {
  std::unordered_map<std::string_view, int> numbers;
  const auto addNode = [&](const std::string& name, bool isTf) {
    numbers.emplace(name, nodeCount());
    m_nodes.push_back({QString::fromStdString(name), isTf, 0});
    m_nodeOf.insert(m_nodes.back().name, nodeCount() - 1);
  };
  for (const std::string& tf : grn.tfs()) addNode(tf, true);
  for (const std::string& target : grn.targets()) addNode(target, false);

  const auto ranks = ranksWithinTarget(grn);
  m_edges.reserve(grn.edges().size());
  for (std::size_t i = 0; i < grn.edges().size(); ++i) {
    const grn::Edge& edge = grn.edges()[i];
    m_edges.push_back({numbers.at(edge.tf), numbers.at(edge.target), edge.sign, edge.importance, ranks[i]});
    ++m_nodes[static_cast<std::size_t>(m_edges.back().tf)].degree;
    ++m_nodes[static_cast<std::size_t>(m_edges.back().target)].degree;
  }

  for (const GraphNode& node : m_nodes) {
    m_offsets.push_back(m_offsets.back() + static_cast<std::size_t>(node.degree));
    int& largest = node.isTf ? m_largestTfDegree : m_largestTargetDegree;
    largest = std::max(largest, node.degree);
  }
  m_incident.resize(m_offsets.back());
  std::vector<std::size_t> filled(m_offsets.begin(), m_offsets.end() - 1);
  for (std::size_t i = 0; i < m_edges.size(); ++i) {
    m_incident[filled[static_cast<std::size_t>(m_edges[i].tf)]++] = static_cast<int>(i);
    m_incident[filled[static_cast<std::size_t>(m_edges[i].target)]++] = static_cast<int>(i);
  }
}

int NetworkGraph::edgeOf(const EdgeName& name) const {
  const int tf = nodeOf(name.first), target = nodeOf(name.second);
  if (tf < 0 || target < 0) return -1;
  for (const int at : edgesAt(target))
    if (edge(at).tf == tf && edge(at).target == target) return at;
  return -1;
}

EdgeName NetworkGraph::nameOf(int at) const {
  return {node(edge(at).tf).name, node(edge(at).target).name};
}

std::span<const int> NetworkGraph::edgesAt(int node) const {
  const auto at = static_cast<std::size_t>(node);
  return std::span(m_incident).subspan(m_offsets[at], m_offsets[at + 1] - m_offsets[at]);
}

std::vector<std::pair<int, int>> NetworkGraph::pairs() const {
  std::vector<std::pair<int, int>> result;
  result.reserve(m_edges.size());
  for (const GraphEdge& edge : m_edges) result.emplace_back(edge.tf, edge.target);
  return result;
}

}  // namespace grnwb::ui
