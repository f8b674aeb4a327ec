// SPDX-License-Identifier: GPL-3.0-or-later
// The repulsion of t-SNE summed up pair by pair.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/base/job.h"
#include "core/embed/repulsion_field.h"

namespace grnwb::embed {

/// What each point feels of the others, in single precision, eight pairs at a time.
std::vector<Repulsion> pairwiseRepulsion(const Eigen::MatrixX2d& points, JobContext& job);

}  // namespace grnwb::embed
