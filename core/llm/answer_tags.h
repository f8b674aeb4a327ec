// SPDX-License-Identifier: GPL-3.0-or-later
// The tags in an answer, <Answer> and </Answer>, however they are written; and thoughts, which are no answer.
#pragma once

#include <string_view>
#include <vector>

#include "core/llm/plain_text.h"
#include "core/llm/text_span.h"

namespace grnwb::llm {

struct AnswerTag {
  TextSpan span;
  bool closes = false;
};

/// In the order written.
std::vector<AnswerTag> answerTags(std::string_view text);

/// Clears what stands between <think> and </think>, before a </think> that was never opened, and behind a <think> that
/// is never closed.
void clearThoughts(PlainText& answer);

}  // namespace grnwb::llm
