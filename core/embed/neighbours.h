// SPDX-License-Identifier: GPL-3.0-or-later
// Exact nearest neighbours by Euclidean distance: for 70,000 points of 50 dimensions no more work than hnswlib's graph.
#pragma once

#include <Eigen/Core>
#include <cstdint>

#include "core/base/job.h"
#include "core/embed/inner_products.h"

namespace grnwb::embed {

/// Of each point the nearest other points, nearest first, equal distances in order of index; points x neighbours.
struct Neighbours {
  Eigen::Matrix<std::int32_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> index;
  RowMatrix squaredDistance;
};

/// count is clamped to the number of other points. Advances the job by one per point.
Neighbours nearestNeighbours(const PackedRows& points, Eigen::Index count, JobContext& job);
/// Of each query the nearest points; queries x neighbours. A query that equals a point has it as a neighbour. count is
/// clamped to the number of points. Advances the job by one per query.
Neighbours nearestAmong(const PackedRows& points, const PackedRows& queries, Eigen::Index count, JobContext& job);

}  // namespace grnwb::embed
