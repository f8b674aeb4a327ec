// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/pca.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/embed/eigenpairs.h"
#include "core/embed/inner_products.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kCellBlock = 2048;  // cells held in double precision at a time

/// Calls use(first row, rows in double precision) for consecutive blocks of cells.
template <class Use>
void forEachBlock(const data::Matrix& cells, Use use) {
  for (Index first = 0; first < cells.rows(); first += kCellBlock)
    use(first, cells.middleRows(first, std::min(kCellBlock, cells.rows() - first)).cast<double>().eval());
}

MatrixXd products(const PackedRows& rows) {
  return innerProducts(rows, {0, rows.rows()}, rows, {0, rows.rows()});
}

/// Sum over cells, genes x genes.
MatrixXd gramOfGenes(const data::Matrix& cells, const VectorXd& mean) {
  MatrixXd gram = MatrixXd::Zero(cells.cols(), cells.cols());
  forEachBlock(cells, [&](Index, const auto& block) {
    gram += products(PackedRows(MatrixXd((block.rowwise() - mean.transpose()).transpose())));
  });
  return gram;
}

/// Sum over genes, cells x cells.
MatrixXd gramOfCells(const data::Matrix& cells, const VectorXd& mean) {
  return products(PackedRows(MatrixXd(cells.cast<double>().rowwise() - mean.transpose())));
}

void fixSign(Eigen::Ref<VectorXd> loading) {
  Index largest = 0;
  loading.cwiseAbs().maxCoeff(&largest);
  if (loading[largest] < 0) loading = -loading;
}

}  // namespace

Pca pca(const data::Matrix& cells, int components) {
  if (components < 1 || cells.size() == 0)
    throw Error(ErrorCode::badInput, "principal components", "there are no cells, genes or components to compute",
                "give at least one of each");
  const Index count = std::min({Index{components}, cells.rows(), cells.cols()});
  const bool byGenes = cells.cols() <= cells.rows();
  const double degrees = std::max(1.0, static_cast<double>(cells.rows() - 1));
  Pca fit;
  fit.mean = VectorXd::Zero(cells.cols());
  forEachBlock(cells, [&](Index, const auto& block) { fit.mean += block.colwise().sum().transpose(); });
  fit.mean /= static_cast<double>(cells.rows());
  const MatrixXd gram = byGenes ? gramOfGenes(cells, fit.mean) : gramOfCells(cells, fit.mean);
  fit.totalVariance = gram.trace() / degrees;
  const Eigenpairs pairs = leadingEigenpairs(gram, count);
  fit.explainedVariance = pairs.values.cwiseMax(0.0) / degrees;
  if (byGenes) {
    fit.loadings = pairs.vectors;
  } else {
    fit.loadings = MatrixXd::Zero(cells.cols(), count);
    forEachBlock(cells, [&](Index first, const auto& block) {
      fit.loadings +=
          (block.rowwise() - fit.mean.transpose()).transpose() * pairs.vectors.middleRows(first, block.rows());
    });
    fit.loadings.colwise().normalize();
  }
  const double noise = fit.totalVariance * std::numeric_limits<double>::epsilon() * static_cast<double>(gram.rows());
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
