// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/network_graph.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

#include "core/grn/edge_ranks.h"

namespace grnwb::ui {

NetworkGraph::NetworkGraph(const grn::Grn& grn) {
  const auto addNode = [this](const std::string& name, bool isTf) {
    m_nodes.push_back({QString::fromStdString(name), isTf, 0});
    m_nodeOf.insert(m_nodes.back().name, nodeCount() - 1);
  };
  std::unordered_map<std::string_view, int> tfNumbers;
  for (const std::string& tf : grn.tfs()) {
    tfNumbers.emplace(tf, nodeCount());
    addNode(tf, true);
  }
  for (const std::string& target : grn.targets()) addNode(target, false);

  const auto ranks = grn::ranksWithinTarget(grn.edges());
  m_edges.reserve(grn.edges().size());
  std::size_t target = 0;  // edges and targets come in the same order
  for (std::size_t i = 0; i < grn.edges().size(); ++i) {
    const grn::Edge& edge = grn.edges()[i];
    while (grn.targets()[target] != edge.target) ++target;
    const int tfNode = tfNumbers.at(edge.tf), targetNode = static_cast<int>(grn.tfs().size() + target);
    m_edges.push_back({tfNode, targetNode, edge.sign, edge.importance, ranks[i]});
    ++m_nodes[static_cast<std::size_t>(tfNode)].degree;
    ++m_nodes[static_cast<std::size_t>(targetNode)].degree;
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

layout::Positions NetworkGraph::positionsOf(const Places& places) const {
  layout::Positions positions(nodeCount(), 2);
  positions.setConstant(std::numeric_limits<double>::quiet_NaN());
  for (int i = 0; i < nodeCount(); ++i)
    if (const auto at = places.constFind(node(i).name); at != places.constEnd()) positions.row(i) << at->x(), at->y();
  return positions;
}

Places NetworkGraph::placesOf(const layout::Positions& positions) const {
  Places places;
  if (positions.rows() != nodeCount()) return places;
  places.reserve(nodeCount());
  for (int i = 0; i < nodeCount(); ++i)
    if (positions.row(i).allFinite()) places.insert(node(i).name, {positions(i, 0), positions(i, 1)});
  return places;
}

}  // namespace grnwb::ui
