// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/answer_ending.h"

#include <algorithm>

#include "core/llm/answer_label.h"
#include "core/llm/list_line.h"
#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

using Found = std::optional<AnswerPart>;

bool isOpening(char c) {
  return c == '[' || c == '(' || c == '{';
}

bool isBlankLine(std::string_view text, TextSpan line) {
  return trimmed(text, line, " ").isEmpty();
}

/// Behind the bracket that opens at the part's begin; the part's end when it isn't closed.
std::size_t afterBracket(std::string_view text, TextSpan part) {
  const char open = text[part.begin], close = open == '[' ? ']' : open == '(' ? ')' : '}';
  std::size_t depth = 0;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (text[i] == open) ++depth;
    if (text[i] == close && --depth == 0) return i + 1;
  }
  return part.end;
}

/// The lines from the part's begin on for which a condition holds.
template <class Condition>
std::size_t endOfLines(std::string_view text, TextSpan part, Condition belongs) {
  std::size_t end = part.begin;
  while (part.begin < part.end) {
    const TextSpan line = firstLine(text, part);
    if (!belongs(line)) break;
    if (!isBlankLine(text, line)) end = line.end;
    part.begin = std::min(line.end + 1, part.end);
  }
  return end;
}

/// A bracket without words before it is a list of anything; elsewhere its names must look like symbols.
Found bracketList(std::string_view text, TextSpan part) {
  const TextSpan bracket = bracketAtEnd(text, part);
  if (bracket.isEmpty()) return {};
  AnswerPart found{bracket, readNames(text, bracket)};
  const TextSpan before = lastLine(text, {part.begin, bracket.begin});
  const bool alone = std::ranges::none_of(before.of(text), isWordByte);
  const bool isList = alone && found.list.clean && (found.list.names.size() > 1 || found.list.saysNone);
  if (isList || isListOfSymbols(text, found.list)) return found;
  return {};
}

/// The line above without blank ones between.
TextSpan lineAbove(std::string_view text, TextSpan part, std::size_t begin) {
  return lastLine(text, trimmed(text, {part.begin, begin}, " \n"));
}

/// The lines at the end for which a condition holds, blank ones between them included.
template <class Condition>
TextSpan linesAtEnd(std::string_view text, TextSpan part, Condition belongs) {
  TextSpan lines{part.end, part.end};
  for (TextSpan above = part;;) {
    const TextSpan line = lastLine(text, above);
    if (!belongs(line)) return lines;
    if (!isBlankLine(text, line)) lines.begin = line.begin;
    if (line.begin == part.begin) return lines;
    above.end = line.begin - 1;
  }
}

/// Lines of symbols, at least two when nothing announces them, unless the line above says that they are left out.
Found symbolLines(std::string_view text, TextSpan part, TextSpan lines, std::size_t fewest) {
  if (lines.isEmpty()) return {};
  const std::string_view first = firstLine(text, lines).of(text);
  const std::string_view leadIn = first.substr(0, std::min(first.find(':'), first.size()));
  if (leadIn.size() < first.size() && mentionsNames(leadIn) && !deniesNames(leadIn)) {
    lines.begin += leadIn.size() + 1;
    fewest = 1;
  }
  AnswerPart found{lines, readNames(text, lines)};
  if (found.list.names.size() < fewest || !isListOfSymbols(text, found.list)) return {};
  const TextSpan above = lineAbove(text, part, lines.begin);
  const bool leads = trimmed(text, above, " *_").of(text).ends_with(':');
  return leads && deniesNames(above.of(text)) ? Found{} : found;
}

Found bulletList(std::string_view text, TextSpan part) {
  const auto belongs = [&](TextSpan line) { return isBlankLine(text, line) || listLine(text, line).isBullet; };
  return symbolLines(text, part, linesAtEnd(text, part, belongs), 1);
}

Found fenceList(std::string_view text, TextSpan part) {
  const TextSpan fence = lastLine(text, part);
  if (!listLine(text, fence).isFence || fence.begin == part.begin) return {};
  const auto belongs = [&](TextSpan line) { return !listLine(text, line).isFence; };
  const TextSpan inside{part.begin, fence.begin - 1};
  return symbolLines(text, part, linesAtEnd(text, inside, belongs), 1);
}

/// The lines behind the last blank one.
Found paragraphList(std::string_view text, TextSpan part) {
  const auto belongs = [&](TextSpan line) { return !isBlankLine(text, line); };
  const TextSpan paragraph = linesAtEnd(text, part, belongs);
  return symbolLines(text, part, paragraph, paragraph == part ? 1 : 2);
}

Found lineList(std::string_view text, TextSpan part) {
  const TextSpan line = lastLine(text, part);
  return line == part ? Found{} : symbolLines(text, part, line, 2);
}

/// "None of these genes is a transcription factor." and no more.
Found noneSentence(std::string_view text, TextSpan part) {
  constexpr std::size_t kLongestSentence = 300;
  if (part.end - part.begin > kLongestSentence || firstLine(text, part) != part) return {};
  AnswerPart found{part, readNames(text, part)};
  const std::string_view sentence = part.of(text);
  if (found.list.saysNone && (mentionsNames(sentence) || sameLetters(sentence.substr(0, 4), "none"))) return found;
  return {};
}

}  // namespace

TextSpan listAtBegin(std::string_view text, TextSpan part) {
  const auto mayBeginList = [](char c) { return isWordByte(c) || isOpening(c); };
  const bool onLine = std::ranges::any_of(firstLine(text, part).of(text), mayBeginList);
  for (TextSpan line = firstLine(text, part); !onLine && part.begin < part.end; line = firstLine(text, part)) {
    if (std::ranges::any_of(line.of(text), mayBeginList) && !listLine(text, line).isFence) break;
    part.begin = std::min(line.end + 1, part.end);
  }
  const TextSpan line = firstLine(text, part);
  if (listLine(text, line).isBullet) {
    const auto isBullet = [&](TextSpan one) { return isBlankLine(text, one) || listLine(text, one).isBullet; };
    return {part.begin, endOfLines(text, part, isBullet)};
  }
  const std::size_t begin = trimmed(text, line, " *_`\"'").begin;
  if (begin < line.end && isOpening(text[begin])) {
    const std::size_t end = afterBracket(text, {begin, part.end});
    if (end == part.end || text[end] != ',') return {begin, end};
  }
  if (!onLine) {
    const auto isText = [&](TextSpan one) { return !isBlankLine(text, one) && !listLine(text, one).isFence; };
    return {begin, std::max(begin, endOfLines(text, part, isText))};
  }
  std::size_t end = line.end;
  while (end < part.end && trimmed(text, {begin, end}, " ").of(text).ends_with(','))
    end = firstLine(text, {end + 1, part.end}).end;
  return {begin, end};
}

TextSpan bracketAtEnd(std::string_view text, TextSpan part) {
  const TextSpan end = trimmed(text, part, " \n.*_`}\"");
  std::size_t depth = 0;
  if (end.isEmpty() || text[end.end - 1] != ']') return {end.end, end.end};
  for (std::size_t i = end.end; i-- > part.begin;) {
    if (text[i] == ']') ++depth;
    if (text[i] == '[' && --depth == 0) return {i, end.end};
  }
  return {end.end, end.end};
}

Found findEndingList(std::string_view text, TextSpan part) {
  for (const std::size_t begin : lastAnswerLabels(text, part)) {
    AnswerPart found{listAtBegin(text, {begin, part.end}), {}};
    if (found.span.isEmpty()) continue;
    found.list = readNames(text, found.span);
    const bool symbols = isListOfSymbols(text, found.list);
    if (symbols || (found.list.clean && (found.list.names.size() > 1 || found.list.saysNone))) return found;
  }
  part = trimmed(text, part, " \n");
  if (part.isEmpty()) return {};
  for (const auto find : {bracketList, bulletList, fenceList, paragraphList, lineList})
    if (Found found = find(text, part)) return found;
  return noneSentence(text, part);
}

}  // namespace grnwb::llm
