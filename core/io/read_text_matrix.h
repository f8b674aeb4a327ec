// SPDX-License-Identifier: GPL-3.0-or-later
// Expression matrices in comma- or tab-separated text, plain or gzip.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// Decided by names alone. A name looks like a cell when it starts with a barcode (10 or more of A, C, G, T, N), has
/// "cell" in it, is a whole number, or ends in _number; it looks like a gene when it is an Ensembl gene id or a symbol:
/// a letter first (or a Rik clone), then letters, digits, '-' and '.'. The reading with the larger share of fitting
/// names wins when it leads by more than a quarter.
Orientation orientationOf(const std::vector<std::string>& rowNames, const std::vector<std::string>& columnNames);

/// The first line names the columns, the first field of each further line its row; where the first fields are values,
/// the rows are cells without names, which get cell1, cell2... When names don't tell, rows are taken as cells, with a
/// warning. Throws Error(badInput) with the line at fault.
data::Dataset readTextMatrix(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

}  // namespace grnwb::io
