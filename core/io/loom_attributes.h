// SPDX-License-Identifier: GPL-3.0-or-later
// What a loom file says about its genes and cells.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/hdf5/node.h"

namespace grnwb::io {

/// row_attrs as a table, named by Gene or what else is in use. Attributes that are no list of texts or numbers are left
/// out with a warning. Throws Error(badInput) when one has another length.
data::Table readLoomGenes(const hdf5::Node& attributes, std::int64_t genes, JobContext& job);

/// col_attrs as a table, named by CellID or what else is in use; an attribute with several numbers per cell becomes an
/// embedding.
data::Table readLoomCells(const hdf5::Node& attributes, std::int64_t cells,
                          std::map<std::string, data::Matrix>& embeddings, JobContext& job);

/// "layers/NAME" of each matrix beside the main one.
std::vector<std::string> loomMatrices(const hdf5::Node& root);

}  // namespace grnwb::io
