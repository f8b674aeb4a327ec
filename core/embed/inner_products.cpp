// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/inner_products.h"

#include <algorithm>

namespace grnwb::embed {
namespace {

using Eigen::Index;

constexpr Index kPanel = PackedRows::kPanel;
constexpr Index kTileRows = kPanel / 2;  // 4 x 8 sums stay in the registers
constexpr Index kDepthBlock = 256;       // two panels of this depth stay in the first cache

/// Adds the inner products of four rows of panel a with the eight of panel b to out.
template <int vectorBytes>
[[gnu::always_inline]] inline void addTile(const double* a, const double* b, Index depth, double* out, Index stride) {
  typedef double Vector __attribute__((vector_size(vectorBytes), aligned(8), may_alias));
  constexpr Index kLanes = vectorBytes / static_cast<Index>(sizeof(double));
  constexpr Index kVectors = kPanel / kLanes;
  Vector sums[kTileRows][kVectors]{};
  for (Index p = 0; p < depth; ++p) {
    const Vector* right = reinterpret_cast<const Vector*>(b + p * kPanel);
#pragma GCC unroll 4
    for (Index row = 0; row < kTileRows; ++row) {
#pragma GCC unroll 4
      for (Index v = 0; v < kVectors; ++v) sums[row][v] += a[p * kPanel + row] * right[v];
    }
  }
  for (Index row = 0; row < kTileRows; ++row)
    for (Index v = 0; v < kVectors; ++v) reinterpret_cast<Vector*>(out + row * stride)[v] += sums[row][v];
}

void addTileBaseline(const double* a, const double* b, Index depth, double* out, Index stride) {
  addTile<16>(a, b, depth, out, stride);
}

#ifdef __x86_64__
[[gnu::target("avx2,fma")]] void addTileAvx2(const double* a, const double* b, Index depth, double* out, Index stride) {
  addTile<32>(a, b, depth, out, stride);
}
#endif

auto fastestTile() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return addTileAvx2;
#endif
  return addTileBaseline;
}

Index panelsOf(Index rows) {
  return (rows + kPanel - 1) / kPanel;
}

}  // namespace

PackedRows::PackedRows(const data::Matrix& rows) : m_rows(rows.rows()), m_depth(rows.cols()) {
  pack(rows);
}

PackedRows::PackedRows(const Eigen::MatrixXd& rows) : m_rows(rows.rows()), m_depth(rows.cols()) {
  pack(rows);
}

template <class Rows>
void PackedRows::pack(const Rows& rows) {
  m_values.resize(static_cast<std::size_t>(panelsOf(m_rows) * kPanel * m_depth));
  m_squaredNorms = Eigen::VectorXd::Zero(m_rows);
  for (Index row = 0; row < m_rows; ++row) {
    double* target = m_values.data() + row / kPanel * kPanel * m_depth + row % kPanel;
    double squares = 0;
    for (Index column = 0; column < m_depth; ++column) {
      const double value = static_cast<double>(rows(row, column));
      target[column * kPanel] = value;
      squares += value * value;
    }
    m_squaredNorms[row] = squares;
  }
}

RowMatrix innerProducts(const PackedRows& a, RowRange rowsA, const PackedRows& b, RowRange rowsB) {
  static const auto addFastestTile = fastestTile();
  const Index panelsA = panelsOf(rowsA.count), panelsB = panelsOf(rowsB.count), stride = panelsB * kPanel;
  RowMatrix products = RowMatrix::Zero(panelsA * kPanel, stride);
  for (Index begin = 0; begin < a.depth(); begin += kDepthBlock) {
    const Index depth = std::min(kDepthBlock, a.depth() - begin);
    for (Index j = 0; j < panelsB; ++j) {
      const double* right = b.panel(rowsB.first / kPanel + j) + begin * kPanel;
      for (Index i = 0; i < panelsA; ++i) {
        const double* left = a.panel(rowsA.first / kPanel + i) + begin * kPanel;
        double* out = products.data() + i * kPanel * stride + j * kPanel;
        addFastestTile(left, right, depth, out, stride);
        addFastestTile(left + kTileRows, right, depth, out + kTileRows * stride, stride);
      }
    }
  }
  products.conservativeResize(rowsA.count, rowsB.count);
  return products;
}

RowMatrix squaredDistances(const PackedRows& a, RowRange rowsA, const PackedRows& b, RowRange rowsB) {
  RowMatrix distances = innerProducts(a, rowsA, b, rowsB);
  const auto normsB = b.squaredNorms().segment(rowsB.first, rowsB.count).array().transpose();
  for (Index row = 0; row < rowsA.count; ++row)
    distances.row(row) =
        (a.squaredNorms()[rowsA.first + row] + normsB - 2.0 * distances.row(row).array()).cwiseMax(0.0).matrix();
  return distances;
}

}  // namespace grnwb::embed
