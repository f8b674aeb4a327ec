// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/answer_markup.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace grnwb::ui {
namespace {

constexpr std::size_t kLongestTag = 20;

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

bool isBlank(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}

std::string_view firstWord(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, isWordCharacter);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// Names to be found as words of their own; of two names at one place the longer one.
class Words {
 public:
  void add(std::string_view name, MarkKind kind, std::string_view gene) {
    const std::string_view first = firstWord(name);
    if (first.empty()) return;
    std::vector<Word>& words = m_byFirstWord[first];
    const auto known = std::ranges::find(words, name, &Word::name);
    if (known != words.end())
      *known = {name, kind, gene};
    else
      words.insert(std::ranges::find_if(words, [&](const Word& one) { return one.name.size() < name.size(); }),
                   {name, kind, gene});
  }

  std::vector<Mark> find(std::string_view text) const {
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < text.size() && marks.size() < kMostMarks;) {
      const std::string_view first = firstWord(text.substr(at));
      const std::size_t next = at + std::max<std::size_t>(1, first.size());
      const Word* word = first.empty() ? nullptr : wordAt(text, at, first);
      if (word) marks.push_back({at, at + word->name.size(), word->kind, std::string(word->gene)});
      at = word ? marks.back().end : next;
    }
    return marks;
  }

 private:
  struct Word {
    std::string_view name;
    MarkKind kind;
    std::string_view gene;
  };

  const Word* wordAt(std::string_view text, std::size_t at, std::string_view first) const {
    const auto words = m_byFirstWord.find(first);
    if (words == m_byFirstWord.end()) return nullptr;
    for (const Word& word : words->second) {
      const std::size_t end = at + word.name.size();
      if (text.substr(at, word.name.size()) == word.name && (end == text.size() || !isWordCharacter(text[end])))
        return &word;
    }
    return nullptr;
  }

  std::unordered_map<std::string_view, std::vector<Word>> m_byFirstWord;
};

MarkKind kindOf(llm::NameKind kind) {
  switch (kind) {
    case llm::NameKind::listed:
      return MarkKind::kept;
    case llm::NameKind::alias:
      return MarkKind::alias;
    case llm::NameKind::outside:
      return MarkKind::outside;
    case llm::NameKind::surplus:
      return MarkKind::dropped;
    case llm::NameKind::repeated:
      break;
  }
  return MarkKind::asked;
}

/// Widens the bytes that hold the names to the tags around them.
void takeInTags(MarkedText& marked) {
  const std::string_view text = marked.text;
  std::size_t begin = marked.fixedBegin, end = marked.fixedEnd;
  while (begin > 0 && isBlank(text[begin - 1])) --begin;
  if (begin > 0 && text[begin - 1] == '>')
    if (const auto open = text.rfind('<', begin - 1); open != std::string_view::npos && begin - open < kLongestTag)
      marked.fixedBegin = open;
  while (end < text.size() && isBlank(text[end])) ++end;
  if (end < text.size() && text[end] == '<')
    if (const auto close = text.find('>', end); close != std::string_view::npos && close - end < kLongestTag)
      marked.fixedEnd = close + 1;
}

}  // namespace

std::string_view shownPart(std::string_view text) {
  std::size_t end = std::min(text.size(), kMostShownBytes);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string_view shown = text.substr(0, end);
  std::size_t line = 0;
  for (std::size_t lines = 0; lines < kMostShownLines; ++lines) {
    line = shown.find('\n', line);
    if (line == std::string_view::npos) return shown;
    ++line;
  }
  return shown.substr(0, line);
}

MarkedText markPrompt(std::string_view text, const std::vector<std::string>& names) {
  Words words;
  for (const std::string& name : names) words.add(name, MarkKind::asked, name);
  return {text, words.find(text), 0, 0};
}

MarkedText markAnswer(std::string_view text, const std::vector<std::string>& names, const llm::ReadAnswer& read) {
  MarkedText marked{text, {}, std::min(read.begin, text.size()), std::min(read.end, text.size())};
  if (marked.fixedBegin < marked.fixedEnd) takeInTags(marked);
  Words words;
  for (const std::string& name : names) words.add(name, MarkKind::asked, name);
  std::vector<Mark> given;
  for (const llm::ReadName& name : read.names) {
    if (name.kind != llm::NameKind::repeated) words.add(name.written, kindOf(name.kind), name.symbol);
    if (name.counts()) words.add(name.symbol, MarkKind::kept, name.symbol);
    if (name.begin < name.end && name.end <= text.size())
      given.push_back({name.begin, name.end, kindOf(name.kind), name.symbol});
  }
  std::ranges::stable_sort(given, {}, &Mark::begin);
  const std::vector<Mark> found = words.find(text);
  std::size_t end = 0;
  auto word = found.begin();
  const auto takeWordsBefore = [&](std::size_t limit) {
    for (; word != found.end() && word->begin < limit; ++word)
      if (word->begin >= end && word->end <= limit) marked.marks.push_back(*word);
  };
  for (Mark& mark : given) {
    if (mark.begin < end) continue;
    takeWordsBefore(mark.begin);
    end = mark.end;
    marked.marks.push_back(std::move(mark));
  }
  takeWordsBefore(text.size());
  if (marked.marks.size() > kMostMarks) marked.marks.resize(kMostMarks);
  return marked;
}

}  // namespace grnwb::ui
