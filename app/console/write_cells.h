// SPDX-License-Identifier: GPL-3.0-or-later
// Cells into a file of the kind that its name asks for.
#pragma once

#include <string>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::console {

/// Throws Error(usage) for a name that ends in none of .h5ad, .csv, .tsv, .csv.gz and .tsv.gz.
void checkCellsFile(const std::string& file);
/// Replaces the file only when complete. Throws what io::writeH5ad() and io::writeTextMatrix() throw.
void writeCells(const data::Dataset& cells, const std::string& file, JobContext& job);

}  // namespace grnwb::console
