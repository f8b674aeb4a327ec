// SPDX-License-Identifier: GPL-3.0-or-later
// Opening single-cell files of any supported format.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// h5ad, 10x .h5 and loom (read_hdf5.h), a Matrix Market file with its tables of genes and cells or their folder
/// (data_set_files.h), csv, tsv and other separated text (genes or cells in columns, recognised by their names:
/// text_layout.h); each of the texts may be .gz. A folder or an archive (archive_files.h) with one of these. The format
/// is recognised by content, not by name. Names stay as they are, also where one occurs twice. What is left out or
/// assumed is told through job.warn. Throws Error(badInput) naming the file, the fault and the remedy, also for missing
/// or infinite values in the matrix.
data::Dataset readDataset(const std::filesystem::path& path, JobContext& job, const ReadOptions& options = {});

}  // namespace grnwb::io
