// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/question_heading.h"

#include <algorithm>

#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

constexpr std::string_view kQuestion = "question", kDecimal = "0123456789", kHexadecimal = "0123456789abcdefABCDEF";
constexpr std::string_view kHeadingMarks = " \t#*_>-\\", kEnds = " \t#*_:.\\";

/// What stands before the rest, which is the end of the text.
std::string_view before(std::string_view text, std::string_view rest) {
  return text.substr(0, text.size() - rest.size());
}

}  // namespace

std::string_view skipAny(std::string_view text, std::string_view characters) {
  return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

std::optional<QuestionHeading> questionHeadingIn(std::string_view line) {
  const std::string_view word = skipAny(line, kHeadingMarks);
  if (!sameLetters(word.substr(0, kQuestion.size()), kQuestion)) return {};
  const std::string_view number = skipAny(word.substr(kQuestion.size()), " \t#");
  const std::string_view behind = skipAny(number, kDecimal);
  QuestionHeading heading{before(number, behind), {}, skipAny(behind, kEnds)};
  if (heading.number.empty() || (!behind.empty() && isWordByte(behind.front()))) return {};
  if (heading.rest.starts_with('[')) {
    const std::string_view close = skipAny(skipAny(heading.rest.substr(1), kHexadecimal), "\\");
    const std::string_view digits = heading.rest.substr(1, kHeadingDigits);
    if (close.starts_with(']') && skipAny(digits, kHexadecimal).empty() && digits.size() == kHeadingDigits)
      return QuestionHeading{heading.number, digits, skipAny(close.substr(1), kEnds)};
  }
  const bool isMarked = before(line, word).find_first_of("#*_") != std::string_view::npos;
  const bool hasColon = before(behind, heading.rest).find(':') != std::string_view::npos;
  if (heading.rest.empty() || (isMarked && hasColon)) return heading;
  return {};
}

}  // namespace grnwb::llm
