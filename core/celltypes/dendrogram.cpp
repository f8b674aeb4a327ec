// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <utility>

#include "core/celltypes/dot_plot.h"

namespace grnwb::celltypes {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

/// 1 - Pearson correlation of the rows; 1 where a row has no variance.
MatrixXd rowDistances(const MatrixXd& profiles) {
  MatrixXd rows = profiles.colwise() - profiles.rowwise().mean();
  for (Index i = 0; i < rows.rows(); ++i) {
    const double length = rows.row(i).norm(), noise = profiles.row(i).norm() * 1e-13;
    if (length > noise)
      rows.row(i) /= length;
    else
      rows.row(i).setZero();
  }
  return (1 - (rows * rows.transpose()).array()).cwiseMax(0.0);
}

struct Cluster {
  std::int32_t node = 0;
  std::vector<std::int32_t> leaves;
};

}  // namespace

Dendrogram dendrogram(const Eigen::MatrixXd& profiles) {
  MatrixXd distances = rowDistances(profiles);
  std::vector<Cluster> clusters;  // in the places of the distances' rows; merged ones have no leaves
  for (std::int32_t i = 0; i < profiles.rows(); ++i) clusters.push_back({i, {i}});
  Dendrogram tree;
  const auto gone = [&clusters](Index i) { return clusters[static_cast<std::size_t>(i)].leaves.empty(); };
  for (Index step = 1; step < profiles.rows(); ++step) {
    Index nearA = 0, nearB = 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (Index a = 0; a < distances.rows(); ++a) {
      for (Index b = a + 1; b < distances.rows() && !gone(a); ++b) {
        if (gone(b) || distances(a, b) >= nearest) continue;
        nearest = distances(a, b);
        nearA = a;
        nearB = b;
      }
    }
    Cluster left = clusters[static_cast<std::size_t>(nearA)], right = clusters[static_cast<std::size_t>(nearB)];
    if (left.node > right.node) std::swap(left, right);
    tree.steps.push_back({left.node, right.node, nearest});
    left.node = static_cast<std::int32_t>(profiles.rows() + step - 1);
    left.leaves.insert(left.leaves.end(), right.leaves.begin(), right.leaves.end());
    clusters[static_cast<std::size_t>(nearA)] = left;
    clusters[static_cast<std::size_t>(nearB)].leaves.clear();
    for (Index i = 0; i < distances.rows(); ++i)
      distances(nearA, i) = distances(i, nearA) = std::max(distances(nearA, i), distances(nearB, i));
  }
  for (const Cluster& cluster : clusters)
    if (!cluster.leaves.empty()) tree.order = cluster.leaves;
  return tree;
}

}  // namespace grnwb::celltypes
