// SPDX-License-Identifier: GPL-3.0-or-later
// What tests measure of a picture of a network.
#pragma once

#include <algorithm>
#include <functional>
#include <limits>

#include "core/layout/graph.h"

namespace grnwb::test {

inline Eigen::RowVector2d pictureSize(const layout::Positions& p) {
  return p.colwise().maxCoeff() - p.colwise().minCoeff();
}

inline double nearestTwo(const layout::Positions& p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (Eigen::Index i = 1; i < p.rows(); ++i)
    nearest = std::min(nearest, (p.topRows(i).rowwise() - p.row(i)).rowwise().norm().minCoeff());
  return nearest;
}

/// Pairs of edges without a common end whose straight lines cross.
inline std::int64_t crossingEdges(const layout::Positions& p, const layout::Edges& edges) {
  const auto side = [&](int a, int b, int c) {
    return (p(b, 0) - p(a, 0)) * (p(c, 1) - p(a, 1)) - (p(b, 1) - p(a, 1)) * (p(c, 0) - p(a, 0));
  };
  std::int64_t crossings = 0;
  for (std::size_t i = 0; i < edges.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const auto [a, b] = edges[i];
      const auto [c, d] = edges[j];
      if (a == c || a == d || b == c || b == d) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) ++crossings;
    }
  return crossings;
}

/// The same places, handed out to the nodes first, first + 1... of each side in the order of the key.
inline layout::Positions inNameOrder(const layout::Positions& p, int tfs,
                                     const std::function<double(const Eigen::RowVector2d&)>& key) {
  std::vector<Eigen::RowVector2d> places;
  for (Eigen::Index i = 0; i < p.rows(); ++i) places.push_back(p.row(i));
  const auto before = [&](const auto& a, const auto& b) { return key(a) < key(b); };
  std::stable_sort(places.begin(), places.begin() + tfs, before);
  std::stable_sort(places.begin() + tfs, places.end(), before);
  layout::Positions ordered(p.rows(), 2);
  for (Eigen::Index i = 0; i < p.rows(); ++i) ordered.row(i) = places[static_cast<std::size_t>(i)];
  return ordered;
}

}  // namespace grnwb::test
