// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/line_table.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/base/text.h"
#include "core/io/line_reader.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

constexpr std::int64_t kLinesPerStopCheck = 1 << 14;

bool equalButForCase(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

}  // namespace

bool LineTable::couldHave(std::int64_t rows, bool withHeader) const {
  return static_cast<std::int64_t>(lines.size()) == rows + (withHeader ? 1 : 0) ||
         static_cast<std::int64_t>(lines.size()) == rows;
}

void LineTable::trimTo(std::int64_t rows) {
  if (static_cast<std::int64_t>(lines.size()) != rows + 1) return;
  header = std::move(lines.front());
  lines.erase(lines.begin());
}

std::vector<std::string> LineTable::column(std::size_t index) const {
  std::vector<std::string> fields;
  fields.reserve(lines.size());
  for (const auto& line : lines)
    fields.push_back(index < line.size() && !line[index].empty() ? line[index] : line.front());
  return fields;
}

std::optional<std::size_t> LineTable::columnNamed(std::initializer_list<std::string_view> names) const {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (std::ranges::any_of(names, [&](std::string_view name) { return equalButForCase(name, header[i]); })) return i;
  return std::nullopt;
}

LineTable readLineTable(const std::filesystem::path& path, JobContext& job) {
  const std::string name = path.filename().string();
  const char separator = name.ends_with(".csv") || name.ends_with(".csv.gz") ? ',' : '\t';
  LineTable table;
  LineReader reader(path);
  while (const auto line = reader.next()) {
    if (reader.lineNumber() % kLinesPerStopCheck == 0) job.throwIfStopped();
    if (trim(*line).empty()) continue;
    auto& fields = table.lines.emplace_back();
    FieldReader rest(*line, separator);
    for (std::string_view field; rest.next(field);) fields.emplace_back(trim(field));
  }
  return table;
}

}  // namespace grnwb::io
