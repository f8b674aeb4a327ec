// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/item_reader.h"

#include <algorithm>

#include "core/llm/char_set.h"
#include "core/llm/list_line.h"
#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

constexpr CharSet kSeparators(",;|)]}<\n"), kCommas(",;"), kListSigns("&+>"), kOpening("([{"), kMarks("\"'`*_");
constexpr CharSet kBlanksAndMarks(" \"'`*_"), kBehindName(" \"'`*_."), kWordEnds(" :(\",;|)]}<\n");
constexpr CharSet kRemarkSigns("-=~/:"), kBehindSymbol(":-(=");

constexpr std::string_view kConjunctions[] = {"and ", "or ", "plus ", "then "};

/// Length of a conjunction that a blank follows; 0 when there is none.
std::size_t conjunctionLength(std::string_view text) {
  for (const std::string_view word : kConjunctions)
    if (sameLetters(text.substr(0, word.size()), word)) return word.size() - 1;
  return 0;
}

void trimWords(std::string_view text, std::vector<TextSpan>& words) {
  for (TextSpan& word : words) {
    while (word.end > word.begin && !isWordByte(text[word.begin])) ++word.begin;
    while (word.end > word.begin && !isWordByte(text[word.end - 1]) && text[word.end - 1] != '+' &&
           text[word.end - 1] != '@')
      --word.end;
  }
  std::erase_if(words, [](TextSpan word) { return word.begin == word.end; });
}

}  // namespace

bool ItemReader::next(std::vector<TextSpan>& words) {
  while (toItem()) {
    words.clear();
    const After after = readWords(words);
    trimWords(m_text, words);
    if (after == After::remark) {
      if (isLeadIn(words)) {
        m_sawLeadIn = true;
        m_deniesRest = !words.empty() && isDenial(words.front().of(m_text));
        m_position = m_deniesRest ? m_end : m_position + 1;
        continue;
      }
      if (at(m_position) == ':' && words.size() == 1 && isRemarkLabel(words.front().of(m_text))) words.clear();
      noteRemark(m_position);
      skipRemark();
    }
    if (!words.empty()) return true;
  }
  return false;
}

/// To the first letter or digit of the next item; false at the end of the line.
bool ItemReader::toItem() {
  m_mark = 0;
  while (m_position < m_end) {
    const char c = m_text[m_position];
    if (isWordByte(c)) {
      const std::size_t number = afterNumber(m_text, {m_position, m_end});
      const std::size_t conjunction = conjunctionLength(m_text.substr(m_position, m_end - m_position));
      if (number == m_position && conjunction == 0) return true;
      m_position = std::max(number, m_position + conjunction);
      continue;
    }
    if (c == '<') {
      constexpr std::size_t kLongestTag = 40;
      const auto close = m_text.substr(m_position, std::min(kLongestTag, m_end - m_position)).find('>');
      if (close != std::string_view::npos) m_position += close;
    } else if (c == ']' && at(m_position + 1) == '(') {  // the address of a link
      ++m_position;
      skipBracket();
      continue;
    }
    m_sawEllipsis = m_sawEllipsis || m_text.substr(m_position, 3) == "...";
    m_mark = kMarks.has(c) ? c : '\0';
    ++m_position;
  }
  return false;
}

ItemReader::After ItemReader::readWords(std::vector<TextSpan>& words) {
  std::size_t word = m_position;
  const auto endWord = [&] {
    if (m_position > word) words.push_back({word, m_position});
    word = m_position;
  };
  for (; m_position < m_end; ++m_position) {
    const char c = m_text[m_position];
    if (kSeparators.has(c)) break;
    if (kOpening.has(c)) {
      endWord();
      if (c == '[' && isLeadIn(words)) return After::remark;
      return afterName();
    }
    const bool wordFollows = isWordByte(at(m_position + 1));
    if (c == m_mark && !wordFollows) {
      endWord();
      return afterName();
    }
    if (c == ':' && !wordFollows && at(m_position + 1) != ':') {
      endWord();
      return After::remark;
    }
    if (c != ' ') continue;
    endWord();
    while (at(m_position) == ' ') ++m_position;
    word = m_position;
    if (kRemarkSigns.has(at(m_position))) return After::remark;
    if (startsItem()) return After::separator;
    --m_position;
  }
  endWord();
  return After::separator;
}

/// Behind a name that its quote closes or a bracket follows.
ItemReader::After ItemReader::afterName() {
  for (;;) {
    while (kBehindName.has(at(m_position))) ++m_position;
    const char c = at(m_position);
    if (kSeparators.has(c) || startsItem()) return After::separator;
    if (kOpening.has(c)) {
      noteRemark(m_position);
      skipBracket();
    } else {
      return isWordByte(c) && isNameAt(m_position) ? After::separator : After::remark;
    }
  }
}

/// Whether the words only lead to names, which come behind the colon or in the bracket here.
bool ItemReader::isLeadIn(const std::vector<TextSpan>& words) const {
  const char c = at(m_position);
  if (c == '[') return words.size() > 1 && !looksLikeSymbol(words.front().of(m_text));
  if (words.size() == 1 && isListLabel(words.front().of(m_text))) return c == ':' || c == '=';
  if (c != ':' || words.size() != 1) return c == ':';
  std::size_t next = m_position + 1;
  while (at(next) == ' ') ++next;
  return at(next) == '[';
}

/// "and GATA1", "> GATA1", "2. GATA1"
bool ItemReader::startsItem() const {
  if (kListSigns.has(at(m_position))) return at(m_position + 1) == ' ';
  if (conjunctionLength(m_text.substr(m_position, m_end - m_position)) > 0) return true;
  return afterNumber(m_text, {m_position, m_end}) != m_position;
}

void ItemReader::noteRemark(std::size_t i) {
  while (i < m_end && !isWordByte(m_text[i])) ++i;
  if (isDenial(m_text.substr(i, wordEnd(i) - i))) m_sawDenial = true;
}

/// A bracket that isn't closed in its line ends with the item.
void ItemReader::skipBracket() {
  const char open = m_text[m_position], close = open == '(' ? ')' : open == '[' ? ']' : '}';
  if (m_noClose.find(close) == std::string::npos) {
    const auto found = m_text.substr(m_position, m_end - m_position).find(close);
    if (found != std::string_view::npos) {
      m_position += found + 1;
      return;
    }
    m_noClose += close;
  }
  while (m_position < m_end && !kCommas.has(m_text[m_position])) ++m_position;
}

void ItemReader::skipRemark() {
  if (m_isBullet) m_position = m_end;
  while (m_position < m_end) {
    const char c = m_text[m_position];
    if (kSeparators.has(c) && (!kCommas.has(c) || isNameAt(m_position + 1))) return;
    if (kOpening.has(c))
      skipBracket();
    else
      ++m_position;
  }
}

/// Whether a symbol comes next that a separator or a remark follows.
bool ItemReader::isNameAt(std::size_t i) const {
  while (i < m_end && kBlanksAndMarks.has(m_text[i])) ++i;
  std::size_t end = wordEnd(i);
  if (!looksLikeSymbol(m_text.substr(i, end - i))) return false;
  while (kBlanksAndMarks.has(at(end))) ++end;
  return kSeparators.has(at(end)) || kBehindSymbol.has(at(end));
}

std::size_t ItemReader::wordEnd(std::size_t i) const {
  while (i < m_end && !kWordEnds.has(m_text[i])) ++i;
  return i;
}

}  // namespace grnwb::llm
