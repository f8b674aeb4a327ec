// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of one line of separated text, quoted as in RFC 4180 (line ends within quotes excepted).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grnwb::io {

/// Steps through the fields of a line. Where a blank separates them, any number of blanks does.
class FieldReader {
 public:
  FieldReader(std::string_view line, char separator);

  /// Whether there was another field; its text, without quotes, is valid until the next call. A quote that isn't closed
  /// reaches to the end of the line.
  bool next(std::string_view& field);
  /// Whether the field that next() gave last stood in quotes.
  bool quoted() const { return m_quoted; }

 private:
  void endField(std::size_t end);

  std::string_view m_rest;
  char m_separator;
  bool m_ended = false, m_quoted = false;
  std::string m_unquoted;
};

std::vector<std::string> splitFields(std::string_view line, char separator);

/// Tab when the line has one, comma otherwise.
char separatorOf(std::string_view line);

/// The text, in quotes where the separator, a quote, a line end or the # of a comment asks for them; a line end becomes
/// a space.
std::string quoteField(std::string_view text, char separator);

}  // namespace grnwb::io
