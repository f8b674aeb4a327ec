// SPDX-License-Identifier: GPL-3.0-or-later
// Double-precision inner products and squared distances between the rows of matrices.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::embed {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Rows of a matrix, stored eight by eight with the values of one column side by side.
class PackedRows {
 public:
  static constexpr Eigen::Index kPanel = 8;

  explicit PackedRows(const data::Matrix& rows);
  explicit PackedRows(const Eigen::MatrixXd& rows);

  Eigen::Index rows() const { return m_rows; }
  Eigen::Index depth() const { return m_depth; }
  /// Rows kPanel * index and following; zeros after the last row.
  const double* panel(Eigen::Index index) const { return m_values.data() + index * kPanel * m_depth; }
  const Eigen::VectorXd& squaredNorms() const { return m_squaredNorms; }

 private:
  template <class Rows>
  void pack(const Rows& rows);

  Eigen::Index m_rows, m_depth;
  std::vector<double> m_values;
  Eigen::VectorXd m_squaredNorms;
};

/// Consecutive rows; first is a multiple of PackedRows::kPanel.
struct RowRange {
  Eigen::Index first, count;
};

/// a.row(i) . b.row(j), rowsA.count x rowsB.count. Each entry is the same whatever the ranges.
RowMatrix innerProducts(const PackedRows& a, RowRange rowsA, const PackedRows& b, RowRange rowsB);
/// |a.row(i) - b.row(j)|^2, rowsA.count x rowsB.count, never below 0.
RowMatrix squaredDistances(const PackedRows& a, RowRange rowsA, const PackedRows& b, RowRange rowsB);

}  // namespace grnwb::embed
