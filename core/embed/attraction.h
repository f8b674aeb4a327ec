// SPDX-License-Identifier: GPL-3.0-or-later
// The pull of t-SNE's similarities on the points of an embedding.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/embed/affinities.h"

namespace grnwb::embed {

/// Forces in single precision, eight similarities at a time; the divergence in double precision.
class Attraction {
 public:
  /// Keeps the similarities by reference.
  explicit Attraction(const Affinities& similarity);

  /// Points x 2: sum over j of p_ij (y_i - y_j) / (1 + d^2).
  void forces(const Eigen::MatrixX2d& points, Eigen::MatrixX2d& forces, JobContext& job);
  /// Sum over all i and j of p_ij log(p_ij (1 + d^2)), nats.
  double divergence(const Eigen::MatrixX2d& points, JobContext& job) const;

 private:
  const Affinities& m_similarity;
  double m_negativeEntropy = 0;  // sum of p log p
  std::vector<std::size_t> m_begin;
  std::vector<std::int32_t> m_neighbour;  // of each point in eights, filled up with the point itself
  std::vector<float> m_weight;            // 0 for the fillers
  std::vector<float> m_points;            // x and y in turn
};

}  // namespace grnwb::embed
