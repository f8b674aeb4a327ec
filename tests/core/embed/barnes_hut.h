// SPDX-License-Identifier: GPL-3.0-or-later
// A quadtree over points in the plane that sums up the repulsion of t-SNE (Barnes and Hut, 1986; van der Maaten, 2014).
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/embed/repulsion_field.h"

namespace grnwb::test {

using embed::Repulsion;

class BarnesHutTree {
 public:
  explicit BarnesHutTree(const Eigen::MatrixX2d& points);

  /// By the other points. A square narrower than theta times its distance acts as its centre of mass.
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

inline constexpr int kLevels = 32;  // the finest squares are 2^-32 of the whole

/// Puts a zero bit between the bits of a number of 32 bits.
inline std::uint64_t spread(std::uint64_t bits) {
  bits = (bits | bits << 16) & 0x0000ffff0000ffffULL;
  bits = (bits | bits << 8) & 0x00ff00ff00ff00ffULL;
  bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fULL;
  bits = (bits | bits << 2) & 0x3333333333333333ULL;
  return (bits | bits << 1) & 0x5555555555555555ULL;
}

inline std::uint64_t coordinate(double offset, double extent) {
  return extent > 0 ? static_cast<std::uint64_t>(offset / extent * 0x1.fffffffep31) : 0;
}

inline std::uint64_t quadrant(std::uint64_t code, int level) {
  return code >> (2 * (kLevels - 1 - level)) & 3;
}

inline BarnesHutTree::BarnesHutTree(const Eigen::MatrixX2d& points)
    : m_leafOfPoint(static_cast<std::size_t>(points.rows())), m_points(points) {
  if (points.rows() == 0) return;
  const Eigen::RowVector2d corner = points.colwise().minCoeff();
  const double extent = (points.colwise().maxCoeff() - corner).maxCoeff();
  std::vector<CodedPoint> members(static_cast<std::size_t>(points.rows()));
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Eigen::RowVector2d offset = points.row(static_cast<Eigen::Index>(i)) - corner;
    members[i] = {spread(coordinate(offset.x(), extent)) | spread(coordinate(offset.y(), extent)) << 1,
                  static_cast<std::int32_t>(i)};
  }
  std::ranges::sort(members);
  m_nodes.reserve(2 * members.size());
  addNode(points, members, 0, extent);
}

inline void BarnesHutTree::addNode(const Eigen::MatrixX2d& points, std::span<const CodedPoint> members, int level,
                                   double extent) {
  const bool leaf = members.front().first == members.back().first;
  while (!leaf && quadrant(members.front().first, level) == quadrant(members.back().first, level)) ++level;
  const std::size_t self = m_nodes.size();
  m_nodes.emplace_back();
  Node node;
  node.points = static_cast<double>(members.size());
  if (leaf) {
    for (const auto& [code, point] : members) {
      node.x += points(point, 0) / node.points;
      node.y += points(point, 1) / node.points;
      m_leafOfPoint[static_cast<std::size_t>(point)] = static_cast<std::int32_t>(self);
    }
  } else {
    node.squaredWidth = std::pow(std::ldexp(extent, -level), 2);
    while (!members.empty()) {
      const std::uint64_t own = quadrant(members.front().first, level);
      const auto end =
          std::ranges::find_if(members, [&](const CodedPoint& member) { return quadrant(member.first, level) != own; });
      const auto count = static_cast<std::size_t>(end - members.begin());
      const std::size_t child = m_nodes.size();
      addNode(points, members.first(count), level + 1, extent);
      node.x += m_nodes[child].x * m_nodes[child].points / node.points;
      node.y += m_nodes[child].y * m_nodes[child].points / node.points;
      members = members.subspan(count);
    }
  }
  node.next = static_cast<std::int32_t>(m_nodes.size());
  m_nodes[self] = node;
}

inline Repulsion BarnesHutTree::repulsion(Eigen::Index point, double theta) const {
  const double x = m_points(point, 0), y = m_points(point, 1), squaredTheta = theta * theta;
  const std::int32_t ownLeaf = m_leafOfPoint[static_cast<std::size_t>(point)];
  const auto end = static_cast<std::int32_t>(m_nodes.size());
  Repulsion sum;
  for (std::int32_t i = 0; i < end;) {
    const Node& node = m_nodes[static_cast<std::size_t>(i)];
    const double dx = x - node.x, dy = y - node.y, squaredDistance = dx * dx + dy * dy;
    if (node.squaredWidth >= squaredTheta * squaredDistance && node.squaredWidth > 0) {
      ++i;
      continue;
    }
    const double closeness = 1 / (1 + squaredDistance);
    const double weight = (node.points - (i == ownLeaf ? 1 : 0)) * closeness;
    sum.weight += weight;
    sum.x += weight * closeness * dx;
    sum.y += weight * closeness * dy;
    i = node.next;
  }
  return sum;
}

}  // namespace grnwb::test
