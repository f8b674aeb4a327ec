// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xml_text.h"

#include <algorithm>
#include <cstddef>

#include "core/base/utf8.h"

namespace grnwb::report {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

/// Bytes of the well-formed character that the text begins with; 0: none.
std::size_t characterLength(std::string_view text) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t length = 1; length <= std::min(kLongest, text.size()); ++length)
    if (isUtf8(text.substr(0, length))) return length;
  return 0;
}

bool isForbidden(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  const bool isControl = character.size() == 1 && first < 0x20 && first != '\t' && first != '\n' && first != '\r';
  return isControl || character == "\uFFFE" || character == "\uFFFF";
}

std::string_view escaped(std::string_view character) {
  if (character == "&") return "&amp;";
  if (character == "<") return "&lt;";
  if (character == ">") return "&gt;";
  if (character == "\"") return "&quot;";
  return isForbidden(character) ? kReplacement : character;
}

}  // namespace

std::string xmlText(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t length = characterLength(text);
    result += length == 0 ? kReplacement : escaped(text.substr(0, length));
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

}  // namespace grnwb::report
