// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/read_answer.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/base/text.h"
#include "core/llm/answer_parser.h"

namespace grnwb::llm {
namespace {

constexpr std::size_t kLongestReasoning = 400;

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

bool holdsWord(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !isWordCharacter(text[at - 1])) && (end == text.size() || !isWordCharacter(text[end]))) return true;
  }
  return false;
}

/// A sentence ends at a line end, or at . ! ? ; before a blank.
std::vector<std::string_view> sentencesOf(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool last = i + 1 == text.size();
    const bool stop = std::string_view(".!?;").find(text[i]) != std::string_view::npos &&
                      (last || std::isspace(static_cast<unsigned char>(text[i + 1])) != 0);
    if (!stop && text[i] != '\n' && !last) continue;
    sentences.push_back(trim(text.substr(begin, i + 1 - begin)));
    begin = i + 1;
  }
  return sentences;
}

}  // namespace

std::vector<std::string> ReadAnswer::kept() const {
  std::vector<std::string> symbols;
  for (const ReadName& name : names)
    if (name.counts()) symbols.push_back(name.symbol);
  return symbols;
}

ReadAnswer readAnswer(std::string_view text, const knowledge::NameResolver& resolver, std::size_t limit) {
  const ParsedAnswer parsed = parseAnswer(text);
  ReadAnswer answer;
  answer.tagged = parsed.tagged;
  answer.begin = parsed.answerBegin;
  answer.end = parsed.answerEnd;
  std::set<std::string> seen;
  for (const WrittenName& written : parsed.names) {
    const knowledge::Resolved resolved = resolver.resolve(written.text);
    ReadName name{written.text, resolved.gene, written.begin, written.end, NameKind::listed};
    if (resolved.match == knowledge::NameMatch::none)
      name.kind = NameKind::outside;
    else if (!seen.insert(resolved.gene).second)
      name.kind = NameKind::repeated;
    else if (limit > 0 && seen.size() > limit)
      name.kind = NameKind::surplus;
    else if (resolved.match == knowledge::NameMatch::alias)
      name.kind = NameKind::alias;
    answer.names.push_back(std::move(name));
  }
  return answer;
}

std::string reasoningAbout(std::string_view reasoning, const std::vector<std::string>& names) {
  std::string text;
  for (const std::string_view sentence : sentencesOf(reasoning)) {
    const bool about =
        std::ranges::any_of(names, [&](const std::string& name) { return !name.empty() && holdsWord(sentence, name); });
    if (!about || text.size() + sentence.size() > kLongestReasoning) continue;
    if (!text.empty()) text += " ";
    text += sentence;
  }
  return text;
}

}  // namespace grnwb::llm
