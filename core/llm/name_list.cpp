// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/name_list.h"

#include <algorithm>
#include <utility>

#include "core/llm/item_reader.h"
#include "core/llm/list_line.h"
#include "core/llm/name_words.h"

namespace grnwb::llm {
namespace {

class ListReader {
 public:
  ListReader(std::string_view text, TextSpan part) : m_text(text), m_part(part) {}

  NameList read() {
    for (std::size_t begin = m_part.begin; begin < m_part.end && !m_list.saysNone;) {
      const TextSpan line = firstLine(m_text, {begin, m_part.end});
      readLine(line);
      begin = line.end + 1;
    }
    finish();
    return std::move(m_list);
  }

 private:
  void readLine(TextSpan span) {
    const ListLine line = listLine(m_text, span);
    if (line.isFence) return;
    const std::size_t names = m_list.names.size();
    if (line.isTableRule) m_list.names.resize(std::min(m_namesBeforeLine, names));  // the row above held the titles
    m_namesBeforeLine = names;
    ItemReader items(m_text, line.content, line.isBullet);
    std::vector<TextSpan> words;
    for (std::size_t item = 0; !m_list.saysNone && items.next(words); ++item) {
      if (line.isBullet && item > 0 && words.size() > 1) break;  // "- SPI1, which drives them"
      if (m_list.names.empty() && item == 0) m_list.saysNone = saysNone(firstOf(words));
      if (!m_list.saysNone) acceptItem(words);
    }
    m_ellipsis = m_ellipsis || items.sawEllipsis();
    m_denied = m_denied || items.deniesRest();
    m_list.clean = m_list.clean && !items.sawDenial() && !items.deniesRest();
    m_list.hasLeadIn = m_list.hasLeadIn || items.sawLeadIn();
  }

  std::vector<std::string_view> firstOf(const std::vector<TextSpan>& words) const {
    std::vector<std::string_view> first;
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 3); ++i) first.push_back(words[i].of(m_text));
    return first;
  }

  void acceptItem(const std::vector<TextSpan>& words) {
    const std::string_view first = words.front().of(m_text);
    if (words.size() > 1)
      acceptWords(words);
    else if (sameLetters(first, "etc") || sameLetters(first, "others"))
      m_ellipsis = true;
    else if (sameLetters(first, "yes") || sameLetters(first, "no"))
      m_list.clean = false;
    else
      addName(words.front());
  }

  /// Names without separators, a name with a remark, or one name: "NF kappa B".
  void acceptWords(const std::vector<TextSpan>& words) {
    const auto symbols =
        std::ranges::count_if(words, [this](TextSpan word) { return looksLikeSymbol(word.of(m_text)); });
    const bool names = std::ranges::all_of(words, [this](TextSpan word) { return looksLikeName(word.of(m_text)); });
    m_list.clean = m_list.clean && symbols == std::ssize(words);
    const std::string_view first = words[0].of(m_text), second = words[1].of(m_text);
    const bool remark = hasLetter(second) && !looksLikeName(second) && !isGreekLetter(second);
    if (names && symbols > 0)
      for (const TextSpan word : words) addName(word);
    else if (looksLikeSymbol(first) && remark)
      addName(words[0]);
    else if (words.size() <= 3)
      addName({words.front().begin, words.back().end});
    else if (isNamingVerb(words[words.size() - 2].of(m_text)) && looksLikeSymbol(words.back().of(m_text)))
      addName(words.back());
  }

  void addName(TextSpan span) {
    constexpr std::size_t kLongestName = 200;
    if (!hasLetter(span.of(m_text))) return;
    if (span.end - span.begin <= kLongestName)
      m_list.names.push_back(span);
    else
      m_list.clean = false;
  }

  void finish() {
    const auto isPlaceholderHere = [this](TextSpan name) {
      const std::string_view word = name.of(m_text);
      return isPlaceholder(word) || (m_ellipsis && (word == "A" || word == "B" || word == "C"));
    };
    const auto placeholders = std::ranges::count_if(m_list.names, isPlaceholderHere);
    if (m_ellipsis || placeholders == std::ssize(m_list.names)) std::erase_if(m_list.names, isPlaceholderHere);
    m_list.isFormat = m_list.names.empty() && (m_ellipsis || placeholders > 0);
    const bool isBare = !m_ellipsis && std::ranges::none_of(m_part.of(m_text), isWordByte);
    m_list.saysNone = m_list.saysNone || isBare || (m_denied && m_list.names.empty());
  }

  std::string_view m_text;
  TextSpan m_part;
  NameList m_list;
  bool m_ellipsis = false, m_denied = false;
  std::size_t m_namesBeforeLine = 0;
};

}  // namespace

NameList readNames(std::string_view text, TextSpan part) {
  return ListReader(text, part).read();
}

bool isListOfSymbols(std::string_view text, const NameList& list) {
  if (!list.clean || list.hasLeadIn || list.names.empty() || !looksLikeSymbol(list.names.front().of(text)))
    return false;
  const auto symbols = std::ranges::count_if(list.names, [&](TextSpan name) { return looksLikeSymbol(name.of(text)); });
  return 2 * symbols > std::ssize(list.names);
}

}  // namespace grnwb::llm
