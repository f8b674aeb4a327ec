// SPDX-License-Identifier: GPL-3.0-or-later
// What infer() asks of its input, each fault named with its place and its remedy.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::infer {

/// Throws Error(badInput) for fewer than 2 cells, genes and cells that look exchanged (more genes than any genome has,
/// or most of them named like cell barcodes), duplicate gene names, NaN or infinite values.
void checkData(const data::Dataset& dataset);

/// Warns of logarithms, which suit trees, and of values below 0, which come from centring or scaling.
void warnOfValues(const data::SparseMatrix& x, JobContext& job);

/// Sorted by name, each once. Throws Error(badInput) when no TF is a gene of the data, with the likely cause.
std::vector<std::string> tfsAmongGenes(const std::vector<std::string>& tfs, const data::Dataset& dataset);

/// All genes, or those asked for, each once. Throws Error(badInput) for one that is no gene.
std::vector<std::string> targetsAmongGenes(const std::vector<std::string>& wanted,
                                           const std::vector<std::string>& genes);

}  // namespace grnwb::infer
