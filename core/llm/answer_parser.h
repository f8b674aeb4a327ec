// SPDX-License-Identifier: GPL-3.0-or-later
// The names that a model's answer finally gives.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::llm {

/// A name as the answer writes it, but in plain characters (see PlainText): without invisible ones, ASCII for
/// full-width forms. Valid UTF-8 without control characters, at most 200 bytes.
struct WrittenName {
  std::string text;
  std::size_t begin = 0, end = 0;  ///< its bytes in the answer

  bool operator==(const WrittenName&) const = default;
};

struct ParsedAnswer {
  std::vector<WrittenName> names;  ///< in the order written, each once
  /// The names came from an answer tag, or the answer says outright that there are none. Without names: true means that
  /// the model named none, false that the answer couldn't be read.
  bool tagged = false;
  std::size_t answerBegin = 0, answerEnd = 0;  ///< the bytes that were read for names; equal when there were none

  bool operator==(const ParsedAnswer&) const = default;
};

/// The last <Answer> [A, B] </Answer> that isn't the quoted format, [GENE1, GENE2, ...]; without one, a list at the end
/// of the answer or behind its last "Answer:". Thoughts (<think>) don't count. Prose gives no names. Any bytes are
/// taken, in time that grows with their number.
ParsedAnswer parseAnswer(std::string_view answer);

}  // namespace grnwb::llm
