// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table_columns.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/report/number_text.h"

namespace grnwb::report {
namespace {

/// "5 min 3 s"
bool isDuration(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (i % 2 == 0 ? !parseNumber(words[i]) : words[i] != "h" && words[i] != "min" && words[i] != "s") return false;
  return words.size() % 2 == 0;
}

/// "0.31", "0.31 ± 0.02", "64.00 %", "5 of 8", "best", a dash, a duration.
bool isNumberLike(std::string_view text) {
  if (text == kNothing || text == "best") return true;
  const std::vector<std::string_view> words = split(text, ' ');
  if (!parseNumber(words.front())) return false;
  if (isDuration(words)) return true;
  if (words.size() == 1 || (words.size() == 2 && words[1] == "%")) return true;
  return words.size() == 3 && (words[1] == "±" || words[1] == "of") && parseNumber(words[2]).has_value();
}

}  // namespace

std::vector<bool> numberColumns(const TextTable& table) {
  std::vector<bool> numbers(table.columns.size(), !table.rows.empty());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto text = [i](const std::vector<TextTable::Cell>& row) -> const std::string& { return row.at(i).text; };
    numbers[i] = std::ranges::all_of(table.rows, isNumberLike, text) &&
                 std::ranges::any_of(
                     table.rows, [](const std::string& cell) { return cell != kNothing; }, text);
  }
  return numbers;
}

std::vector<std::size_t> groupSpans(const TextTable& table) {
  std::vector<std::size_t> spans(table.rows.size(), 0);
  std::size_t first = 0;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row].front().text != table.rows[first].front().text) first = row;
    ++spans[first];
  }
  return spans;
}

bool isGrouped(const std::vector<std::size_t>& spans) {
  return std::ranges::any_of(spans, [](std::size_t span) { return span > 1; });
}

}  // namespace grnwb::report
