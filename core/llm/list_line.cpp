// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/list_line.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

std::size_t afterBlanks(std::string_view text, TextSpan part) {
  return part.begin + std::min(part.of(text).find_first_not_of(' '), part.end - part.begin);
}

/// Behind "- ", "* ", "[x] " or a number; the beginning when there is none.
std::size_t afterMarker(std::string_view text, TextSpan part) {
  const std::string_view rest = part.of(text);
  for (const std::string_view marker : {"- ", "* ", "+ ", "[ ] ", "[x] ", "[X] "})
    if (rest.starts_with(marker)) return part.begin + marker.size();
  return afterNumber(text, part);
}

}  // namespace

std::size_t afterNumber(std::string_view text, TextSpan part) {
  constexpr std::size_t kMostDigits = 4;
  std::size_t i = part.begin;
  while (i < part.end && i - part.begin <= kMostDigits && isDigit(text[i])) ++i;
  if (i == part.begin || i - part.begin > kMostDigits || i + 1 >= part.end) return part.begin;
  const char sign = text[i], next = text[i + 1];
  const bool counts = sign == ')' || (sign == '.' && !isDigit(next)) || (sign == ':' && next == ' ');
  return counts ? i + 1 : part.begin;
}

ListLine listLine(std::string_view text, TextSpan line) {
  ListLine result{line};
  TextSpan& content = result.content;
  content.begin = afterBlanks(text, content);
  if (content.of(text).starts_with("```")) {
    const std::string_view language = trim(content.of(text).substr(3));
    result.isFence = std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
    return result;
  }
  if (content.of(text).starts_with("|")) {
    ++content.begin;
    content.end = content.begin + std::min(content.of(text).find('|'), content.end - content.begin);
    result.isTableRule = std::ranges::none_of(content.of(text), isWordByte);
    return result;
  }
  for (;;) {
    const std::size_t next = afterMarker(text, content);
    if (next == content.begin) return result;
    result.isBullet = true;
    content.begin = next;
    content.begin = afterBlanks(text, content);
  }
}

}  // namespace grnwb::llm
