// SPDX-License-Identifier: GPL-3.0-or-later
// Writing h5ad files that anndata opens.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// As anndata 0.7 and all later versions read it: CSR, gzip; '/' in the name of a column, layer or note becomes '_'.
/// Replaces the target only when complete; the bytes don't depend on the number of threads. Throws Error(failed) when
/// it can't. One compressed file is held in memory.
void writeH5ad(const data::Dataset& dataset, const std::filesystem::path& path, JobContext& job);
/// The same with one thread.
void writeH5ad(const data::Dataset& dataset, const std::filesystem::path& path);

}  // namespace grnwb::io
