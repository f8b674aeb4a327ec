// SPDX-License-Identifier: GPL-3.0-or-later
// Principal components with a fixed sign.
#pragma once

#include <Eigen/Core>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::embed {

struct Pca {
  Eigen::MatrixXd scores;             ///< cells x components
  Eigen::MatrixXd loadings;           ///< genes x components; the largest entry of each by size is positive
  Eigen::VectorXd mean;               ///< genes
  Eigen::VectorXd explainedVariance;  ///< components, unbiased
  double totalVariance = 0;
};

/// Up to 1500 cells or genes exact: eigenvectors of the smaller Gram matrix; beyond randomised, of 50
/// components of real cells the first 20 variances to 1e-6 of their size, the last to 2e-4. components is clamped to
/// min(cells, genes); those beyond the rank of the data are zero. The same bytes for any number of threads. Throws
/// Error(badInput) when there is nothing to compute, cancelledError() once the job is stopped.
Pca pca(const data::Matrix& cells, int components, JobContext& job);
/// The same on one thread.
Pca pca(const data::Matrix& cells, int components);
/// Scores of further cells on the components of a fit; cells x components.
Eigen::MatrixXd project(const Pca& fit, const data::Matrix& cells);

}  // namespace grnwb::embed
