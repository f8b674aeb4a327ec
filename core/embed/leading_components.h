// SPDX-License-Identifier: GPL-3.0-or-later
// The leading principal axes of many cells and many genes, by a randomised block Krylov method.
#pragma once

#include <Eigen/Core>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/embed/eigenpairs.h"

namespace grnwb::embed {

/// Of the centred cells' Gram matrix, genes x genes, the leading eigenpairs (Halko, Martinsson, Shkolnisky and Tygert,
/// 2011), without computing the matrix. The draws are fixed. mean: of each gene. count is at most min(cells, genes).
Eigenpairs leadingAxes(const data::Matrix& cells, const Eigen::VectorXd& mean, Eigen::Index count, JobContext& job);

}  // namespace grnwb::embed
