// SPDX-License-Identifier: GPL-3.0-or-later
// The leading eigenvalues and eigenvectors of a symmetric matrix.
#pragma once

#include <Eigen/Core>

namespace grnwb::embed {

struct Eigenpairs {
  Eigen::VectorXd values;   ///< descending
  Eigen::MatrixXd vectors;  ///< size x count, orthonormal columns
};

/// Exact to rounding; reads the lower triangle. Tridiagonal form, all its eigenvalues, then inverse iteration for the
/// count leading ones (Golub and Van Loan, 8.2 and 8.3), which takes a fraction of the time of all eigenvectors.
Eigenpairs leadingEigenpairs(const Eigen::MatrixXd& symmetric, Eigen::Index count);

}  // namespace grnwb::embed
