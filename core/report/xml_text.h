// SPDX-License-Identifier: GPL-3.0-or-later
// Any text, written so that it can stand in XML and XHTML.
#pragma once

#include <string>
#include <string_view>

namespace grnwb::report {

/// Of an element or of an attribute in double quotes. What XML can't hold (control characters, bytes that are no UTF-8)
/// becomes U+FFFD.
std::string xmlText(std::string_view text);

}  // namespace grnwb::report
