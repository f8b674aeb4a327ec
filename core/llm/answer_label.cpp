// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/answer_label.h"

#include <algorithm>

#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

constexpr std::string_view kAnswer = "answer";

/// Letters and digits that follow each other, from i on; empty at the end.
std::string_view wordAt(std::string_view line, std::size_t& i) {
  while (i < line.size() && !isWordByte(line[i])) ++i;
  const std::size_t begin = i;
  while (i < line.size() && isWordByte(line[i])) ++i;
  return line.substr(begin, i - begin);
}

template <class Predicate>
bool anyWord(std::string_view line, Predicate predicate) {
  for (std::size_t i = 0; i < line.size();)
    if (const std::string_view word = wordAt(line, i); !word.empty() && predicate(word)) return true;
  return false;
}

/// A few words of a sentence: "## My final".
bool mayPrecedeAnswer(std::string_view prefix) {
  constexpr std::size_t kMostWords = 4;
  const auto sentence = prefix.find_last_of(".,;:!?");
  if (sentence != std::string_view::npos) prefix.remove_prefix(sentence + 1);
  std::size_t words = 0;
  anyWord(prefix, [&](std::string_view) { return ++words > kMostWords; });
  return words <= kMostWords;
}

/// Where the list begins behind the word answer that ends at i; npos when the word is no label.
std::size_t afterLabel(std::string_view line, std::size_t i) {
  const auto skip = [&](std::string_view characters) {
    i = std::min(line.find_first_not_of(characters, i), line.size());
  };
  if (i < line.size() && (line[i] == 's' || line[i] == 'S')) ++i;
  if (i < line.size() && isWordByte(line[i])) return std::string_view::npos;
  skip(" *_\"'");
  std::size_t verbEnd = i;
  const std::string_view verb = wordAt(line, verbEnd);
  const bool hasVerb = verbEnd == i + verb.size() && (sameLetters(verb, "is") || sameLetters(verb, "are"));
  if (hasVerb) i = verbEnd;
  skip(" *_\"'");
  const bool hasSign = i < line.size() && (line[i] == ':' || line[i] == '=' || line[i] == '-');
  if (hasSign) ++i;
  return hasVerb || hasSign || i == line.size() ? i : std::string_view::npos;
}

}  // namespace

std::vector<std::size_t> lastAnswerLabels(std::string_view text, TextSpan part) {
  constexpr std::size_t kMost = 3, kLongestPrefix = 60;
  std::vector<std::size_t> labels;
  for (std::size_t i = part.end; i-- > part.begin && labels.size() < kMost;) {
    if ((text[i] != 'a' && text[i] != 'A') || part.end - i < kAnswer.size()) continue;
    if (!sameLetters(text.substr(i, kAnswer.size()), kAnswer) || (i > part.begin && isWordByte(text[i - 1]))) continue;
    const std::size_t end = i + kAnswer.size();
    const TextSpan before{i - std::min(kLongestPrefix, i - part.begin), i};
    const TextSpan prefix = lastLine(text, before);
    const bool isKey = i > part.begin && text[i - 1] == '"' && end < part.end && text[end] == '"';
    const bool wholePrefix = prefix.begin > before.begin || before.begin == part.begin;
    if (!isKey && (!wholePrefix || !mayPrecedeAnswer(prefix.of(text)))) continue;
    const TextSpan rest = firstLine(text, {end, part.end});
    const std::size_t after = afterLabel(rest.of(text), 0);
    if (after != std::string_view::npos) labels.push_back(end + after);
  }
  return labels;
}

bool deniesNames(std::string_view line) {
  return anyWord(line, isDenial);
}

bool mentionsNames(std::string_view line) {
  const auto isSubject = [](std::string_view word) {
    return isListLabel(word) || sameLetters(word, "factor") || sameLetters(word, "factors") ||
           sameLetters(word, "selection") || sameLetters(word, "selected") || sameLetters(word, "chosen");
  };
  return anyWord(line, isSubject);
}

}  // namespace grnwb::llm
