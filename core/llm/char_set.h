// SPDX-License-Identifier: GPL-3.0-or-later
// A set of bytes that is asked about often.
#pragma once

#include <string_view>

namespace grnwb::llm {

class CharSet {
 public:
  constexpr explicit CharSet(std::string_view characters) {
    for (const char c : characters) m_has[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return m_has[static_cast<unsigned char>(c)]; }

 private:
  bool m_has[256] = {};
};

}  // namespace grnwb::llm
