// SPDX-License-Identifier: GPL-3.0-or-later
// The sorted blood cells of ../shared/data with the types that they were sorted by.
#pragma once

#include <string>
#include <vector>

#include "core/data/preprocess.h"
#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

inline const char* const kBloodCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";

struct BloodCells {
  std::vector<std::string> genes;
  data::Matrix values;  ///< log(1 + normalised counts) of the most variable genes
  data::Categorical types;
  std::vector<Eigen::Index> training, testing;  ///< rows

  data::Categorical typesOf(const std::vector<Eigen::Index>& rows) const {
    data::Categorical picked{{}, types.categories, false};
    for (const Eigen::Index row : rows) picked.codes.push_back(types.codes[static_cast<std::size_t>(row)]);
    return picked;
  }
};

inline BloodCells bloodCells(std::int64_t genes) {
  JobContext job;
  data::PreprocessParameters parameters;
  parameters.genes = genes;
  const data::Dataset prepared = data::preprocess(io::readDataset(sharedPath(kBloodCells), job), parameters, job).data;
  const auto rows = [&](const char* part) {
    const std::vector<std::int64_t> split = prepared.splitRows(part);
    return std::vector<Eigen::Index>(split.begin(), split.end());
  };
  return {prepared.genes.names, prepared.x.toDense().array().log1p(),
          data::toCategorical(*prepared.cells.find("celltype")), rows("train"), rows("test")};
}

}  // namespace grnwb::test
