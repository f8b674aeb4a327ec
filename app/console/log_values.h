// SPDX-License-Identifier: GPL-3.0-or-later
// log(1 + normalised counts) of whatever cells a file holds.
#pragma once

#include <span>
#include <string>

#include "core/data/dataset.h"

namespace grnwb::console {

/// Cells x genes. Counts are scaled to 20,000 a cell first, logarithms stay as they are. Throws Error(badInput), naming
/// the file, for scaled values and for none.
data::Matrix logValues(const data::Dataset& cells, const std::string& file);

/// Cells x the given genes, every cell scaled to 20,000 over these genes, whatever scale its values have: so cells of
/// different files can be compared. Throws as logValues() does.
data::Matrix comparableLogValues(const data::Dataset& cells, std::span<const std::int64_t> genes,
                                 const std::string& file);

/// Labels of the cells. Throws Error(badInput), naming the file, where there is no such column.
data::Categorical cellLabels(const data::Dataset& cells, const std::string& column, const std::string& file);

}  // namespace grnwb::console
