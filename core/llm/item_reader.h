// SPDX-License-Identifier: GPL-3.0-or-later
// Going through the items of a line: each a name, perhaps with a remark, up to a separator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/llm/text_span.h"

namespace grnwb::llm {

class ItemReader {
 public:
  /// In a list of bullets a remark goes to the end of the line, elsewhere to where the next name begins.
  ItemReader(std::string_view text, TextSpan line, bool isBullet)
      : m_text(text), m_position(line.begin), m_end(line.end), m_isBullet(isBullet) {}

  /// The words of the next item without its remark, without punctuation around them, at least one; what only leads to
  /// the names ("The factors are: ") is passed over. False at the end of the line.
  bool next(std::vector<TextSpan>& words);
  /// Whether dots stood for an item.
  bool sawEllipsis() const { return m_sawEllipsis; }
  bool sawLeadIn() const { return m_sawLeadIn; }
  /// Whether words said that the rest of the line is left out: "Not TFs: ACTB".
  bool deniesRest() const { return m_deniesRest; }
  /// Whether a remark says no: "ACTB: not a TF".
  bool sawDenial() const { return m_sawDenial; }

 private:
  enum class After { name, separator, remark };

  char at(std::size_t i) const { return i < m_end ? m_text[i] : '\n'; }
  bool toItem();
  After readWords(std::vector<TextSpan>& words);
  After afterName();
  bool isLeadIn(const std::vector<TextSpan>& words) const;
  bool startsItem() const;
  void noteRemark(std::size_t i);
  void skipBracket();
  void skipRemark();
  bool isNameAt(std::size_t i) const;
  std::size_t wordEnd(std::size_t i) const;

  std::string_view m_text;
  std::size_t m_position, m_end;
  bool m_isBullet, m_sawEllipsis = false, m_sawLeadIn = false, m_sawDenial = false, m_deniesRest = false;
  char m_mark = 0;        ///< the quote or star right before the item
  std::string m_noClose;  ///< closing brackets that the rest of the line doesn't have
};

}  // namespace grnwb::llm
