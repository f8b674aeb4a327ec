// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded file resources/example/answers.jsonl: a line about the recording, then {"hash", "answer"} lines.
#pragma once

#include <string_view>

namespace grnwb::pipeline {

std::string_view recordedAnswers();

}  // namespace grnwb::pipeline
