// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded tables of TF symbols, separated by blanks and sorted.
#pragma once

#include <string_view>

namespace grnwb::knowledge {

std::string_view bundledHumanTfs();
std::string_view bundledMouseTfs();

}  // namespace grnwb::knowledge
