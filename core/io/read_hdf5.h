// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets in HDF5 files: AnnData's h5ad, 10x Genomics' .h5 and loom.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/hdf5/node.h"
#include "core/io/file_look.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// Which of them it is comes from the groups in the file. Throws Error(badInput).
data::Dataset readHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);
/// What such a file holds: see lookAt(). Throws Error(badInput).
FileLook lookHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

enum class Hdf5Format { h5ad, loom, tenx };
Hdf5Format hdf5FormatOf(const hdf5::Node& root);

/// root: of a file with X or layers, obs and var.
data::Dataset readH5ad(const hdf5::Node& root, const ReadOptions& options, JobContext& job);

/// root: of a file with matrix/features (CellRanger 3 and later) or one group per genome (before).
data::Dataset read10xH5(const hdf5::Node& root, const ReadOptions& options, JobContext& job);

/// root: of a file with matrix (genes x cells), row_attrs and col_attrs, as loompy 2 and 3 write them. Genes are named
/// by the attribute Gene and cells by CellID, or by what else is in use; cells without names are numbered.
data::Dataset readLoom(const hdf5::Node& root, const ReadOptions& options, JobContext& job);

}  // namespace grnwb::io
