// SPDX-License-Identifier: GPL-3.0-or-later
// Matrices in HDF5 files, dense or compressed by rows or columns, read into sparse rows with one copy in memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/hdf5/node.h"

namespace grnwb::io {

enum class MatrixLayout { dense, compressedRows, compressedColumns };
/// Of a dataset of numbers with rows and columns or a group that anndata or h5sparse wrote; nothing for anything else.
std::optional<MatrixLayout> matrixLayoutOf(const hdf5::Node& node);

/// Rows and columns as the file says them; throws where it says none.
std::pair<std::int64_t, std::int64_t> statedShape(const hdf5::Node& node);

/// A matrix of a known layout and the stated shape. Throws Error(badInput).
data::SparseMatrix readMatrix(const hdf5::Node& node, JobContext& job);

/// The datasets data, indices and indptr of a group as compressed rows.
data::SparseMatrix readCompressedRows(const hdf5::Node& group, std::int64_t rows, std::int64_t columns,
                                      JobContext& job);

/// A dense matrix of genes x cells as cells x genes.
data::SparseMatrix readDenseTransposed(const hdf5::Node& node, JobContext& job);

/// Some hundred rows from all over a matrix, quickly, to judge its values by. Where a row's values lie apart
/// (compressed columns, cellsInColumns), each value stands in a row of its own.
data::SparseMatrix readSample(const hdf5::Node& node, bool cellsInColumns, JobContext& job);
/// The same of a group as readCompressedRows() takes it.
data::SparseMatrix sampleCompressedRows(const hdf5::Node& group, std::int64_t rows, std::int64_t columns,
                                        JobContext& job);

}  // namespace grnwb::io
