// SPDX-License-Identifier: GPL-3.0-or-later
// Sorted blood cells with their types, prepared as a user would, for checks on real data.
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "core/data/preprocess.h"
#include "core/embed/pca.h"
#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

inline const char* const kSortedCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";

/// Rows of one matrix in any order, more than once if need be.
using Rows = std::vector<std::int64_t>;

/// 7203 cells x 1000 genes, library-normalised; 1000 test cells stand for the real ones.
struct RealCells {
  std::vector<std::string> genes;
  data::Matrix x;
  data::Categorical types;
  Rows test, train;

  RealCells() {
    JobContext job(2);
    const data::Dataset all = data::preprocess(io::readDataset(sharedPath(kSortedCells), job), {}, job).data;
    genes = all.genes.names;
    x = all.x.toDense();
    types = data::toCategorical(*all.cells.find("celltype"));
    test = all.splitRows("test");
    train = all.splitRows("train");
  }

  data::Matrix cells(const Rows& rows) const { return x(rows, Eigen::all); }

  /// count of the rows, drawn without replacement.
  static Rows drawn(const Rows& rows, std::size_t count, RandomStream& random) {
    Rows picked;
    for (const std::size_t i : random.sample(rows.size(), count)) picked.push_back(rows[i]);
    return picked;
  }

  Rows ofType(const Rows& rows, const std::string& type) const {
    const auto code = std::ranges::find(types.categories, type) - types.categories.begin();
    Rows picked;
    std::ranges::copy_if(rows, std::back_inserter(picked),
                         [&](std::int64_t row) { return types.codes[static_cast<std::size_t>(row)] == code; });
    return picked;
  }
};

/// 50 principal components of log(1 + values), fitted on both.
struct Components {
  Eigen::MatrixXd real, synthetic;

  Components(const data::Matrix& realCells, const data::Matrix& syntheticCells) {
    data::Matrix all(realCells.rows() + syntheticCells.rows(), realCells.cols());
    all << realCells, syntheticCells;
    const Eigen::MatrixXd scores = embed::pca(all.array().log1p(), 50).scores;
    real = scores.topRows(realCells.rows());
    synthetic = scores.bottomRows(syntheticCells.rows());
  }
};

/// Two cells seen as one (a doublet): a state that no cell has.
inline data::Matrix merged(const data::Matrix& a, const data::Matrix& b) {
  return (a + b) / 2;
}

}  // namespace grnwb::test
