// SPDX-License-Identifier: GPL-3.0-or-later
// Opening single-cell files of any supported format.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// h5ad (CSR, CSC, dense; any HDF5 compression the library has; old and new anndata layouts), 10x .h5 (v2, v3), a 10x
/// folder with matrix.mtx[.gz], csv and tsv (genes or cells in columns, recognised by shape and names). The format is
/// recognised by content, not by name. Throws Error(badInput) naming the file, the fault and the remedy.
data::Dataset readDataset(const std::filesystem::path& path, JobContext& job);

}  // namespace grnwb::io
