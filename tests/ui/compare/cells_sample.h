// SPDX-License-Identifier: GPL-3.0-or-later
// Cells and comparisons for the cells views, made up or from real blood cells.
#pragma once

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/data/preprocess.h"
#include "core/embed/pca.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"

namespace grnwb::test {

/// Real cells on the line y = 0, synthetic ones on y = 1, x = 0, 1, 2...
inline Eigen::MatrixX2d twoRows(int real, int synthetic) {
  Eigen::MatrixX2d points(real + synthetic, 2);
  for (int i = 0; i < real + synthetic; ++i) points.row(i) << (i < real ? i : i - real), (i < real ? 0 : 1);
  return points;
}

/// Of those points: types by their codes, everything else as given.
inline std::shared_ptr<pipeline::Comparison> comparisonOf(const Eigen::MatrixX2d& points, std::int64_t real) {
  auto comparison = std::make_shared<pipeline::Comparison>();
  comparison->embedding.points = points;
  comparison->realCells = real;
  return comparison;
}

struct BloodCells {
  static constexpr auto kFile = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
  static constexpr auto kMissing = "CD14+ Monocyte";

  std::shared_ptr<pipeline::ComparedCells> cells;
  std::shared_ptr<pipeline::Comparison> comparison;
  std::vector<std::string> labels;          ///< of the real cells
  std::vector<std::string> syntheticTypes;  ///< own labels of what stands for synthetic cells
};

/// Test cells without any monocyte as real ones, as many training cells of all types in the place of synthetic ones:
/// the monocytes are far from every real cell, and are the comparison's only region.
inline BloodCells bloodWithoutMonocytes(const std::filesystem::path& file) {
  JobContext job;
  data::PreprocessParameters parameters;
  parameters.genes = 400;
  const data::Dataset data = data::preprocess(io::readDataset(file, job), parameters, job).data;
  const std::vector<std::string> types = pipeline::cellLabels(data, "celltype");
  const auto chosen = [&](const char* split, bool withMonocytes, std::size_t count) {
    std::vector<std::int64_t> rows;
    for (const std::int64_t row : data.splitRows(split))
      if (rows.size() < count && (withMonocytes || types[static_cast<std::size_t>(row)] != BloodCells::kMissing))
        rows.push_back(row);
    return rows;
  };
  const std::vector<std::int64_t> real = chosen("test", false, 800), synthetic = chosen("train", true, 800);
  BloodCells blood;
  blood.cells = std::make_shared<pipeline::ComparedCells>();
  blood.cells->genes = data.genes.names;
  blood.cells->real = data.subsetCells(real).x.toDense();
  blood.cells->synthetic = data.subsetCells(synthetic).x.toDense();

  data::Matrix all(blood.cells->real.rows() + blood.cells->synthetic.rows(), blood.cells->real.cols());
  all << blood.cells->real, blood.cells->synthetic;
  all = all.array().log1p().matrix().eval();
  embed::TsneParameters tsne;
  tsne.iterations = 400;
  blood.comparison =
      comparisonOf(embed::tsne(embed::pca(all, 30).scores, tsne, job).points, static_cast<std::int64_t>(real.size()));
  const std::set<std::string> names(types.begin(), types.end());
  blood.comparison->types.types.assign(names.begin(), names.end());
  const auto code = [&](const std::string& type) {
    return static_cast<std::int32_t>(std::distance(names.begin(), names.find(type)));
  };
  for (const std::int64_t row : real) blood.labels.push_back(types[static_cast<std::size_t>(row)]);
  for (const std::int64_t row : synthetic) blood.syntheticTypes.push_back(types[static_cast<std::size_t>(row)]);
  for (const auto* labels : {&blood.labels, &blood.syntheticTypes})
    for (const std::string& label : *labels) blood.comparison->types.codes.push_back(code(label));
  blood.comparison->clusters = blood.comparison->types.codes;
  evaluate::InventedRegion region;
  for (std::size_t i = 0; i < blood.syntheticTypes.size(); ++i)
    if (blood.syntheticTypes[i] == BloodCells::kMissing) region.cells.push_back(static_cast<std::int64_t>(i));
  blood.comparison->regions = {region};
  return blood;
}

}  // namespace grnwb::test
