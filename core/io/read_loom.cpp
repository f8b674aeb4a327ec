// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/io/hdf5_matrix.h"
#include "core/io/loom_attributes.h"
#include "core/io/read_hdf5.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

/// A matrix of genes x cells, whose shape must be that of /matrix.
data::SparseMatrix readFittingLoom(const hdf5::Node& node, std::pair<std::int64_t, std::int64_t> shape,
                                   JobContext& job) {
  if (matrixLayoutOf(node) != MatrixLayout::dense) node.fail("holds no matrix of numbers", hdf5::kWriteAgain);
  if (statedShape(node) != shape) node.fail("is of another shape than matrix", hdf5::kWriteAgain);
  return readDenseTransposed(node, job);
}

void readLoomLayers(const hdf5::Node& layers, const std::string& taken, std::pair<std::int64_t, std::int64_t> shape,
                    data::Dataset& dataset, JobContext& job) {
  for (const std::string& name : layers.childNames()) {
    if ("layers/" + name == taken) continue;
    data::SparseMatrix layer = readFittingLoom(layers.need(name), shape, job);
    if (firstNonFinite(layer))
      job.warn("layer '" + name + "' is left out: it has missing or infinite values");
    else
      dataset.layers.emplace(name, std::move(layer));
  }
}

}  // namespace

data::Dataset readLoom(const hdf5::Node& root, const ReadOptions& options, JobContext& job) {
  const hdf5::Node matrix = root.need("matrix");
  if (matrixLayoutOf(matrix) != MatrixLayout::dense) matrix.fail("holds no matrix of numbers", hdf5::kWriteAgain);
  const auto shape = statedShape(matrix);
  data::Dataset dataset;
  dataset.genes = readLoomGenes(root.need("row_attrs"), shape.first, job);
  dataset.cells = readLoomCells(root.need("col_attrs"), shape.second, dataset.embeddings, job);
  const auto layers = root.child("layers");
  std::optional<hdf5::Node> chosen;
  if (!options.matrix.empty()) {
    const std::vector<std::string> names = loomMatrices(root);
    if (std::ranges::find(names, options.matrix) == names.end())
      root.fail("has no matrix '" + options.matrix + "'", names.empty()
                                                              ? "leave the choice to the file, which holds one"
                                                              : "choose one of: " + join(names, ", "));
    chosen = layers->need(options.matrix.substr(options.matrix.find('/') + 1));
  }
  const hdf5::Node& x = chosen ? *chosen : matrix;
  dataset.x = readFittingLoom(x, shape, job);
  if (const auto missing = firstNonFinite(dataset.x))
    x.fail("has missing or infinite values (first: cell " +
               dataset.cells.names[static_cast<std::size_t>(missing->first)] + ", gene " +
               dataset.genes.names[static_cast<std::size_t>(missing->second)] + ")",
           "replace or remove missing values before opening");
  if (layers) readLoomLayers(*layers, options.matrix, shape, dataset, job);
  return dataset;
}

}  // namespace grnwb::io
