// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/data/value_kind.h"
#include "core/io/h5ad_embeddings.h"
#include "core/io/h5ad_matrices.h"
#include "core/io/h5ad_table.h"
#include "core/io/hdf5_matrix.h"
#include "core/io/read_hdf5.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

std::string sizeText(std::int64_t rows, std::int64_t columns) {
  return std::to_string(rows) + " x " + std::to_string(columns);
}

/// The values of a matrix, whose shape must be that of the tables.
data::SparseMatrix readFitting(const hdf5::Node& node, const data::Dataset& tables, JobContext& job) {
  const auto [rows, columns] = statedShape(node);
  if (rows != tables.cells.rows() || columns != tables.genes.rows())
    node.fail("is " + sizeText(rows, columns) + ", but obs and var have " +
                  sizeText(tables.cells.rows(), tables.genes.rows()) + " rows",
              hdf5::kWriteAgain);
  return readMatrix(node, job);
}

/// "cell AAAC-1, gene GATA1" of the first value that is missing or infinite.
std::optional<std::string> placeOfMissing(const data::SparseMatrix& matrix, const data::Dataset& tables) {
  const auto place = firstNonFinite(matrix);
  if (!place) return std::nullopt;
  return "cell " + tables.cells.names[static_cast<std::size_t>(place->first)] + ", gene " +
         tables.genes.names[static_cast<std::size_t>(place->second)];
}

/// taken: the matrix that is x already.
void readLayers(const hdf5::Node& group, const std::string& taken, data::Dataset& dataset, JobContext& job) {
  if (!group.isGroup()) return;
  for (const std::string& name : group.childNames()) {
    if ("layers/" + name == taken) continue;
    const hdf5::Node node = group.need(name);
    if (!matrixLayoutOf(node)) {
      job.warn("layer '" + name + "' is left out: it is no matrix of numbers");
      continue;
    }
    data::SparseMatrix layer = readFitting(node, dataset, job);
    if (const auto missing = placeOfMissing(layer, dataset))
      job.warn("layer '" + name + "' is left out: it has missing or infinite values (first: " + *missing + ")");
    else
      dataset.layers.emplace(name, std::move(layer));
  }
}

void readNotes(const hdf5::Node& uns, data::Dataset& dataset, JobContext& job) {
  if (!uns.isGroup()) return;
  for (const std::string& name : uns.childNames())
    if (const auto node = uns.child(name); node && node->isDataset())
      if (auto text = node->scalarText(job)) dataset.notes.emplace(name, std::move(*text));
}

/// Tells what the file holds under raw beside the matrix that was read.
void warnOfRaw(const H5adMatrix& raw, JobContext& job) {
  std::string what = "can't be read";
  try {
    const auto [cells, genes] = statedShape(raw.values);
    what = sizeText(cells, genes) + ", " + data::name(data::valueKind(readSample(raw.values, false, job)));
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cancelled) throw;
  }
  job.warn("X is read; the file also holds the matrix 'raw' (" + what + "), which can be chosen in its place");
}

}  // namespace

data::Dataset readH5ad(const hdf5::Node& root, const ReadOptions& options, JobContext& job) {
  const auto uns = root.child("uns"), layers = root.child("layers"), obsm = root.child("obsm");
  const std::vector<H5adMatrix> matrices = h5adMatrices(root);
  const H5adMatrix& chosen = chosenMatrix(root, matrices, options.matrix);
  data::Dataset dataset;
  dataset.cells = readH5adTable(root.need("obs"), uns, job);
  dataset.genes = readH5adTable(chosen.genes, uns, job);
  dataset.x = readFitting(chosen.values, dataset, job);
  if (const auto missing = placeOfMissing(dataset.x, dataset))
    chosen.values.fail("has missing or infinite values (first: " + *missing + ")",
                       "replace or remove missing values before opening");
  if (layers && options.matrix != "raw") readLayers(*layers, options.matrix, dataset, job);
  if (obsm) dataset.embeddings = readEmbeddings(*obsm, dataset.cells.rows(), job);
  if (uns) readNotes(*uns, dataset, job);
  const auto raw = std::ranges::find(matrices, "raw", &H5adMatrix::name);
  if (options.matrix.empty() && raw != matrices.end()) warnOfRaw(*raw, job);
  return dataset;
}

}  // namespace grnwb::io
