// SPDX-License-Identifier: GPL-3.0-or-later
// A folder as a study leaves it, its synthetic cells being real ones.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/data/preprocess.h"
#include "core/grn/grn.h"
#include "core/io/write_h5ad.h"
#include "core/study/results.h"
#include "core/study/study_files.h"

namespace grnwb::test {

/// Every target has k of the first tfs genes as regulators, drawn by the seed.
inline grn::Grn drawnNetwork(const std::vector<std::string>& genes, std::size_t tfs, std::size_t k,
                             std::uint64_t seed) {
  std::vector<grn::Edge> edges;
  for (std::size_t gene = tfs; gene < genes.size(); ++gene) {
    RandomStream random(seed, "regulators of a test", gene);
    for (const std::size_t tf : random.sample(tfs, k))
      edges.push_back({.tf = genes[tf], .target = genes[gene], .importance = {}, .source = "test"});
  }
  const auto middle = genes.begin() + static_cast<std::ptrdiff_t>(tfs);
  return {{genes.begin(), middle}, {middle, genes.end()}, edges};
}

/// Writes prepared cells, graphs and one synthetic set per cell: training cells, of which setting after setting more
/// genes are shuffled over the cells. Sets the sizes of the results' graphs.
inline void writeStudyFolder(const study::Study& study, const data::Dataset& raw, study::StudyResults& results,
                             const std::filesystem::path& folder, JobContext& job) {
  const std::vector<study::StudyRow> rows = study::rows(study);
  const std::vector<study::StudyCell> cells = study::cells(study);
  std::map<std::filesystem::path, data::Dataset> splits;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const study::StudyRow& row = rows[cells[i].row];
    const std::filesystem::path prepared = folder / study::preparedFile(study, row.data, cells[i].splitSeed);
    if (!splits.contains(prepared)) {
      data::PreprocessParameters parameters = study.data[row.data].preprocess;
      parameters.seed = cells[i].splitSeed;
      splits[prepared] = data::preprocess(raw, parameters, job).data;
      std::filesystem::create_directories(prepared.parent_path());
      io::writeH5ad(splits[prepared], prepared);
    }
    const data::Dataset& all = splits[prepared];
    if (row.setting == study::Setting::control) continue;
    const std::filesystem::path cellFolder = folder / study::cellFolder(study, cells[i]);
    std::filesystem::create_directories(cellFolder);
    if (row.setting != study::Setting::stage1) {
      const std::size_t tfs = all.genes.names.size() / 8;
      const grn::Grn network = drawnNetwork(all.genes.names, tfs, std::min<std::size_t>(tfs, 5), i);
      writeFileAtomically(study::graphFile(cellFolder), grn::toJson(network));
      results.cells[i].tfs = std::ssize(network.tfs());
      results.cells[i].targets = std::ssize(network.targets());
      results.cells[i].edges = std::ssize(network.edges());
    }
    RandomStream random(1, "synthetic cells of a test", i);
    const std::vector<std::int64_t> training = all.splitRows("train");
    std::vector<std::int64_t> picked;
    for (const std::size_t cell :
         random.sample(training.size(), static_cast<std::size_t>(study.data[row.data].preprocess.test)))
      picked.push_back(training[cell]);
    data::Dataset made = all.subsetCells(picked);
    made.cells.columns.clear();
    made.layers.clear();
    data::Matrix values = made.x.toDense();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(values.rows()));
    std::iota(order.begin(), order.end(), 0);
    const auto shuffled =
        values.cols() * static_cast<Eigen::Index>(cells[i].row) / (2 * static_cast<Eigen::Index>(rows.size()));
    for (Eigen::Index gene = 0; gene < shuffled; ++gene) {
      random.shuffle(order);
      const Eigen::VectorXf column = values.col(gene);
      for (Eigen::Index cell = 0; cell < values.rows(); ++cell)
        values(cell, gene) = column(order[static_cast<std::size_t>(cell)]);
    }
    made.x = data::SparseMatrix::fromDense(values);
    io::writeH5ad(made, study::setFile(cellFolder, 0));
  }
}

}  // namespace grnwb::test
