// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/text_table.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <system_error>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"

namespace grnwb::knowledge {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestFile = std::uintmax_t{1} << 30;
constexpr std::size_t kLongestRow = std::size_t{1} << 20;

/// Control characters besides tab and line ends mark content that is no text.
bool isText(std::string_view content) {
  return std::ranges::none_of(content, [](char c) {
    return std::iscntrl(static_cast<unsigned char>(c)) != 0 && c != '\t' && c != '\n' && c != '\r';
  });
}

char separatorOf(std::string_view line) {
  for (const char separator : {'\t', ',', ';'})
    if (line.find(separator) != std::string_view::npos) return separator;
  return ' ';
}

}  // namespace

std::string readTextFile(const fs::path& path, const std::string& remedy) {
  const auto fail = [&path](const std::string& problem, const std::string& mend) {
    return Error(ErrorCode::badInput, path.string(), problem, mend);
  };
  std::error_code unknown;
  if (const std::uintmax_t size = fs::file_size(path, unknown); !unknown && size >= kLargestFile)
    throw fail("holds 1 GiB or more", remedy);
  std::string content = readFile(path);
  if (content.starts_with("\x1f\x8b")) throw fail("isn't text but compressed by gzip", "unpack it first");
  if (content.starts_with("PK\x03\x04"))
    throw fail("isn't text but a zip archive or a spreadsheet", "unpack it first, or save the sheet as .csv");
  if (content.starts_with("\xEF\xBB\xBF")) content.erase(0, 3);
  if (!isText(content)) throw fail("isn't a text file", remedy);
  return content;
}

TextTable::TextTable(fs::path path, std::string remedy)
    : m_path(std::move(path)), m_remedy(std::move(remedy)), m_content(readTextFile(m_path, m_remedy)) {
  skipToRow();
  if (m_at == m_content.size()) throw error("holds no row");
  const std::string_view first = std::string_view(m_content).substr(m_at);
  m_separator = separatorOf(first.substr(0, first.find_first_of("\r\n")));
  const std::size_t at = m_at;
  const int lineAt = m_line = m_lineAt;
  readRow();
  m_columns = m_fields.size();
  if (m_columns < 2) throw headerError("has one column");
  m_at = at;
  m_lineAt = lineAt;
}

bool TextTable::next() {
  skipToRow();
  if (m_at == m_content.size()) return false;
  m_line = m_lineAt;
  readRow();
  if (m_fields.size() != m_columns)
    throw lineError("has " + std::to_string(m_fields.size()) + (m_fields.size() == 1 ? " field" : " fields") +
                    ", the first row has " + std::to_string(m_columns));
  return true;
}

void TextTable::skipLineEnd() {
  if (m_at == m_content.size()) return;
  m_at += m_content.compare(m_at, 2, "\r\n") == 0 ? 2 : 1;
  ++m_lineAt;
}

void TextTable::skipBlanks() {
  while (m_at < m_content.size() && (m_content[m_at] == ' ' || (m_content[m_at] == '\t' && m_separator != '\t')))
    ++m_at;
}

void TextTable::skipToRow() {
  while (m_at < m_content.size()) {
    const std::size_t end = std::min(m_content.find_first_of("\r\n", m_at), m_content.size());
    const std::string_view line(m_content.data() + m_at, end - m_at);
    if (!line.starts_with('#') && !trim(line).empty()) return;
    m_at = end;
    skipLineEnd();
  }
}

void TextTable::readRow() {
  m_fields.clear();
  m_unquoted.clear();
  const std::size_t start = m_at;
  const char ends[] = {m_separator, '\r', '\n', '\0'};
  for (bool more = true; more;) {
    skipBlanks();
    if (m_separator == ' ' && atLineEnd()) break;
    std::string_view field;
    if (m_at < m_content.size() && m_content[m_at] == '"') field = readQuoted();
    const std::size_t end = std::min(m_content.find_first_of(ends, m_at), m_content.size());
    if (field.data() == nullptr) field = trim(std::string_view(m_content).substr(m_at, end - m_at));
    m_fields.push_back(field);
    m_at = end;
    more = !atLineEnd();
    if (more) ++m_at;
  }
  if (m_at - start > kLongestRow) throw lineError("is longer than 1 MiB");
  skipLineEnd();
}

std::string_view TextTable::readQuoted() {
  std::string& field = m_unquoted.emplace_back();
  for (++m_at; m_at < m_content.size(); ++m_at) {
    const char c = m_content[m_at];
    if (c == '"' && m_content.compare(m_at, 2, "\"\"") != 0) {
      ++m_at;
      return trim(field).empty() ? std::string_view("") : trim(field);
    }
    if (c == '"') ++m_at;
    m_lineAt += c == '\n';
    field += c;
  }
  throw lineError("opens a quote that isn't closed");
}

Error TextTable::error(const std::string& problem) const {
  return {ErrorCode::badInput, m_path.string(), problem, m_remedy};
}

Error TextTable::lineError(const std::string& problem) const {
  return {ErrorCode::badInput, m_path.string(), "line " + std::to_string(m_line) + " " + problem,
          "correct that line, or " + m_remedy};
}

Error TextTable::headerError(const std::string& problem) const {
  std::string row;
  for (const std::string_view field : m_fields) row += (row.empty() ? "" : ", ") + std::string(field);
  return error("line " + std::to_string(m_line) + " " + problem + ": " + shortened(row));
}

std::string wordOf(std::string_view text) {
  std::string word;
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word;
}

std::optional<std::size_t> columnNamed(const Fields& header, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    for (std::size_t i = 0; i < header.size(); ++i)
      if (const std::string name = wordOf(header[i]); name == word || name == std::string(word) + 's') return i;
  return {};
}

}  // namespace grnwb::knowledge
