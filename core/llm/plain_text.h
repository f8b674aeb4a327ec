// SPDX-License-Identifier: GPL-3.0-or-later
// A model's text in plain characters, with the way back to the bytes it was written in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::llm {

/// Full-width forms, typographic quotes, dashes, bullets and blanks become ASCII, HTML entities, escaped
/// punctuation and \n what they stand for; invisible characters vanish, control characters become blanks and bytes that
/// are no UTF-8 question marks. Letters of all scripts stay.
class PlainText {
 public:
  /// The source must outlive this.
  explicit PlainText(std::string_view source);

  const std::string& text() const { return m_text; }
  /// Where the byte at this position of text(), or its end, begins in the source.
  std::size_t sourceBegin(std::size_t position) const;
  /// Where the character before this position ends in the source.
  std::size_t sourceEnd(std::size_t position) const;
  /// Line ends in place of a part, so that nothing is found there.
  void clear(std::size_t begin, std::size_t end);

 private:
  struct Shift {
    std::size_t position, source;  ///< from here on both advance together
  };

  void noteShift(std::size_t source);

  std::string_view m_source;
  std::string m_text;
  std::vector<Shift> m_shifts;
};

}  // namespace grnwb::llm
