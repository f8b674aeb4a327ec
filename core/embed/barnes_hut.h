// SPDX-License-Identifier: GPL-3.0-or-later
// A quadtree over points in the plane that sums up the repulsion of t-SNE (Barnes and Hut, 1986; van der Maaten, 2014).
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace grnwb::embed {

class BarnesHutTree {
 public:
  explicit BarnesHutTree(const Eigen::MatrixX2d& points);

  struct Repulsion {
    double x = 0, y = 0;  ///< sum over the other points of (y_i - y_j) / (1 + d^2)^2
    double weight = 0;    ///< sum over the other points of 1 / (1 + d^2)
  };
  /// A square narrower than theta times its distance acts as its centre of mass.
  Repulsion repulsion(Eigen::Index point, double theta) const;

 private:
  /// A square of the plane; its children follow it, `next` is the first node after them.
  struct Node {
    double x = 0, y = 0, points = 0;  ///< centre of mass and number of points
    double squaredWidth = 0;          ///< 0 for a leaf: one point, or points in one place
    std::int32_t next = 0;
  };
  /// Position of a point on the Z-order curve, two bits per level of the tree, and its index.
  using CodedPoint = std::pair<std::uint64_t, std::int32_t>;

  void addNode(const Eigen::MatrixX2d& points, std::span<const CodedPoint> members, int level, double extent);

  std::vector<Node> m_nodes;
  std::vector<std::int32_t> m_leafOfPoint;
  Eigen::MatrixX2d m_points;
};

}  // namespace grnwb::embed
