// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/neighbours.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/parallel.h"

namespace grnwb::embed {

using Eigen::Index;

Neighbours nearestNeighbours(const PackedRows& points, Index count, JobContext& job) {
  constexpr Index kBlock = 4 * PackedRows::kPanel;
  const Index size = points.rows();
  count = std::clamp<Index>(count, 0, std::max<Index>(0, size - 1));
  Neighbours nearest;
  nearest.index.resize(size, count);
  nearest.squaredDistance.resize(size, count);
  parallelFor(job, static_cast<std::size_t>((size + kBlock - 1) / kBlock), [&](std::size_t block) {
    const RowRange rows{static_cast<Index>(block) * kBlock,
                        std::min(kBlock, size - static_cast<Index>(block) * kBlock)};
    RowMatrix distances = squaredDistances(points, rows, points, {0, size});
    std::vector<std::int32_t> order(static_cast<std::size_t>(size));
    for (Index row = 0; row < rows.count; ++row) {
      auto distance = distances.row(row);
      distance[rows.first + row] = std::numeric_limits<double>::infinity();
      std::iota(order.begin(), order.end(), 0);
      const auto closer = [&](std::int32_t i, std::int32_t j) {
        return std::pair(distance[i], i) < std::pair(distance[j], j);
      };
      std::nth_element(order.begin(), order.begin() + count, order.end(), closer);
      std::sort(order.begin(), order.begin() + count, closer);
      for (Index j = 0; j < count; ++j) {
        nearest.index(rows.first + row, j) = order[static_cast<std::size_t>(j)];
        nearest.squaredDistance(rows.first + row, j) = distance[order[static_cast<std::size_t>(j)]];
      }
    }
    job.advance(rows.count);
  });
  return nearest;
}

}  // namespace grnwb::embed
