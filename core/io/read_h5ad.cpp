// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <string>

#include "core/io/h5ad_table.h"
#include "core/io/read_hdf5.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

std::string sizeText(std::int64_t rows, std::int64_t columns) {
  return std::to_string(rows) + " x " + std::to_string(columns);
}

/// Rows and columns of the matrix as the file says them.
std::pair<std::int64_t, std::int64_t> statedShape(const Hdf5Node& node) {
  std::optional<std::vector<std::int64_t>> shape;
  if (node.isDataset()) {
    shape = node.shape();
  } else {
    shape = node.integersAttribute("shape");
    if (!shape) shape = node.integersAttribute("h5sparse_shape");
  }
  if (!shape || shape->size() != 2) node.fail("is no matrix with rows and columns", kWriteAgain);
  return {shape->front(), shape->back()};
}

data::SparseMatrix readDense(const Hdf5Node& node, std::int64_t rows, std::int64_t columns, JobContext& job) {
  job.beginPhase("Reading " + node.place(), rows * columns);
  data::SparseMatrix matrix;
  matrix.rows = rows;
  matrix.columns = columns;
  node.readRows(job, [&](std::int64_t, std::int64_t count, const std::vector<float>& values) {
    for (std::int64_t row = 0; row < count; ++row) {
      const float* cell = values.data() + row * columns;
      for (std::int64_t column = 0; column < columns; ++column) {
        if (cell[column] == 0.0F) continue;
        matrix.columnIndex.push_back(static_cast<std::int32_t>(column));
        matrix.values.push_back(cell[column]);
      }
      matrix.offsets.push_back(matrix.nonzero());
    }
  });
  matrix.offsets.resize(static_cast<std::size_t>(rows) + 1);  // no row was read where there is no column
  return matrix;
}

data::SparseMatrix readSparse(const Hdf5Node& node, std::int64_t rows, std::int64_t columns, JobContext& job) {
  auto format = node.textAttribute("encoding-type");
  if (!format) format = node.textAttribute("h5sparse_format");
  data::SparseMatrix matrix;
  if (format && format->starts_with("csr"))
    matrix = readCompressed(node, rows, columns, job);
  else if (format && format->starts_with("csc"))
    matrix = transposed(readCompressed(node, columns, rows, job));
  else
    node.fail("has the unknown encoding '" + format.value_or("none") + "'",
              "save the matrix as CSR, CSC or dense array");
  tidy(matrix, job);
  return matrix;
}

/// X or a layer; its shape must be that of the tables.
data::SparseMatrix readMatrix(const Hdf5Node& node, const data::Dataset& tables, JobContext& job) {
  const auto [rows, columns] = statedShape(node);
  if (rows != tables.cells.rows() || columns != tables.genes.rows())
    node.fail("is " + sizeText(rows, columns) + ", but obs and var have " +
                  sizeText(tables.cells.rows(), tables.genes.rows()) + " rows",
              kWriteAgain);
  if (columns > std::numeric_limits<std::int32_t>::max()) node.fail("has too many columns", "keep fewer genes");
  return node.isDataset() ? readDense(node, rows, columns, job) : readSparse(node, rows, columns, job);
}

/// "cell AAAC-1, gene GATA1" of the first value that is missing or infinite.
std::optional<std::string> placeOfMissing(const data::SparseMatrix& matrix, const data::Dataset& tables) {
  const auto place = firstNonFinite(matrix);
  if (!place) return std::nullopt;
  return "cell " + tables.cells.names[static_cast<std::size_t>(place->first)] + ", gene " +
         tables.genes.names[static_cast<std::size_t>(place->second)];
}

void readLayers(const Hdf5Node& group, data::Dataset& dataset, JobContext& job) {
  for (const std::string& name : group.childNames()) {
    data::SparseMatrix layer = readMatrix(group.need(name), dataset, job);
    if (const auto missing = placeOfMissing(layer, dataset))
      job.warn("layer '" + name + "' is left out: it has missing or infinite values (first: " + *missing + ")");
    else
      dataset.layers.emplace(name, std::move(layer));
  }
}

void readNotes(const Hdf5Node& uns, data::Dataset& dataset, JobContext& job) {
  for (const std::string& name : uns.childNames())
    if (const auto node = uns.child(name); node && node->isDataset())
      if (auto text = node->scalarText(job)) dataset.notes.emplace(name, std::move(*text));
}

}  // namespace

data::Dataset readH5ad(const Hdf5Node& root, const ReadOptions&, JobContext& job) {
  const auto x = root.child("X"), uns = root.child("uns"), layers = root.child("layers");
  if (!x) root.fail("has no expression matrix (X)", "save the file with the counts in X");
  data::Dataset dataset;
  dataset.cells = readH5adTable(root.need("obs"), uns, job);
  dataset.genes = readH5adTable(root.need("var"), uns, job);
  dataset.x = readMatrix(*x, dataset, job);
  if (const auto missing = placeOfMissing(dataset.x, dataset))
    x->fail("has missing or infinite values (first: " + *missing + ")",
            "replace or remove missing values before opening");
  if (layers) readLayers(*layers, dataset, job);
  if (uns) readNotes(*uns, dataset, job);
  if (root.child("raw") || root.child("raw.X"))
    job.warn("the matrix kept under 'raw' is not read, only X and layers are");
  return dataset;
}

}  // namespace grnwb::io
