// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/graph.h"

#include <cmath>

#include "core/base/error.h"

namespace grnwb::layout {

void checkEdges(std::int64_t nodes, const Edges& edges) {
  const auto inRange = [&](int node) { return node >= 0 && node < nodes; };
  for (const auto& [a, b] : edges)
    if (!inRange(a) || !inRange(b))
      throw Error(ErrorCode::badInput, "layout", "an edge names a node that isn't there",
                  "number the nodes from 0 to nodes - 1");
}

std::vector<std::vector<int>> neighboursOf(std::int64_t nodes, const Edges& edges) {
  checkEdges(nodes, edges);
  std::vector<std::vector<int>> neighbours(static_cast<std::size_t>(nodes));
  for (const auto& [a, b] : edges) {
    if (a == b) continue;
    neighbours[static_cast<std::size_t>(a)].push_back(b);
    neighbours[static_cast<std::size_t>(b)].push_back(a);
  }
  return neighbours;
}

void centreAndScale(Positions& positions, const Edges& edges) {
  if (positions.rows() == 0) return;
  const Eigen::RowVector2d middle = (positions.colwise().maxCoeff() + positions.colwise().minCoeff()) / 2;
  positions.rowwise() -= middle;
  double lengths = 0;
  int counted = 0;
  for (const auto& [a, b] : edges) {
    if (a == b) continue;
    lengths += (positions.row(a) - positions.row(b)).norm();
    ++counted;
  }
  const double unit = lengths > 0 ? lengths / counted : std::sqrt(positions.rowwise().squaredNorm().mean());
  if (unit > 0) positions /= unit;
}

}  // namespace grnwb::layout
