// SPDX-License-Identifier: GPL-3.0-or-later
// An answer held against its question: which of the names it gives count, and why others don't.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/name_resolver.h"
#include "core/llm/questions.h"

namespace grnwb::llm {

enum class NameKind {
  listed,    ///< as in the question, but for its spelling at most
  alias,     ///< another name of a gene of the question
  outside,   ///< of no gene of the question: dropped
  repeated,  ///< of a gene that the answer gave before: dropped
  surplus    ///< beyond the number asked for: dropped
};

struct ReadName {
  std::string written;
  std::string symbol;              ///< of the question; empty for outside
  std::size_t begin = 0, end = 0;  ///< bytes of the answer's text
  NameKind kind = NameKind::listed;

  bool counts() const { return kind == NameKind::listed || kind == NameKind::alias; }
  bool operator==(const ReadName&) const = default;
};

struct ReadAnswer {
  std::vector<ReadName> names;     ///< in the order of the answer
  bool tagged = false;             ///< the names stood in the form asked for
  std::size_t begin = 0, end = 0;  ///< bytes of the answer that hold the names; before them stands the reasoning

  /// Symbols that count, in the order of the answer.
  std::vector<std::string> kept() const;
};

/// limit: how many names count at most, 0: all. resolver: of question.names.
ReadAnswer readAnswer(std::string_view text, const knowledge::NameResolver& resolver, std::size_t limit);

/// The sentences of the reasoning that hold one of the names as a word of its own, trimmed and joined by blanks, at
/// most 400 bytes; empty when there is none.
std::string reasoningAbout(std::string_view reasoning, const std::vector<std::string>& names);

}  // namespace grnwb::llm
