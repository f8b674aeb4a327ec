// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/answer_tags.h"

#include <algorithm>
#include <span>

#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

using TagNames = std::span<const std::string_view>;

constexpr std::string_view kAnswerNames[] = {"answer",       "answers",      "final answer",
                                             "final_answer", "final-answer", "finalanswer"};
constexpr std::string_view kThoughtNames[] = {"think", "thinking", "thought", "thoughts", "reasoning"};

std::size_t afterBlanks(std::string_view text, std::size_t i) {
  while (i < text.size() && (text[i] == ' ' || text[i] == '\n')) ++i;
  return i;
}

/// Behind the tag's ">", or behind its name when it has none, as in "<Answer [SPI1]".
std::size_t tagEnd(std::string_view text, std::size_t nameEnd) {
  constexpr std::size_t kLongestAttributes = 200;
  const auto end = text.substr(nameEnd, kLongestAttributes).find_first_of("<>[\n");
  return end != std::string_view::npos && text[nameEnd + end] == '>' ? nameEnd + end + 1 : nameEnd;
}

std::vector<AnswerTag> findTags(std::string_view text, TagNames names) {
  std::vector<AnswerTag> tags;
  for (std::size_t open = 0; open < text.size(); ++open) {
    if (text[open] != '<') continue;
    std::size_t begin = afterBlanks(text, open + 1);
    const bool slash = begin < text.size() && (text[begin] == '/' || text[begin] == '\\');
    if (slash) begin = afterBlanks(text, begin + 1);
    if (begin == text.size() || !isWordByte(text[begin])) continue;
    const std::string_view rest = text.substr(begin);
    for (const std::string_view name : names) {
      if (!sameLetters(rest.substr(0, name.size()), name)) continue;
      const char next = rest.size() > name.size() ? rest[name.size()] : ' ';
      if (isWordByte(next) || next == '_' || next == '-') continue;
      const std::size_t end = tagEnd(text, begin + name.size());
      tags.push_back({{open, end}, slash || (text[end - 1] == '>' && text[end - 2] == '/')});
      break;
    }
  }
  return tags;
}

}  // namespace

std::vector<AnswerTag> answerTags(std::string_view text) {
  return findTags(text, kAnswerNames);
}

void clearThoughts(PlainText& answer) {
  constexpr std::size_t kNone = std::string_view::npos;
  const std::vector<AnswerTag> tags = findTags(answer.text(), kThoughtNames);
  std::size_t opened = !tags.empty() && tags.front().closes ? 0 : kNone;
  for (const AnswerTag& tag : tags) {
    if (!tag.closes) {
      opened = std::min(opened, tag.span.begin);
    } else if (opened != kNone) {
      answer.clear(opened, tag.span.end);
      opened = kNone;
    }
  }
  if (opened != kNone) answer.clear(opened, answer.text().size());
}

}  // namespace grnwb::llm
