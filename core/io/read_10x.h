// SPDX-License-Identifier: GPL-3.0-or-later
// What the two kinds of 10x Genomics output have in common, and the kind with a Matrix Market file.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

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

/// The types and how many features have each, gene expression first; empty where all have the same.
std::vector<std::pair<std::string, std::int64_t>> featureTypes(const data::Column& types);

/// Keeps the features of the type of the options, or gene expression (no antibodies, guides) where data hold that and
/// others, with a warning. Throws Error(badInput) when there is none of that type.
data::Dataset keepFeatures(data::Dataset dataset, const ReadOptions& options, JobContext& job);

}  // namespace grnwb::io
