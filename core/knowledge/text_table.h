// SPDX-License-Identifier: GPL-3.0-or-later
// Row after row of a table as text, as publications and databases hand out what they know.
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace grnwb::knowledge {

using Fields = std::vector<std::string_view>;

/// The whole file without a byte order mark. Throws Error(badInput), with this remedy, for a file that can't be read,
/// is compressed, binary or of 1 GiB and more.
std::string readTextFile(const std::filesystem::path& path, const std::string& remedy);

/// Fields parted by tabs, commas, semicolons or blanks, whichever the first row holds; blanks around a field are
/// dropped. A field in quotes may hold separators, line ends and doubled quotes. Empty lines and those that start with
/// # are left out.
class TextTable {
 public:
  /// remedy: which tables would do. Throws as readTextFile() does, and for a file without a row or with one column.
  TextTable(std::filesystem::path path, std::string remedy);

  /// Steps to the next row, at first to the first one; false behind the last. Throws Error(badInput), with the line,
  /// for a row of other length than the first, one above 1 MiB, or a quote that isn't closed.
  bool next();
  /// Of the row that next() stepped to; valid until the next call.
  const Fields& fields() const { return m_fields; }

  /// An Error(badInput) about the file, and about the row that next() stepped to.
  Error error(const std::string& problem) const;
  Error lineError(const std::string& problem) const;
  /// "line 1 <problem>: ..." with the row itself.
  Error headerError(const std::string& problem) const;

 private:
  bool atLineEnd() const { return m_at == m_content.size() || m_content[m_at] == '\n' || m_content[m_at] == '\r'; }
  void skipLineEnd();
  void skipBlanks();
  void skipToRow();
  void readRow();
  std::string_view readQuoted();

  std::filesystem::path m_path;
  std::string m_remedy, m_content;
  char m_separator = ' ';
  std::size_t m_at = 0, m_columns = 0;
  int m_line = 0, m_lineAt = 1;  ///< of the row, and of m_at
  Fields m_fields;
  std::deque<std::string> m_unquoted;  ///< fields of the row that stood in quotes
};

/// The column whose name, in letters and digits of lower case, or whose singular comes first among the words.
std::optional<std::size_t> columnNamed(const Fields& header, std::initializer_list<std::string_view> words);

/// Letters and digits only, in lower case.
std::string wordOf(std::string_view text);

}  // namespace grnwb::knowledge
