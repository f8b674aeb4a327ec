// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a text by its bytes, and stepping through its lines from either end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace grnwb::llm {

struct TextSpan {
  std::size_t begin = 0, end = 0;

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool isEmpty() const { return begin == end; }
  bool operator==(const TextSpan&) const = default;
};

/// Without its line end; a part's last line may be empty.
inline TextSpan firstLine(std::string_view text, TextSpan part) {
  return {part.begin, part.begin + std::min(part.of(text).find('\n'), part.end - part.begin)};
}
inline TextSpan lastLine(std::string_view text, TextSpan part) {
  const auto lineEnd = part.of(text).rfind('\n');
  return {lineEnd == std::string_view::npos ? part.begin : part.begin + lineEnd + 1, part.end};
}

/// Without these characters at its ends.
inline TextSpan trimmed(std::string_view text, TextSpan part, std::string_view characters) {
  const auto isOne = [&](std::size_t i) { return characters.find(text[i]) != std::string_view::npos; };
  while (part.begin < part.end && isOne(part.begin)) ++part.begin;
  while (part.begin < part.end && isOne(part.end - 1)) --part.end;
  return part;
}

}  // namespace grnwb::llm
