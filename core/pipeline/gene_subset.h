// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a data set to the genes of a network or of another data set.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::pipeline {

/// The data on the given genes, in the given order, each cell scaled to the total it had over all its genes (so that
/// library-normalised cells stay so). Unchanged data for the same genes. Throws Error(badInput) for a gene that the
/// data lack.
data::Dataset restrictToGenes(const data::Dataset& data, const std::vector<std::string>& genes);

}  // namespace grnwb::pipeline
