// SPDX-License-Identifier: GPL-3.0-or-later
// The place of each edge among the regulators of its target.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::grn {

/// One per edge: 1 for the target's most important regulator; ties by TF name; none for an edge without an importance.
/// edges: sorted by target, then TF.
std::vector<std::optional<int>> ranksWithinTarget(std::span<const Edge> edges);

}  // namespace grnwb::grn
