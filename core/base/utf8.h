// SPDX-License-Identifier: GPL-3.0-or-later
// Tells UTF-8 from other bytes.
#pragma once

#include <string_view>

namespace grnwb {

/// Well-formed as in RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
bool isUtf8(std::string_view text);

}  // namespace grnwb
