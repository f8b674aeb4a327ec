// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/inner_products.h"

#include <algorithm>

namespace grnwb::embed {
namespace {

using Eigen::Index;

constexpr Index kPanel = PackedRows::kPanel;
constexpr Index kDepthBlock = 256;  // panels of this depth stay in the first cache

/// Adds the inner products of the first tileRows rows of panel a with the eight of panel b to out; as many rows as keep
/// the sums in the registers.
template <int vectorBytes, Index tileRows>
[[gnu::always_inline]] inline void addTile(const double* a, const double* b, Index depth, double* out, Index stride) {
  typedef double Vector __attribute__((vector_size(vectorBytes), aligned(8), may_alias));
  constexpr Index kLanes = vectorBytes / static_cast<Index>(sizeof(double));
  constexpr Index kVectors = kPanel / kLanes;
  Vector sums[tileRows][kVectors]{};
  for (Index p = 0; p < depth; ++p) {
    const Vector* right = reinterpret_cast<const Vector*>(b + p * kPanel);
#pragma GCC unroll 8
    for (Index row = 0; row < tileRows; ++row) {
#pragma GCC unroll 4
      for (Index v = 0; v < kVectors; ++v) sums[row][v] += a[p * kPanel + row] * right[v];
    }
  }
  for (Index row = 0; row < tileRows; ++row)
    for (Index v = 0; v < kVectors; ++v) reinterpret_cast<Vector*>(out + row * stride)[v] += sums[row][v];
}

/// The same for all rows of panel a.
template <int vectorBytes, Index tileRows>
[[gnu::always_inline]] inline void addTiles(const double* a, const double* b, Index depth, double* out, Index stride) {
  for (Index row = 0; row < kPanel; row += tileRows)
    addTile<vectorBytes, tileRows>(a + row, b, depth, out + row * stride, stride);
}

/// Makes products of one row of a squared distances.
[[gnu::always_inline]] inline void toDistances(double squaredNorm, const double* squaredNorms, double* products,
                                               Index count) {
  for (Index i = 0; i < count; ++i) {
    const double distance = squaredNorm + squaredNorms[i] - 2 * products[i];
    products[i] = distance > 0 ? distance : 0;
  }
}

/// The loops for one kind of processor.
struct ProductKernels {
  void (*addPanel)(const double* a, const double* b, Index depth, double* out, Index stride);
  void (*toDistances)(double squaredNorm, const double* squaredNorms, double* products, Index count);
};

void addPanelBaseline(const double* a, const double* b, Index depth, double* out, Index stride) {
  addTiles<16, 4>(a, b, depth, out, stride);
}
void toDistancesBaseline(double squaredNorm, const double* squaredNorms, double* products, Index count) {
  toDistances(squaredNorm, squaredNorms, products, count);
}

#ifdef __x86_64__
[[gnu::target("avx2,fma")]] void addPanelAvx2(const double* a, const double* b, Index depth, double* out,
                                              Index stride) {
  addTiles<32, 4>(a, b, depth, out, stride);
}
[[gnu::target("avx2,fma")]] void toDistancesAvx2(double squaredNorm, const double* squaredNorms, double* products,
                                                 Index count) {
  toDistances(squaredNorm, squaredNorms, products, count);
}
[[gnu::target("avx512f")]] void addPanelAvx512(const double* a, const double* b, Index depth, double* out,
                                               Index stride) {
  addTiles<64, 8>(a, b, depth, out, stride);
}
#endif

/// The sums are the same with and without AVX-512: each is added up in the same order.
ProductKernels fastestKernels() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx512f")) return {addPanelAvx512, toDistancesAvx2};
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return {addPanelAvx2, toDistancesAvx2};
#endif
  return {addPanelBaseline, toDistancesBaseline};
}

const ProductKernels& kernels() {
  static const ProductKernels fastest = fastestKernels();
  return fastest;
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
  const auto addPanel = kernels().addPanel;
  const Index panelsA = panelsOf(rowsA.count), panelsB = panelsOf(rowsB.count), stride = panelsB * kPanel;
  RowMatrix products = RowMatrix::Zero(panelsA * kPanel, stride);
  for (Index begin = 0; begin < a.depth(); begin += kDepthBlock) {
    const Index depth = std::min(kDepthBlock, a.depth() - begin);
    for (Index j = 0; j < panelsB; ++j) {
      const double* right = b.panel(rowsB.first / kPanel + j) + begin * kPanel;
      for (Index i = 0; i < panelsA; ++i)
        addPanel(a.panel(rowsA.first / kPanel + i) + begin * kPanel, right, depth,
                 products.data() + i * kPanel * stride + j * kPanel, stride);
    }
  }
  products.conservativeResize(rowsA.count, rowsB.count);
  return products;
}

RowMatrix squaredDistances(const PackedRows& a, RowRange rowsA, const PackedRows& b, RowRange rowsB) {
  RowMatrix distances = innerProducts(a, rowsA, b, rowsB);
  for (Index row = 0; row < rowsA.count; ++row)
    kernels().toDistances(a.squaredNorms()[rowsA.first + row], b.squaredNorms().data() + rowsB.first,
                          distances.row(row).data(), rowsB.count);
  return distances;
}

}  // namespace grnwb::embed
