// SPDX-License-Identifier: GPL-3.0-or-later
// Cells with a label each: whether they fit, and how many there are of a kind.
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::celltypes {

/// Throws Error(badInput) unless there is a code for every cell and a category for every code but -1.
void checkLabels(const data::Matrix& cells, const data::Categorical& labels);

/// Cells of each category.
std::vector<std::int64_t> groupSizes(const data::Categorical& labels);

}  // namespace grnwb::celltypes
