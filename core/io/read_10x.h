// SPDX-License-Identifier: GPL-3.0-or-later
// What the two kinds of 10x Genomics output have in common, and the folder kind.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// A folder with matrix.mtx (genes x cells), barcodes.tsv and genes.tsv or features.tsv, each plain or .gz, or a folder
/// with one such folder in it. A celltypes.tsv (barcode, celltype) beside them becomes the cells column "celltype".
/// Throws Error(badInput).
data::Dataset read10xFolder(const std::filesystem::path& folder, const ReadOptions& options, JobContext& job);

/// The same, from the path of the matrix; what stands before "matrix.mtx" in its name stands before the other names
/// too.
data::Dataset read10xMatrix(const std::filesystem::path& matrix, const ReadOptions& options, JobContext& job);

/// Keeps the features of the type of the options, or gene expression (no antibodies, guides) where data hold that and
/// others, with a warning.
data::Dataset keepFeatures(data::Dataset dataset, const ReadOptions& options, JobContext& job);

}  // namespace grnwb::io
