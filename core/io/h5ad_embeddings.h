// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates of cells (obsm) in h5ad files of all anndata versions.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/hdf5/node.h"

namespace grnwb::io {

/// Arrays of numbers, dense or sparse, by their names. What is none (tables, ragged arrays), has missing values or too
/// many dimensions is left out with a warning.
std::map<std::string, data::Matrix> readEmbeddings(const hdf5::Node& obsm, std::int64_t cells, JobContext& job);

}  // namespace grnwb::io
