// SPDX-License-Identifier: GPL-3.0-or-later
// Opening single-cell files of any supported format.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// h5ad (CSR, CSC, dense; gzip, lzf, shuffle; anndata from before 0.7 to 0.12), 10x .h5 (v2, v3), a 10x folder with
/// matrix.mtx[.gz] or that matrix, csv and tsv, which may be .gz (genes or cells in columns, recognised by their names:
/// see read_text_matrix.h). The format is recognised by content, not by name. Names stay as they are, also where one
/// occurs twice. What is left out or assumed is told through job.warn. Throws Error(badInput) naming the file, the
/// fault and the remedy, also for missing or infinite values in X.
data::Dataset readDataset(const std::filesystem::path& path, JobContext& job, const ReadOptions& options = {});

}  // namespace grnwb::io
