// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of genes stand in a prompt and in its answer, and what became of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/llm/read_answer.h"

namespace grnwb::ui {

enum class MarkKind {
  asked,    ///< a name of the question
  kept,     ///< proposed
  alias,    ///< proposed by another name
  outside,  ///< of no gene of the question: dropped
  dropped   ///< beyond the number asked for
};

struct Mark {
  std::size_t begin = 0, end = 0;  ///< bytes
  MarkKind kind = MarkKind::asked;
  std::string gene;  ///< of the question; empty for outside

  bool operator==(const Mark&) const = default;
};

/// A text with its marks, in order and without overlaps.
struct MarkedText {
  std::string_view text;
  std::vector<Mark> marks;
  std::size_t fixedBegin = 0, fixedEnd = 0;  ///< bytes in fixed width: the answer's tag with its names
};

/// What is shown of a text, so that the window stays quick whatever a model writes: at most so many bytes, cut between
/// characters, and lines, and of the names at most so many marked.
inline constexpr std::size_t kMostShownBytes = 200'000, kMostShownLines = 5'000, kMostMarks = 4'000;
std::string_view shownPart(std::string_view text);

/// The names as words of their own.
MarkedText markPrompt(std::string_view text, const std::vector<std::string>& names);
/// The names that the answer gives, where it gives them, and the same names and those of the question in the words
/// around. text: the shown part of the answer that was read.
MarkedText markAnswer(std::string_view text, const std::vector<std::string>& names, const llm::ReadAnswer& read);

}  // namespace grnwb::ui
