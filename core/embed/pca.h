// SPDX-License-Identifier: GPL-3.0-or-later
// Principal components with a fixed sign.
#pragma once

#include <Eigen/Core>

#include "core/data/dataset.h"

namespace grnwb::embed {

struct Pca {
  Eigen::MatrixXd scores;             ///< cells x components
  Eigen::MatrixXd loadings;           ///< genes x components; the largest entry of each by size is positive
  Eigen::VectorXd mean;               ///< genes
  Eigen::VectorXd explainedVariance;  ///< components, unbiased
  double totalVariance = 0;
};

/// Exact (eigenvectors of the smaller Gram matrix). components is clamped to min(cells, genes); those beyond the rank
/// of the data are zero. Throws Error(badInput) when there is nothing to compute.
Pca pca(const data::Matrix& cells, int components);
/// Scores of further cells on the components of a fit; cells x components.
Eigen::MatrixXd project(const Pca& fit, const data::Matrix& cells);

}  // namespace grnwb::embed
