// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/clusters.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/louvain.h"
#include "core/embed/neighbours.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;

/// Sorted indices of the neighbours of one point.
std::vector<std::int32_t> sortedNeighbours(const Neighbours& nearest, Index point) {
  const auto row = nearest.index.row(point);
  std::vector<std::int32_t> sorted(row.begin(), row.end());
  std::ranges::sort(sorted);
  return sorted;
}

std::int64_t sharedCount(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  std::int64_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    count += *i == *j ? 1 : 0;
    const bool first = *i <= *j, second = *j <= *i;
    if (first) ++i;
    if (second) ++j;
  }
  return count;
}

std::vector<WeightedEdge> sharedNeighbourGraph(const Neighbours& nearest) {
  std::vector<std::vector<std::int32_t>> sorted;
  for (Index i = 0; i < nearest.index.rows(); ++i) sorted.push_back(sortedNeighbours(nearest, i));
  std::vector<WeightedEdge> edges;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (const std::int32_t neighbour : sorted[i]) {
      const auto j = static_cast<std::size_t>(neighbour);
      const bool mutual = std::ranges::binary_search(sorted[j], static_cast<std::int32_t>(i));
      if (mutual && j < i) continue;  // it has come already
      edges.push_back({i, j, 1 + sharedCount(sorted[i], sorted[j])});
    }
  }
  return edges;
}

}  // namespace

std::vector<std::int32_t> clusters(const Eigen::MatrixXd& points, const ClusterParameters& parameters,
                                   JobContext& job) {
  if (!points.allFinite())
    throw Error(ErrorCode::badInput, "clusters", "the coordinates of the cells are not finite",
                "give one row of numbers per cell");
  job.beginPhase("Neighbours", points.rows());
  const Neighbours nearest = nearestNeighbours(PackedRows(points), parameters.neighbours, job);
  job.beginPhase("Clusters", 0);
  RandomStream stream(parameters.seed, "clusters");
  std::vector<std::size_t> of =
      louvain(static_cast<std::size_t>(points.rows()), sharedNeighbourGraph(nearest), stream, job);
  numberBySize(of);
  std::vector<std::int32_t> numbers;
  for (const std::size_t community : of) numbers.push_back(static_cast<std::int32_t>(community));
  return numbers;
}

}  // namespace grnwb::embed
