// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse matrices in the Matrix Market text format, as CellRanger writes them.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// What stands above the entries.
struct MatrixMarketHead {
  std::int64_t rows = 0, columns = 0, entries = 0;
  bool pattern = false;  ///< entries have no value: each is 1
};

/// Of a file that is plain or gzip. Throws Error(badInput).
MatrixMarketHead readMatrixMarketHead(const std::filesystem::path& path);

/// cells x genes, whichever way round the file is. Throws Error(badInput) with the line at fault.
data::SparseMatrix readMatrixMarket(const std::filesystem::path& path, bool cellsInRows, JobContext& job);

/// What the first entries tell: a row for each cell among them.
data::SparseMatrix sampleMatrixMarket(const std::filesystem::path& path, bool cellsInRows, JobContext& job);

}  // namespace grnwb::io
