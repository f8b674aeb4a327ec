// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/answer_parser.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/llm/answer_ending.h"
#include "core/llm/answer_tags.h"
#include "core/llm/name_list.h"
#include "core/llm/plain_text.h"

namespace grnwb::llm {
namespace {

using Found = std::optional<AnswerPart>;

bool hasAnswer(const NameList& list) {
  return !list.isFormat && (!list.names.empty() || list.saysNone);
}

/// What stands between two tags: a list, or words around one in brackets.
AnswerPart readTagged(std::string_view text, TextSpan part) {
  AnswerPart whole{part, readNames(text, part)};
  const auto close = part.of(text).rfind(']');
  if (whole.list.clean || !whole.list.hasLeadIn || close == std::string_view::npos) return whole;
  AnswerPart bracket{bracketAtEnd(text, {part.begin, part.begin + close + 1}), {}};
  bracket.list = readNames(text, bracket.span);
  return bracket.list.clean && !bracket.list.names.empty() ? bracket : whole;
}

/// The last pair of tags around more than the quoted format.
Found betweenTags(std::string_view text, const std::vector<AnswerTag>& tags) {
  for (std::size_t i = tags.size(); i-- > 1;) {
    if (!tags[i].closes || tags[i - 1].closes) continue;
    AnswerPart found = readTagged(text, {tags[i - 1].span.end, tags[i].span.begin});
    if (!found.list.isFormat) return found;
  }
  return {};
}

/// A single tag: the list behind one that opens, or before one that closes.
Found besideTag(std::string_view text, const std::vector<AnswerTag>& tags) {
  for (std::size_t i = tags.size(); i-- > 0;) {
    if (!tags[i].closes && (i + 1 == tags.size() || !tags[i + 1].closes)) {
      const std::size_t end = i + 1 == tags.size() ? text.size() : tags[i + 1].span.begin;
      AnswerPart found{listAtBegin(text, {tags[i].span.end, end}), {}};
      found.list = readNames(text, found.span);
      if (!found.span.isEmpty() && hasAnswer(found.list)) return found;
    } else if (tags[i].closes && (i == 0 || tags[i - 1].closes)) {
      const TextSpan before{i == 0 ? 0 : tags[i - 1].span.end, tags[i].span.begin};
      if (Found found = findEndingList(text, before)) return found;
      AnswerPart line{lastLine(text, trimmed(text, before, " \n")), {}};
      line.list = readNames(text, line.span);
      if (!line.span.isEmpty() && line.list.clean && hasAnswer(line.list)) return line;
    }
  }
  return {};
}

}  // namespace

ParsedAnswer parseAnswer(std::string_view answer) {
  PlainText plain(answer);
  clearThoughts(plain);
  const std::string_view text = plain.text();
  const std::vector<AnswerTag> tags = answerTags(text);
  Found found = betweenTags(text, tags);
  if (!found) found = besideTag(text, tags);
  ParsedAnswer result;
  if (found && !hasAnswer(found->list)) return result;
  result.tagged = found.has_value();
  if (!found) found = findEndingList(text, {0, text.size()});
  if (!found) return result;

  result.tagged = result.tagged || found->list.saysNone;
  result.answerBegin = plain.sourceBegin(found->span.begin);
  result.answerEnd = std::max(result.answerBegin, plain.sourceEnd(found->span.end));
  std::unordered_set<std::string_view> seen;
  for (const TextSpan name : found->list.names)
    if (seen.insert(name.of(text)).second)
      result.names.push_back({std::string(name.of(text)), plain.sourceBegin(name.begin), plain.sourceEnd(name.end)});
  return result;
}

}  // namespace grnwb::llm
