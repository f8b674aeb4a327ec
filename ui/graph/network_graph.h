// SPDX-License-Identifier: GPL-3.0-or-later
// A network by node and edge numbers, as drawing and layout need it.
#pragma once

#include <QHash>
#include <QString>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/grn/grn.h"
#include "core/layout/force_layout.h"
#include "ui/models/network_view.h"
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

struct GraphNode {
  QString name;
  bool isTf = false;
  int degree = 0;
};

struct GraphEdge {
  int tf = 0, target = 0;  ///< node numbers
  grn::Sign sign = grn::Sign::unknown;
  std::optional<double> importance;
  std::optional<int> rank;  ///< among the target's regulators, 1 is the strongest
};

/// Nodes: the TFs, then the targets, each sorted by name. Edges in the order of the Grn.
class NetworkGraph {
 public:
  NetworkGraph() = default;
  explicit NetworkGraph(const grn::Grn& grn);

  const std::vector<GraphNode>& nodes() const { return m_nodes; }
  const std::vector<GraphEdge>& edges() const { return m_edges; }
  const GraphNode& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
  const GraphEdge& edge(int index) const { return m_edges[static_cast<std::size_t>(index)]; }
  int nodeCount() const { return static_cast<int>(m_nodes.size()); }

  /// -1 when there is no such gene or edge.
  int nodeOf(const QString& gene) const { return m_nodeOf.value(gene, -1); }
  int edgeOf(const EdgeName& name) const;
  EdgeName nameOf(int edge) const;
  /// Edges that touch a node.
  std::span<const int> edgesAt(int node) const;
  int otherEnd(int at, int node) const { return edge(at).tf == node ? edge(at).target : edge(at).tf; }
  /// Largest degree of a TF and of a target, at least 1.
  int largestDegree(bool ofTfs) const { return ofTfs ? m_largestTfDegree : m_largestTargetDegree; }

  std::vector<std::pair<int, int>> pairs() const;

  /// nodes x 2 in the order of nodes(), NaN for a gene without a place; and back.
  layout::Positions positionsOf(const Places& places) const;
  Places placesOf(const layout::Positions& positions) const;

 private:
  std::vector<GraphNode> m_nodes;
  std::vector<GraphEdge> m_edges;
  QHash<QString, int> m_nodeOf;
  std::vector<std::size_t> m_offsets{0};
  std::vector<int> m_incident;
  int m_largestTfDegree = 1, m_largestTargetDegree = 1;
};

}  // namespace grnwb::ui
