// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the names read from any bytes.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "core/llm/answer_parser.h"
#include "core/llm/plain_text.h"

namespace grnwb::test {

/// The first rule that the parsed answer breaks; empty when it keeps them all.
inline std::string brokenRule(std::string_view answer, const llm::ParsedAnswer& parsed) {
  const auto plain = [](std::string_view text) { return llm::PlainText(text).text(); };
  if (parsed.answerBegin > parsed.answerEnd || parsed.answerEnd > answer.size()) return "answer part out of range";
  std::set<std::string> seen;
  std::size_t last = parsed.answerBegin;
  for (const llm::WrittenName& name : parsed.names) {
    const std::string what = "'" + name.text + "' ";
    if (!seen.insert(name.text).second) return what + "twice";
    if (name.text.empty() || name.text.size() > 200) return what + "of a wrong size";
    if (name.begin < last || name.begin >= name.end || name.end > parsed.answerEnd) return what + "misplaced";
    last = name.end;
    if (plain(answer.substr(name.begin, name.end - name.begin)) != name.text) return what + "isn't what stands there";
    if (std::ranges::any_of(name.text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
      return what + "has control characters";
    if (std::ranges::count(plain(name.text), '?') != std::ranges::count(name.text, '?')) return what + "is no UTF-8";
  }
  return {};
}

}  // namespace grnwb::test
