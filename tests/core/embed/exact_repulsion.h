// SPDX-License-Identifier: GPL-3.0-or-later
// The definition of t-SNE's repulsion, and points to try others against.
#pragma once

#include <Eigen/Core>

#include "core/embed/repulsion_field.h"

namespace grnwb::test {

inline embed::Repulsion exactRepulsion(const Eigen::MatrixX2d& points, Eigen::Index i) {
  embed::Repulsion sum;
  for (Eigen::Index j = 0; j < points.rows(); ++j) {
    if (j == i) continue;
    const Eigen::RowVector2d gap = points.row(i) - points.row(j);
    const double closeness = 1 / (1 + gap.squaredNorm());
    sum.weight += closeness;
    sum.x += closeness * closeness * gap.x();
    sum.y += closeness * closeness * gap.y();
  }
  return sum;
}

/// Two clumps and a few points far away.
inline Eigen::MatrixX2d clumps(Eigen::Index count) {
  Eigen::MatrixX2d points = 10 * Eigen::MatrixX2d::Random(count, 2);
  points.topRows(count / 2).array() += 40;
  points.bottomRows(5) *= 8;
  return points;
}

}  // namespace grnwb::test
