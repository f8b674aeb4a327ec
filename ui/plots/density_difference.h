// SPDX-License-Identifier: GPL-3.0-or-later
// Where on a plane one set of points is denser than another.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace grnwb::ui {

/// At each point: density of the later points less that of the first ones, each set's integral being 1, divided by the
/// mean density of both together over all points. Gaussian kernels (Silverman 1986) of half the width of Scott's rule,
/// as the plane of an embedding falls into groups, summed on a grid. All 0 when one set is empty.
std::vector<double> densityDifference(const Eigen::MatrixX2d& points, Eigen::Index first);

}  // namespace grnwb::ui
