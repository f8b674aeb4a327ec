// SPDX-License-Identifier: GPL-3.0-or-later
// Edges of up to three networks by who has them: the regions of a Venn diagram.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/grn/overlap.h"

namespace grnwb::grn {

/// Entry m counts the edges that exactly the networks of the bits of m have: 1 the first alone, 3 the first and second
/// but not the third, 7 all. Entry 0 stays 0.
using VennCounts = std::array<std::size_t, 8>;

/// tf: the regulon to count, or all edges. Throws Error(badInput) for more than three networks.
VennCounts vennCounts(const std::vector<EdgeSet>& networks, const std::optional<std::string>& tf = {});

}  // namespace grnwb::grn
