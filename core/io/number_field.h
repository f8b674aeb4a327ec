// SPDX-License-Identifier: GPL-3.0-or-later
// What a field of a table is where a number should be.
#pragma once

#include <string_view>

namespace grnwb::io {

/// Empty, or one of the words for a missing or infinite value.
bool isMissingNumber(std::string_view field);

/// As in 1,5 or -0,25.
bool hasDecimalComma(std::string_view field);

}  // namespace grnwb::io
