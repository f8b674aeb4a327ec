// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_hdf5.h"

#include <limits>
#include <string>

#include "core/io/bad_file.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {

data::Dataset readHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Opening " + path.filename().string(), 0);
  const Hdf5Session session(job);
  const Hdf5Node root = Hdf5Node::openFile(path);
  if (root.child("obs") || root.child("X")) return readH5ad(root, options, job);
  if (root.child("row_attrs") && root.child("col_attrs"))
    throw badFile(path, "is a loom file, which isn't read here",
                  "convert it to h5ad, for instance with anndata: read_loom(...).write_h5ad(...)");
  return read10xH5(root, options, job);
}

data::SparseMatrix readCompressed(const Hdf5Node& group, std::int64_t rows, std::int64_t columns, JobContext& job) {
  const Hdf5Node offsets = group.need("indptr"), indices = group.need("indices"), values = group.need("data");
  if (rows < 0 || columns < 0 || columns > std::numeric_limits<std::int32_t>::max() || offsets.length() != rows + 1)
    group.failDamaged("is " + std::to_string(rows) + " x " + std::to_string(columns) + " with " +
                      std::to_string(offsets.length()) + " offsets");
  if (indices.length() != values.length())
    group.failDamaged("has " + std::to_string(indices.length()) + " indices for " + std::to_string(values.length()) +
                      " values");
  job.beginPhase("Reading " + group.place(), rows + 1 + 2 * values.length());
  data::SparseMatrix matrix;
  matrix.rows = rows;
  matrix.columns = columns;
  matrix.offsets = offsets.numbers<std::int64_t>(job);
  matrix.columnIndex = indices.numbers<std::int32_t>(job);
  matrix.values = values.numbers<float>(job);
  if (const auto fault = structureFault(matrix)) group.failDamaged(*fault);
  return matrix;
}

}  // namespace grnwb::io
