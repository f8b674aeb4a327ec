// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse matrices in the Matrix Market text format, as CellRanger writes them.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/entry_block.h"

namespace grnwb::io {

/// Of a file that is plain or gzip. Throws Error(badInput).
MatrixMarketHead readMatrixMarketHead(const std::filesystem::path& path);

/// cells x genes, whichever way round the file is. One cell's entries may stand anywhere; where cells follow each other
/// in ascending order, as CellRanger writes them, the file is read once, twice otherwise. Throws Error(badInput) with
/// the line at fault.
data::SparseMatrix readMatrixMarket(const std::filesystem::path& path, bool cellsInRows, JobContext& job);

/// What the first entries tell: a row for each cell among them.
data::SparseMatrix sampleMatrixMarket(const std::filesystem::path& path, bool cellsInRows, JobContext& job);

}  // namespace grnwb::io
