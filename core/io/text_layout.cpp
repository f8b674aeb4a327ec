// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_layout.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/io/file_kind.h"
#include "core/io/number_field.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

constexpr double kClearLead = 0.25;
constexpr std::size_t kRowsLookedAt = 50;
constexpr std::size_t kFirstLook = std::size_t{1} << 22, kWidestLook = std::size_t{1} << 30;  // bytes
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
/// What featureCounts puts between a gene's name and its counts.
constexpr std::array<std::string_view, 5> kGeneColumns{"Chr", "Start", "End", "Strand", "Length"};

bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
bool isUpper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool looksLikeCell(std::string_view name) {
  if (name.find("cell") != std::string_view::npos || name.find("Cell") != std::string_view::npos) return true;
  if (std::min(name.find_first_not_of("ACGTN"), name.size()) >= 10 || data::looksLikeBarcode(name)) return true;
  const std::size_t last = name.find_last_not_of("0123456789");
  if (last == std::string_view::npos) return !name.empty();
  if (last + 1 == name.size()) return false;
  return name[last] == '_';
}

bool looksLikeGene(std::string_view name) {
  if (name.empty() || looksLikeCell(name)) return false;
  if (name.size() > 24 || (!isLetter(name.front()) && !name.ends_with("Rik"))) return false;
  return std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '.'; }) &&
         std::ranges::any_of(name, [](char c) { return isUpper(c) || isDigit(c); });
}

template <class Test>
double share(const std::vector<std::string>& names, Test test) {
  if (names.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(names, test)) / static_cast<double>(names.size());
}

bool isComment(std::string_view line) {
  return line == "#" || line.starts_with("# ") || line.starts_with("##") || trim(line).empty();
}

/// The first lines of a file: that of the column names and the rows below it.
class FirstLines {
 public:
  explicit FirstLines(LineReader& reader) {
    for (std::size_t bytes = kFirstLook; bytes <= kWidestLook; bytes *= 4) {
      m_text = reader.peek(bytes);
      m_sawAll = m_text.size() < bytes;
      if (take() || m_sawAll) return;
    }
  }

  /// Lines above the one of column names.
  std::size_t above() const { return m_above; }
  std::string_view header() const { return m_header; }
  const std::vector<std::string_view>& rows() const { return m_rows; }
  /// All there are; 0: not known.
  std::size_t rowCount() const { return m_rowCount; }

 private:
  /// Whether there was a row at least.
  bool take() {
    std::string_view text = m_text;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    std::vector<std::string_view> lines = splitLines(text);
    if (!m_sawAll && !lines.empty()) lines.pop_back();
    const auto first = std::ranges::find_if_not(lines, isComment);
    m_above = static_cast<std::size_t>(first - lines.begin());
    m_rows.clear();
    if (first == lines.end()) return false;
    m_header = *first;
    for (auto line = first + 1; line != lines.end(); ++line)
      if (!trim(*line).empty()) m_rows.push_back(*line);
    m_rowCount = m_sawAll ? m_rows.size() : 0;
    m_rows.resize(std::min(m_rows.size(), kRowsLookedAt));
    return !m_rows.empty();
  }

  std::string_view m_text, m_header;
  std::vector<std::string_view> m_rows;
  std::size_t m_above = 0, m_rowCount = 0;
  bool m_sawAll = false;
};

bool holdsNumbers(std::string_view row, char separator) {
  const std::vector<std::string> fields = splitFields(row, separator);
  return fields.size() > 1 && std::all_of(fields.begin() + 1, fields.end(), [](const std::string& field) {
           return parseNumber(trim(field)) || isMissingNumber(field) || hasDecimalComma(field);
         });
}

/// The one by which the first row has as many fields as the header, or one more; nothing where none cuts the header.
std::optional<char> findSeparator(std::string_view header, const std::vector<std::string_view>& rows) {
  const auto fieldsBy = [](std::string_view line, char separator) { return splitFields(line, separator).size(); };
  std::optional<char> best;
  std::size_t most = 0;
  if (!rows.empty()) {
    for (const char separator : {'\t', ',', ';', ' '}) {
      const std::size_t above = fieldsBy(header, separator), below = fieldsBy(rows.front(), separator);
      if (below < 2 || (below != above && below != above + 1)) continue;
      if (separator == ' ' && (best || !holdsNumbers(rows.front(), separator))) continue;
      if (above > most) best = separator;
      most = std::max(most, above);
      if (separator == '\t') return best;
    }
  }
  for (const char separator : {'\t', ',', ';'})
    if (!best && fieldsBy(header, separator) > 1) best = separator;
  return best;
}

/// Whether the first field of each row is a name, told by the rows alone.
bool beginWithNames(const std::vector<std::string_view>& rows, char separator) {
  std::set<std::string> seen;
  return std::ranges::none_of(rows, [&](std::string_view row) {
    std::string_view first;
    FieldReader fields(row, separator);  // holds the text of a field in quotes
    fields.next(first);
    const bool repeated = !seen.insert(std::string(first)).second;
    return parseNumber(first) && (repeated || !parseInteger(first));
  });
}

/// Columns that hold texts in the first rows; none where values wouldn't be what the table is about.
std::vector<bool> findDescriptions(const TextLayout& layout, const std::vector<std::string_view>& rows) {
  std::vector<bool> texts(layout.columns.size()), numbers(layout.columns.size());
  for (const std::string_view row : rows) {
    FieldReader fields(row, layout.separator);
    std::string_view field;
    if (layout.rowsHaveNames) fields.next(field);
    for (std::size_t i = 0; i < layout.columns.size() && fields.next(field); ++i) {
      const bool number = parseNumber(trim(field)) || hasDecimalComma(field);
      if (number) numbers[i] = true;
      if (!number && !isMissingNumber(field)) texts[i] = true;
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = texts[i] && !numbers[i];
  if (texts.size() > kGeneColumns.size() &&
      std::equal(kGeneColumns.begin(), kGeneColumns.end(), layout.columns.begin()))
    std::fill_n(texts.begin(), kGeneColumns.size(), true);
  const auto described = std::ranges::count(texts, true), values = std::ssize(texts) - described;
  if (values < 2 || values < described) texts.assign(texts.size(), false);
  return texts;
}

}  // namespace

std::vector<std::string> TextLayout::valueColumns() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!describes[i]) names.push_back(columns[i]);
  return names;
}

Orientation TextLayout::orientation() const {
  return rowsHaveNames ? orientationOf(rowNames, valueColumns()) : orientationOf({"cell1"}, valueColumns());
}

TextLayout findTextLayout(LineReader& reader) {
  TextLayout layout;
  std::size_t above = 0;
  {
    const FirstLines lines(reader);
    const auto separator = findSeparator(lines.header(), lines.rows());
    if (!separator) throw badFile(reader.path(), "is of no known format", kKnownFormats);
    layout.separator = *separator;
    layout.columns = splitFields(lines.header(), *separator);
    if (std::ranges::all_of(layout.columns, [](const auto& name) { return parseNumber(name).has_value(); }))
      throw badFile(reader.path(), "has no line of column names", "put gene or cell names into the first line");
    const bool corner =
        lines.rows().empty() || splitFields(lines.rows().front(), *separator).size() != layout.columns.size() + 1;
    layout.rowsHaveNames = !corner || beginWithNames(lines.rows(), *separator) || trim(layout.columns.front()).empty();
    if (layout.rowsHaveNames && corner) layout.columns.erase(layout.columns.begin());
    layout.describes = findDescriptions(layout, lines.rows());
    layout.rowsSeen = std::ssize(lines.rows());
    layout.rows = static_cast<std::int64_t>(lines.rowCount());
    if (layout.rowsHaveNames)
      for (const std::string_view row : lines.rows()) layout.rowNames.push_back(splitFields(row, *separator).front());
    above = lines.above();
  }
  for (std::size_t line = 0; line <= above; ++line) reader.next();
  return layout;
}

Orientation orientationOf(const std::vector<std::string>& rowNames, const std::vector<std::string>& columnNames) {
  const double cellsInRows = share(rowNames, looksLikeCell) + share(columnNames, looksLikeGene);
  const double genesInRows = share(columnNames, looksLikeCell) + share(rowNames, looksLikeGene);
  if (std::abs(cellsInRows - genesInRows) <= kClearLead) return Orientation::unclear;
  return cellsInRows > genesInRows ? Orientation::cellsInRows : Orientation::genesInRows;
}

}  // namespace grnwb::io
