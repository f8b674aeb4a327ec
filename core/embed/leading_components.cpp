// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/leading_components.h"

#include <Eigen/QR>
#include <algorithm>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/embed/inner_products.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kSpare = 10;   // directions beyond those asked for
constexpr Index kBlocks = 9;   // of the Krylov space
constexpr Index kParts = 16;   // of the cells, added up one after the other
constexpr Index kBlock = 256;  // cells looked at together

/// a * b^T
RowMatrix productOf(const PackedRows& a, const PackedRows& b) {
  return innerProducts(a, {0, a.rows()}, b, {0, b.rows()});
}

MatrixXd orthonormal(const MatrixXd& columns) {
  return Eigen::HouseholderQR<MatrixXd>(columns).householderQ() * MatrixXd::Identity(columns.rows(), columns.cols());
}

/// Gram matrix times directions, genes x directions. The mean is taken off the products: the cells stay as they are.
MatrixXd gramTimes(const data::Matrix& cells, const VectorXd& mean, const MatrixXd& directions, JobContext& job) {
  const PackedRows packed(MatrixXd(directions.transpose()));
  const Eigen::RowVectorXd meanScores = mean.transpose() * directions;
  std::vector<RowMatrix> parts(static_cast<std::size_t>(kParts), RowMatrix::Zero(directions.rows(), directions.cols()));
  parallelFor(job, parts.size(), [&](std::size_t part) {
    const Index end = cells.rows() * (static_cast<Index>(part) + 1) / kParts;
    for (Index first = cells.rows() * static_cast<Index>(part) / kParts; first < end; first += kBlock) {
      job.throwIfStopped();
      const auto block = cells.middleRows(first, std::min(kBlock, end - first));
      const MatrixXd scores = productOf(PackedRows(data::Matrix(block)), packed).rowwise() - meanScores;
      parts[part] += productOf(PackedRows(data::Matrix(block.transpose())), PackedRows(MatrixXd(scores.transpose())));
      parts[part] -= mean * scores.colwise().sum();
    }
  });
  RowMatrix sum = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) sum += parts[i];
  return sum;
}

}  // namespace

Eigenpairs leadingAxes(const data::Matrix& cells, const VectorXd& mean, Index count, JobContext& job) {
  const Index genes = cells.cols();
  const Index width = std::min(count + kSpare, genes);
  const Index blocks = std::min(kBlocks, genes / width);
  RandomStream random(1, "principal components");
  MatrixXd block = orthonormal(MatrixXd::NullaryExpr(genes, width, [&] { return random.normal(); }));
  MatrixXd space(genes, blocks * width), image(genes, blocks * width);
  for (Index i = 0; i < blocks; ++i) {
    const Index before = i * width;
    space.middleCols(before, width) = block;
    image.middleCols(before, width) = gramTimes(cells, mean, block, job);
    job.throwIfStopped();
    block = image.middleCols(before, width);
    for (int pass = 0; pass < 2; ++pass) {  // once leaves rounding errors that grow
      const auto found = space.leftCols(before + width);
      block = orthonormal(block - found * (found.transpose() * block).eval());
    }
  }
  const Eigenpairs among = leadingEigenpairs(space.transpose() * image, count);
  return {among.values, space * among.vectors};
}

}  // namespace grnwb::embed
