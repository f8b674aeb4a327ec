// SPDX-License-Identifier: GPL-3.0-or-later
// Expression matrices in separated text (comma, tab, semicolon, blanks), plain or gzip.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/file_look.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// The first line that is no comment names the columns, the first field of each further line its row; where the first
/// fields are values, the rows are cells without names, which get cell1, cell2... Columns of texts describe the rows.
/// When names don't tell, rows are taken as cells, with a warning. Throws Error(badInput) with the line at fault.
data::Dataset readTextMatrix(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

FileLook lookTextMatrix(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

}  // namespace grnwb::io
