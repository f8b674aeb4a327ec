// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/truth_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;
using Fields = std::vector<std::string>;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 6> kTfWords{"tf",        "gene1",          "source",
                                                   "regulator", "regulatorygene", "transcriptionfactor"};
constexpr std::array<std::string_view, 4> kTargetWords{"target", "gene2", "gene", "targetgene"};
constexpr std::array<std::string_view, 9> kValueWords{"edge",       "weight", "sign",  "type", "mode",
                                                      "importance", "score",  "value", "label"};
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

std::optional<std::size_t> columnNamed(const Fields& header, Words words) {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (std::ranges::find(words, wordOf(header[i])) != words.end()) return i;
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
                      join(first, ", "),
                  kWanted);
  return {};
}

bool saysNoEdge(const std::string& value) {
  const auto number = parseNumber(value);
  return number ? *number == 0 : wordOf(value) == "false";
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
  if (first.size() < 2) throw badFile(path, whereIn(reader) + " has one column: " + first.front(), kWanted);

  const auto header = columnsOfHeader(reader, first);
  Columns columns;
  if (header)
    columns = *header;
  else if (first.size() > 2)
    columns.value = 2;
  if (header) line = nextLine(reader);

  data::KnownPairs pairs;
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
    pairs.push_back({tf, target, !(columns.value && saysNoEdge(fields[*columns.value]))});
  }
  if (pairs.empty()) throw badFile(path, "holds no pair of TF and target below its header", kWanted);
  if (std::ranges::none_of(pairs, &data::KnownPair::isEdge))
    throw badFile(path, "says of all its " + std::to_string(pairs.size()) + " pairs that they are no edge",
                  "give a table with at least one true edge");
  return pairs;
}

}  // namespace grnwb::io
