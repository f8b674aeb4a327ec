// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse matrices in the Matrix Market text format, as CellRanger writes them.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// The file holds genes x cells, plain or gzip; the result is cells x genes. Throws Error(badInput) when its size isn't
/// the given one or with the line at fault.
data::SparseMatrix readMatrixMarket(const std::filesystem::path& path, std::int64_t genes, std::int64_t cells,
                                    JobContext& job);

}  // namespace grnwb::io
