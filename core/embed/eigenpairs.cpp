// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/eigenpairs.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/random.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr int kInverseIterations = 4;

/// LU factors with row exchanges of a symmetric tridiagonal matrix minus shift * I.
class ShiftedTridiagonal {
 public:
  ShiftedTridiagonal(const VectorXd& diagonal, const VectorXd& offDiagonal, double shift, double tiny);
  void solve(VectorXd& x) const;

 private:
  VectorXd m_lower, m_diagonal, m_upper, m_secondUpper;
  std::vector<bool> m_exchanged;
};

ShiftedTridiagonal::ShiftedTridiagonal(const VectorXd& diagonal, const VectorXd& offDiagonal, double shift, double tiny)
    : m_lower(offDiagonal),
      m_diagonal(diagonal.array() - shift),
      m_upper(offDiagonal),
      m_secondUpper(VectorXd::Zero(offDiagonal.size())),
      m_exchanged(static_cast<std::size_t>(offDiagonal.size())) {
  for (Index i = 0; i < m_lower.size(); ++i) {
    if (std::abs(m_lower[i]) > std::abs(m_diagonal[i])) {
      m_exchanged[static_cast<std::size_t>(i)] = true;
      std::swap(m_diagonal[i], m_lower[i]);
      std::swap(m_upper[i], m_diagonal[i + 1]);
      if (i + 1 < m_upper.size()) std::swap(m_secondUpper[i], m_upper[i + 1]);
    }
    if (std::abs(m_diagonal[i]) < tiny) m_diagonal[i] = tiny;
    m_lower[i] /= m_diagonal[i];
    m_diagonal[i + 1] -= m_lower[i] * m_upper[i];
    if (i + 1 < m_upper.size()) m_upper[i + 1] -= m_lower[i] * m_secondUpper[i];
  }
  double& last = m_diagonal[m_diagonal.size() - 1];
  if (std::abs(last) < tiny) last = tiny;
}

void ShiftedTridiagonal::solve(VectorXd& x) const {
  for (Index i = 0; i < m_lower.size(); ++i) {
    if (m_exchanged[static_cast<std::size_t>(i)]) std::swap(x[i], x[i + 1]);
    x[i + 1] -= m_lower[i] * x[i];
  }
  for (Index i = x.size() - 1; i >= 0; --i) {
    if (i < m_upper.size()) x[i] -= m_upper[i] * x[i + 1];
    if (i + 1 < m_upper.size()) x[i] -= m_secondUpper[i] * x[i + 2];
    x[i] /= m_diagonal[i];
  }
}

Eigen::MatrixXd inverseIteration(const VectorXd& diagonal, const VectorXd& offDiagonal, const VectorXd& values) {
  const Index size = diagonal.size();
  const double largest = std::max(diagonal.cwiseAbs().maxCoeff(), size > 1 ? offDiagonal.cwiseAbs().maxCoeff() : 0.0);
  const double norm = largest > 0 ? largest : 1;
  const double tiny = std::numeric_limits<double>::epsilon() * norm;
  RandomStream random(1, "inverse iteration");
  Eigen::MatrixXd vectors(size, values.size());
  double shift = values[0] + 20 * tiny;
  for (Index j = 0; j < values.size(); ++j) {
    shift = std::min(values[j], shift - 10 * tiny);  // equal eigenvalues get shifts, and so vectors, of their own
    const ShiftedTridiagonal factors(diagonal, offDiagonal, shift, tiny);
    VectorXd x = VectorXd::NullaryExpr(size, [&] { return random.uniform() - 0.5; });
    for (int iteration = 0; iteration < kInverseIterations; ++iteration) {
      factors.solve(x);
      x.normalize();
      for (int pass = 0; pass < 2; ++pass) {
        const auto before = vectors.leftCols(j);
        x -= before * (before.transpose() * x).eval();
        x.normalize();
      }
    }
    vectors.col(j) = x;
  }
  return vectors;
}

}  // namespace

Eigenpairs leadingEigenpairs(const Eigen::MatrixXd& symmetric, Index count) {
  const Eigen::Tridiagonalization<Eigen::MatrixXd> form(symmetric);
  const VectorXd diagonal = form.diagonal(), offDiagonal = form.subDiagonal();
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(diagonal, offDiagonal, Eigen::EigenvaluesOnly);
  Eigenpairs pairs;
  pairs.values = solver.eigenvalues().reverse().head(count);
  pairs.vectors = form.matrixQ() * inverseIteration(diagonal, offDiagonal, pairs.values);
  return pairs;
}

}  // namespace grnwb::embed
