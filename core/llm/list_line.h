// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of a list is made of: bullets and numbers, fences of code, rows of a table.
#pragma once

#include <string_view>

#include "core/llm/text_span.h"

namespace grnwb::llm {

struct ListLine {
  TextSpan content;  ///< behind the bullet or number; the first cell of a table's row
  bool isBullet = false, isTableRule = false;
  bool isFence = false;  ///< ``` with at most a language: no content
};

/// The line without its end.
ListLine listLine(std::string_view text, TextSpan line);

/// Behind a number that counts items, "2. " or "2)", at the beginning of the part; its beginning when there is none.
std::size_t afterNumber(std::string_view text, TextSpan part);

}  // namespace grnwb::llm
