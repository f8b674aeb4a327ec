// SPDX-License-Identifier: GPL-3.0-or-later
// The headings above questions and answers in text files: "### Question 12 [a1b2c3d4]", and what people make of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace grnwb::llm {

constexpr std::size_t kHeadingDigits = 8;

struct QuestionHeading {
  std::string_view number, digits;  ///< digits may be absent
  std::string_view rest;            ///< of the line: an answer may begin there
};

/// A line that begins with "Question" and a number and has the digits in brackets, a mark such as # or ** before it and
/// nothing or a colon behind it, or nothing else.
std::optional<QuestionHeading> questionHeadingIn(std::string_view line);

/// The text without these characters at its begin.
std::string_view skipAny(std::string_view text, std::string_view characters);

}  // namespace grnwb::llm
