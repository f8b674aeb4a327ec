// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting the part of an answer that lists names: any brackets, separators, bullets, quotes and remarks.
#pragma once

#include <string_view>
#include <vector>

#include "core/llm/text_span.h"

namespace grnwb::llm {

struct NameList {
  std::vector<TextSpan> names;  ///< in the order written; a name may stand twice
  bool clean = true;            ///< nothing in it had to be guessed or left out, but for remarks set off from names
  bool saysNone = false;        ///< empty, or says in words that there is none
  bool hasLeadIn = false;       ///< words led to the names: "The factors are: "
  bool isFormat = false;        ///< quotes what was asked for: [GENE1, GENE2, ...]
};

/// Names within a part of a PlainText's text().
NameList readNames(std::string_view text, TextSpan part);

/// Clean, without words, and mostly of names that look like gene symbols: a list even where nothing announces it.
bool isListOfSymbols(std::string_view text, const NameList& list);

}  // namespace grnwb::llm
