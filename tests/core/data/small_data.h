// SPDX-License-Identifier: GPL-3.0-or-later
// Small data sets made on the spot for the tests of the data room.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/data/dataset.h"

namespace grnwb::test {

/// A data set of the given rows (cells), named c0.. and g0..
inline data::Dataset datasetOf(const std::vector<std::vector<float>>& rows) {
  data::Matrix dense(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.front().size()));
  for (Eigen::Index i = 0; i < dense.rows(); ++i)
    for (Eigen::Index j = 0; j < dense.cols(); ++j)
      dense(i, j) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  data::Dataset dataset;
  dataset.x = data::SparseMatrix::fromDense(dense);
  for (Eigen::Index i = 0; i < dense.rows(); ++i) dataset.cells.names.push_back("c" + std::to_string(i));
  for (Eigen::Index j = 0; j < dense.cols(); ++j) dataset.genes.names.push_back("g" + std::to_string(j));
  return dataset;
}

/// Poisson counts whose mean differs from gene to gene (from about 0.02 to 5).
inline data::Dataset randomCounts(std::int64_t cells, std::int64_t genes, std::uint64_t seed) {
  RandomStream stream(seed, "test counts");
  std::vector<double> mean;
  for (std::int64_t g = 0; g < genes; ++g) mean.push_back(0.3 * std::exp(1.2 * stream.normal()));
  std::vector<std::vector<float>> rows;
  for (std::int64_t c = 0; c < cells; ++c) {
    rows.emplace_back();
    for (const double m : mean) rows.back().push_back(static_cast<float>(stream.poisson(m * stream.gamma(2, 0.5))));
  }
  return datasetOf(rows);
}

}  // namespace grnwb::test
