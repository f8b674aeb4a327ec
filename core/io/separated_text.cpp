// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/separated_text.h"

#include <algorithm>

namespace grnwb::io {

namespace {

void skipBlanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

}  // namespace

FieldReader::FieldReader(std::string_view line, char separator) : m_rest(line), m_separator(separator) {
  if (m_separator != ' ') return;
  skipBlanks(m_rest);
  m_rest.remove_suffix(m_rest.size() - (m_rest.find_last_not_of(' ') + 1));
}

void FieldReader::endField(std::size_t end) {
  m_ended = end == std::string_view::npos;
  if (m_ended) return;
  m_rest.remove_prefix(end + 1);
  if (m_separator == ' ') skipBlanks(m_rest);
}

bool FieldReader::next(std::string_view& field) {
  if (m_ended) return false;
  m_quoted = m_rest.starts_with('"');
  if (!m_quoted) {
    const auto end = m_rest.find(m_separator);
    field = m_rest.substr(0, end);
    endField(end);
    return true;
  }
  m_unquoted.clear();
  std::size_t i = 1;
  for (; i < m_rest.size(); ++i) {
    if (m_rest[i] == '"') {
      if (i + 1 == m_rest.size() || m_rest[i + 1] != '"') break;
      ++i;
    }
    m_unquoted += m_rest[i];
  }
  field = m_unquoted;
  endField(m_rest.find(m_separator, i));
  return true;
}

std::vector<std::string> splitFields(std::string_view line, char separator) {
  std::vector<std::string> fields;
  FieldReader reader(line, separator);
  for (std::string_view field; reader.next(field);) fields.emplace_back(field);
  return fields;
}

char separatorOf(std::string_view line) {
  return line.find('\t') == std::string_view::npos ? ',' : '\t';
}

std::string quoteField(std::string_view text, char separator) {
  const char special[] = {separator, '"', '\n', '\r', '\0'};
  if (text.find_first_of(special) == std::string_view::npos && !text.starts_with('#')) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c == '\n' || c == '\r' ? ' ' : c;
  }
  return quoted + '"';
}

}  // namespace grnwb::io
