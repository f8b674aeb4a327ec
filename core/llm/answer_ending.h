// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of an answer are when no pair of tags holds them.
#pragma once

#include <optional>
#include <string_view>

#include "core/llm/name_list.h"
#include "core/llm/text_span.h"

namespace grnwb::llm {

struct AnswerPart {
  TextSpan span;
  NameList list;
};

/// Behind a label or an opening tag: the bracket, the rest of the line, the bullets or the paragraph that comes first.
TextSpan listAtBegin(std::string_view text, TextSpan part);

/// The bracket [...] that the part ends with; empty when there is none.
TextSpan bracketAtEnd(std::string_view text, TextSpan part);

/// The list behind the last "Answer:", or else the one the part ends with. Nothing for prose.
std::optional<AnswerPart> findEndingList(std::string_view text, TextSpan part);

}  // namespace grnwb::llm
