// SPDX-License-Identifier: GPL-3.0-or-later
// Multinomial logistic regression with an L2 penalty.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/job.h"

namespace grnwb::celltypes {

/// Weights, types x (features + 1), the intercepts last, that make the sum over the cells of -log(probability of the
/// cell's type) plus half the sum of the squared weights smallest; the intercepts are not penalised. That is
/// scikit-learn's LogisticRegression(C=1). By L-BFGS (Liu and Nocedal, 1989).
/// features: cells x features; codes: of types, one per cell, every type with a cell at least.
Eigen::MatrixXd fitLogistic(const Eigen::MatrixXd& features, const std::vector<std::int32_t>& codes, Eigen::Index types,
                            JobContext& job);

/// Cells x types, each row adding up to 1.
Eigen::MatrixXd logisticProbabilities(const Eigen::MatrixXd& features, const Eigen::MatrixXd& weights);

/// exp of each value by the sum over its row.
Eigen::MatrixXd softmax(const Eigen::MatrixXd& rows);

}  // namespace grnwb::celltypes
