// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets in HDF5 files: AnnData's h5ad and 10x Genomics' .h5.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/file_look.h"
#include "core/io/hdf5_node.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// Which of the two it is comes from the groups in the file. Throws Error(badInput).
data::Dataset readHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

FileLook lookHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

/// root: of a file with X, obs and var.
data::Dataset readH5ad(const Hdf5Node& root, const ReadOptions& options, JobContext& job);

/// root: of a file with matrix/features (CellRanger 3 and later) or one group per genome (before).
data::Dataset read10xH5(const Hdf5Node& root, const ReadOptions& options, JobContext& job);

/// Compressed rows out of the datasets data, indices and indptr of a group, checked but not yet tidy.
data::SparseMatrix readCompressed(const Hdf5Node& group, std::int64_t rows, std::int64_t columns, JobContext& job);

}  // namespace grnwb::io
