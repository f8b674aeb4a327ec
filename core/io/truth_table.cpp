// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/truth_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/io/line_reader.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;
using Fields = std::vector<std::string>;
using Words = std::span<const std::string_view>;

// Of two columns with such a word the one whose word stands first here is taken, wherever it stands in the header.
constexpr std::array<std::string_view, 7> kTfWords{
    "tf", "transcriptionfactor", "regulator", "regulatorygene", "source", "from", "gene1"};
constexpr std::array<std::string_view, 5> kTargetWords{"target", "targetgene", "to", "gene2", "gene"};
constexpr std::array<std::string_view, 9> kValueWords{"edge",  "label", "value", "weight", "importance",
                                                      "score", "sign",  "mode",  "type"};
constexpr std::size_t kBytesToLookAt = 4096;
const char* const kWanted = "give a table with the columns TF and target, and 1 or 0 in a third where it lists both";

struct Columns {
  std::size_t tf = 0, target = 1;
  std::optional<std::size_t> value;
};

/// Lower case, letters and digits only.
std::string wordOf(std::string_view field) {
  std::string word;
  for (const char c : field)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word;
}

/// The column whose word, or its plural, comes first among the words.
std::optional<std::size_t> columnNamed(const Fields& header, Words words) {
  Fields columns;
  for (const std::string& field : header) columns.push_back(wordOf(field));
  for (const std::string_view word : words)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i] == word || columns[i] == std::string(word) + 's') return i;
  return {};
}

char separatorOfTruth(std::string_view line) {
  for (const char separator : {'\t', ',', ';'})
    if (line.find(separator) != std::string_view::npos) return separator;
  return ' ';
}

Fields fieldsOf(std::string_view line, char separator) {
  Fields fields = splitFields(line, separator);
  for (std::string& field : fields) field = std::string(trim(field));
  if (separator == ' ') std::erase(fields, std::string());  // columns aligned by several blanks
  return fields;
}

std::string whereIn(const LineReader& reader) {
  return "line " + std::to_string(reader.lineNumber());
}

/// The columns that the header names; nothing when the first line is no header.
std::optional<Columns> columnsOfHeader(const LineReader& reader, const Fields& first) {
  const auto tf = columnNamed(first, kTfWords), target = columnNamed(first, kTargetWords);
  if (tf && target) return Columns{*tf, *target, columnNamed(first, kValueWords)};
  // TF is a gene too (transferrin), and as a target it may stand in the first line of a table without a header.
  if (target || (tf && *tf == 0))
    throw badFile(reader.path(),
                  whereIn(reader) + " is a header without a column for the " + (tf ? "targets" : "TFs") + ": " +
                      shortened(join(first, ", ")),
                  kWanted);
  return {};
}

bool saysNoEdge(const std::string& value) {
  const auto number = parseNumber(value);
  return number ? *number == 0 : wordOf(value) == "false";
}

enum class ValueKind { nothing, mark, word };

/// A number, a sign or a truth value is a mark, as a column of values holds them throughout.
ValueKind kindOf(const std::string& value) {
  const std::string word = wordOf(value);
  if (value.empty() || word == "na") return ValueKind::nothing;  // as R writes an unknown
  if (parseNumber(value) || value == "+" || value == "-" || word == "true" || word == "false") return ValueKind::mark;
  return std::isalpha(static_cast<unsigned char>(value.front())) != 0 ? ValueKind::word : ValueKind::nothing;
}

/// No control characters besides tab and line ends.
bool isText(std::string_view content) {
  return std::ranges::none_of(content, [](char c) {
    return std::iscntrl(static_cast<unsigned char>(c)) != 0 && c != '\t' && c != '\n' && c != '\r';
  });
}

/// The next line that says something; nothing at the end.
std::optional<std::string_view> nextLine(LineReader& reader) {
  while (auto line = reader.next()) {
    if (reader.lineNumber() == 1 && line->starts_with("\xEF\xBB\xBF")) line->remove_prefix(3);
    if (trim(*line).find('\r') != std::string_view::npos)
      throw badFile(reader.path(), whereIn(reader) + " holds carriage returns alone, the line ends of old Macs",
                    "save the file with line ends of Linux or Windows");
    if (!trim(*line).empty() && !line->starts_with('#')) return line;
  }
  return {};
}

}  // namespace

data::KnownPairs readTruth(const fs::path& path) {
  if (fs::is_directory(path)) throw badFile(path, "is a folder", kWanted);
  LineReader reader(path);
  if (!isText(reader.peek(kBytesToLookAt))) throw badFile(path, "isn't a text table", kWanted);
  auto line = nextLine(reader);
  if (!line) throw badFile(path, "is empty", kWanted);
  const char separator = separatorOfTruth(*line);
  const Fields first = fieldsOf(*line, separator);
  const std::string whereFirst = whereIn(reader);
  if (first.size() < 2) throw badFile(path, whereFirst + " has one column: " + shortened(first.front()), kWanted);

  const auto header = columnsOfHeader(reader, first);
  Columns columns;
  if (header)
    columns = *header;
  else if (first.size() > 2)
    columns.value = 2;
  if (header) line = nextLine(reader);

  data::KnownPairs pairs;
  bool holdsMarks = false, holdsWords = false;  // below the first line
  for (; line; line = nextLine(reader)) {
    const std::string where = whereIn(reader);
    const Fields fields = fieldsOf(*line, separator);
    if (fields.size() != first.size())
      throw badFile(path,
                    where + " has " + std::to_string(fields.size()) + " fields, the first line has " +
                        std::to_string(first.size()),
                    "correct that line");
    const std::string &tf = fields[columns.tf], &target = fields[columns.target];
    if (tf.empty() || target.empty()) throw badFile(path, where + " has an empty gene name", "correct that line");
    const std::string value = columns.value ? fields[*columns.value] : "";
    if (const ValueKind kind = kindOf(value); !pairs.empty()) {
      holdsMarks |= kind == ValueKind::mark;
      holdsWords |= kind == ValueKind::word;
    }
    pairs.push_back({tf, target, !saysNoEdge(value)});
  }
  if (!header && columns.value && kindOf(first[*columns.value]) == ValueKind::word && holdsMarks && !holdsWords)
    throw badFile(path, whereFirst + " looks like a header of unknown words: " + shortened(join(first, ", ")), kWanted);
  if (pairs.empty()) throw badFile(path, "holds no pair of TF and target below its header", kWanted);
  if (std::ranges::none_of(pairs, &data::KnownPair::isEdge))
    throw badFile(path, "says of all its " + std::to_string(pairs.size()) + " pairs that they are no edge",
                  "give a table with at least one true edge");
  return pairs;
}

}  // namespace grnwb::io
