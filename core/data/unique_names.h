// SPDX-License-Identifier: GPL-3.0-or-later
// Names that occur more than once, told apart by a suffix.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace grnwb::data {

/// Gives the later ones of equal names -1, -2... as anndata does (a name already taken is passed over) and returns how
/// many it changed.
std::int64_t makeUnique(std::vector<std::string>& names);

}  // namespace grnwb::data
