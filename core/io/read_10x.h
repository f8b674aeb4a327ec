// SPDX-License-Identifier: GPL-3.0-or-later
// The kind of 10x Genomics output with a Matrix Market file, and others like it.
#pragma once

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/data_source.h"
#include "core/io/file_look.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// A Matrix Market file with the tables of genes and cells beside it, each plain or .gz. The matrix may be either way
/// round; its writer's convention or its size tells. A celltypes.tsv (barcode, celltype) beside them becomes the cells
/// column "celltype". Throws Error(badInput).
data::Dataset read10xMatrix(const DataSource& source, const ReadOptions& options, JobContext& job);

FileLook look10xMatrix(const DataSource& source, JobContext& job);

}  // namespace grnwb::io
