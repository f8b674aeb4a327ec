// SPDX-License-Identifier: GPL-3.0-or-later
// The place of each edge among the regulators of its target.
#pragma once

#include <optional>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::ui {

/// One per edge, in the order of grn.edges(): 1 for the target's most important regulator; ties by TF name; none for an
/// edge without an importance.
std::vector<std::optional<int>> ranksWithinTarget(const grn::Grn& grn);

}  // namespace grnwb::ui
