// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/pca.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/embed/eigenpairs.h"
#include "core/embed/inner_products.h"
#include "core/embed/leading_components.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kMostExact = 1500;  // rows of a Gram matrix, from where on the randomised method takes less time
constexpr Index kShareExact = 10;   // a larger share of all components isn't what it is made for
constexpr Index kCellBlock = 2048;  // cells held in double precision at a time

/// Calls use(first row, rows in double precision) for consecutive blocks of cells.
template <class Use>
void forEachBlock(const data::Matrix& cells, Use use) {
  for (Index first = 0; first < cells.rows(); first += kCellBlock)
    use(first, cells.middleRows(first, std::min(kCellBlock, cells.rows() - first)).cast<double>().eval());
}

/// Adds the inner products of rows; the lower triangle alone.
void addProducts(const PackedRows& rows, MatrixXd& gram, JobContext& job) {
  constexpr Index kRows = 8 * PackedRows::kPanel;
  parallelFor(job, static_cast<std::size_t>((rows.rows() + kRows - 1) / kRows), [&](std::size_t task) {
    const Index first = static_cast<Index>(task) * kRows, count = std::min(kRows, rows.rows() - first);
    gram.block(first, 0, count, first + count) += innerProducts(rows, {first, count}, rows, {0, first + count});
  });
}

/// Sum over cells, genes x genes, lower triangle.
MatrixXd gramOfGenes(const data::Matrix& cells, const VectorXd& mean, JobContext& job) {
  MatrixXd gram = MatrixXd::Zero(cells.cols(), cells.cols());
  forEachBlock(cells, [&](Index, const auto& block) {
    addProducts(PackedRows(MatrixXd((block.rowwise() - mean.transpose()).transpose())), gram, job);
  });
  return gram;
}

/// Sum over genes, cells x cells, lower triangle.
MatrixXd gramOfCells(const data::Matrix& cells, const VectorXd& mean, JobContext& job) {
  MatrixXd gram = MatrixXd::Zero(cells.rows(), cells.rows());
  addProducts(PackedRows(MatrixXd(cells.cast<double>().rowwise() - mean.transpose())), gram, job);
  return gram;
}

double sumOfSquares(const data::Matrix& cells, const VectorXd& mean) {
  double sum = 0;
  forEachBlock(cells, [&](Index, const auto& block) { sum += (block.rowwise() - mean.transpose()).squaredNorm(); });
  return sum;
}

/// Of the Gram matrix of genes, from those of that of cells.
Eigenpairs axesOf(const data::Matrix& cells, const VectorXd& mean, const Eigenpairs& ofCells) {
  Eigenpairs pairs{ofCells.values, MatrixXd::Zero(cells.cols(), ofCells.values.size())};
  forEachBlock(cells, [&](Index first, const auto& block) {
    pairs.vectors += (block.rowwise() - mean.transpose()).transpose() * ofCells.vectors.middleRows(first, block.rows());
  });
  pairs.vectors.colwise().normalize();
  return pairs;
}

void fixSign(Eigen::Ref<VectorXd> loading) {
  Index largest = 0;
  loading.cwiseAbs().maxCoeff(&largest);
  if (loading[largest] < 0) loading = -loading;
}

}  // namespace

Pca pca(const data::Matrix& cells, int components) {
  JobContext job;
  return pca(cells, components, job);
}

Pca pca(const data::Matrix& cells, int components, JobContext& job) {
  if (components < 1 || cells.size() == 0)
    throw Error(ErrorCode::badInput, "principal components", "there are no cells, genes or components to compute",
                "give at least one of each");
  const Index size = std::min(cells.rows(), cells.cols()), count = std::min(Index{components}, size);
  const double degrees = std::max(1.0, static_cast<double>(cells.rows() - 1));
  Pca fit;
  fit.mean = VectorXd::Zero(cells.cols());
  forEachBlock(cells, [&](Index, const auto& block) { fit.mean += block.colwise().sum().transpose(); });
  fit.mean /= static_cast<double>(cells.rows());
  fit.totalVariance = sumOfSquares(cells, fit.mean) / degrees;
  Eigenpairs pairs;
  if (size > kMostExact && count * kShareExact < size)
    pairs = leadingAxes(cells, fit.mean, count, job);
  else if (cells.cols() <= cells.rows())
    pairs = leadingEigenpairs(gramOfGenes(cells, fit.mean, job), count);
  else
    pairs = axesOf(cells, fit.mean, leadingEigenpairs(gramOfCells(cells, fit.mean, job), count));
  fit.explainedVariance = pairs.values.cwiseMax(0.0) / degrees;
  fit.loadings = std::move(pairs.vectors);
  const double noise = fit.totalVariance * std::numeric_limits<double>::epsilon() * static_cast<double>(size);
  for (Index j = 0; j < count; ++j) {
    if (fit.explainedVariance[j] <= noise) {
      fit.explainedVariance[j] = 0;
      fit.loadings.col(j).setZero();
    }
    fixSign(fit.loadings.col(j));
  }
  fit.scores = project(fit, cells);
  return fit;
}

MatrixXd project(const Pca& fit, const data::Matrix& cells) {
  MatrixXd scores(cells.rows(), fit.loadings.cols());
  forEachBlock(cells, [&](Index first, const auto& block) {
    scores.middleRows(first, block.rows()) = (block.rowwise() - fit.mean.transpose()) * fit.loadings;
  });
  return scores;
}

}  // namespace grnwb::embed
