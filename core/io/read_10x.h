// SPDX-License-Identifier: GPL-3.0-or-later
// What the two kinds of 10x Genomics output have in common, and the folder kind.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// A folder with matrix.mtx (genes x cells), barcodes.tsv and genes.tsv or features.tsv, each plain or .gz, or a folder
/// with one such folder in it. A celltypes.tsv (barcode, celltype) beside them becomes the cells column "celltype".
/// Throws Error(badInput).
data::Dataset read10xFolder(const std::filesystem::path& folder, JobContext& job);

/// The same, from the path of the matrix; what stands before "matrix.mtx" in its name stands before the other names
/// too.
data::Dataset read10xMatrix(const std::filesystem::path& matrix, JobContext& job);

/// Drops what isn't gene expression (antibodies, guides) from data that hold both, with a warning.
data::Dataset keepGeneExpression(data::Dataset dataset, JobContext& job);

}  // namespace grnwb::io
