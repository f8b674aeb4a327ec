// SPDX-License-Identifier: GPL-3.0-or-later
// The repulsion of t-SNE in the plane, interpolated between the nodes of a grid (after Linderman et al., 2019).
#pragma once

#include <Eigen/Core>
#include <array>
#include <optional>

#include "core/base/job.h"
#include "core/embed/grid_convolution.h"

namespace grnwb::embed {

/// Sums over points of their effect on a place, d the way from them to it.
struct Repulsion {
  double x = 0, y = 0;  ///< d / (1 + |d|^2)^2
  double weight = 0;    ///< 1 / (1 + |d|^2)
};

/// Points are spread on the grid, and feel what its nodes feel, by cubic B-splines. Three Lagrange nodes per box, the
/// published choice, take twice the nodes for the same error, and the errors cost divergence.
class RepulsionField {
 public:
  /// Makes the field that of these points.
  void spread(const Eigen::MatrixX2d& points, JobContext& job);
  /// What a point at this place feels of all points that were spread, itself included when it is one of them. Outside
  /// their bounding box: what is felt at its rim.
  Repulsion at(double x, double y) const;

 private:
  static constexpr int kReach = 4;  // nodes of a cubic spline
  struct Place {
    Eigen::Index node;  ///< the first of its spline
    std::array<float, kReach> weights;
  };
  Place placeOf(double offset) const;

  double m_left = 0, m_bottom = 0, m_span = 0;
  double m_spacing = 1;
  std::optional<GridConvolution> m_convolution;
  GridConvolution::Charges m_charges;
  Eigen::Matrix4Xf m_fields;
};

}  // namespace grnwb::embed
