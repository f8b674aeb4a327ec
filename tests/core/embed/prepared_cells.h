// SPDX-License-Identifier: GPL-3.0-or-later
// Sorted blood cells with their types, for tests of embeddings.
#pragma once

#include <algorithm>
#include <functional>
#include <numeric>

#include "core/embed/pca.h"
#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

inline const char* const kSortedCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";

struct TypedCells {
  Eigen::MatrixXd scores;           ///< cells x 50 principal components of log(1 + normalised counts)
  std::vector<std::int32_t> types;  ///< codes
};

/// Every step-th cell, on its 1000 genes of the largest variance.
inline TypedCells sortedCells(std::int64_t step) {
  JobContext job(2);
  const data::Dataset all = io::readDataset(sharedPath(kSortedCells), job);
  std::vector<std::int64_t> rows;
  for (std::int64_t i = 0; i < all.cellCount(); i += step) rows.push_back(i);
  const data::Dataset used = all.subsetCells(rows);
  data::Matrix cells = used.x.toDense();
  for (Eigen::Index i = 0; i < cells.rows(); ++i)
    cells.row(i) = (cells.row(i) * (2000 / std::max(1.0F, cells.row(i).sum()))).array().log1p().matrix().eval();
  const Eigen::RowVectorXf mean = cells.colwise().mean();
  const Eigen::RowVectorXf variances = (cells.rowwise() - mean).colwise().squaredNorm();
  std::vector<Eigen::Index> genes(static_cast<std::size_t>(cells.cols()));
  std::iota(genes.begin(), genes.end(), Eigen::Index{0});
  std::ranges::stable_sort(genes, std::greater(), [&](Eigen::Index gene) { return variances[gene]; });
  genes.resize(1000);
  cells = data::Matrix(cells(Eigen::all, genes));
  const data::Column* column = used.cells.find("celltype");
  if (column == nullptr) qFatal("the sorted cells have no types");
  return {embed::pca(cells, 50, job).scores, data::toCategorical(*column).codes};
}

}  // namespace grnwb::test
