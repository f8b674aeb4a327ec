// SPDX-License-Identifier: GPL-3.0-or-later
// Words that announce an answer: "Final answer:", a heading, a key of JSON.
#pragma once

#include <string_view>
#include <vector>

#include "core/llm/text_span.h"

namespace grnwb::llm {

/// Where the text behind each of the last few labels begins, the last label first.
std::vector<std::size_t> lastAnswerLabels(std::string_view text, TextSpan part);

/// Whether a line speaks of what an answer names: "Transcription factors", "Selected genes".
bool mentionsNames(std::string_view line);
/// Whether it says that something is left out: "Not transcription factors".
bool deniesNames(std::string_view line);

}  // namespace grnwb::llm
