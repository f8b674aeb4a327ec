// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/entry_block.h"

#include "core/base/text.h"

namespace grnwb::io {
namespace {

/// Of one line: moves on, and stops at the latest at the line's end.
const char* skipSpace(const char* at) {
  while (*at == ' ' || *at == '\t' || *at == '\r') ++at;
  return at;
}

/// Up to 9 digits; at stays where it is when there is none.
std::uint32_t takeDigits(const char*& at) {
  std::uint32_t number = 0;
  for (const char* const last = at + 9; at != last; ++at) {
    const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
    if (digit > 9) break;
    number = number * 10 + digit;
  }
  return number;
}

bool isSpace(char c) {
  return c == ' ' || c == '\t';
}

/// A row's or column's number; at stays where it is when there is none. Numbers of more than 9 digits are beyond every
/// matrix that is read, and all count as one of those.
std::uint32_t takeIndex(const char*& at) {
  constexpr std::uint32_t kBeyondAll = 0x7fffffff;
  std::uint32_t number = takeDigits(at);
  if (*at >= '0' && *at <= '9') {
    while (*at >= '0' && *at <= '9') ++at;
    number = kBeyondAll;
  }
  return number;
}

struct EntryLine {
  std::uint32_t row = 0, column = 0;
  float value = 1;
};

/// The entry that begins here, and its line's end with it; false when the line holds anything else.
bool takeEntry(const char*& at, bool pattern, EntryLine& entry) {
  const char* const first = at;
  entry.row = takeIndex(at);
  if (at == first || !isSpace(*at)) return false;
  at = skipSpace(at);
  const char* const second = at;
  entry.column = takeIndex(at);
  if (at == second) return false;
  if (pattern) {
    at = skipSpace(at);
    return *at++ == '\n';
  }
  if (!isSpace(*at)) return false;
  at = skipSpace(at);
  const char* const third = at;
  entry.value = static_cast<float>(takeDigits(at));
  if (*at == '\n' && at != third) {
    ++at;
    return true;
  }
  while (*at != '\n') ++at;
  const auto number = parseNumber(trim({third, static_cast<std::size_t>(at - third)}));
  entry.value = static_cast<float>(number.value_or(0));
  ++at;
  return number.has_value();
}

}  // namespace

void EntryBlock::parse(std::string_view text, const MatrixMarketHead& head, bool cellsInRows) {
  genes.clear();
  values.clear();
  runs.clear();
  cellsAscend = true;
  lines = 0;
  fault.clear();
  const auto rows = static_cast<std::uint32_t>(head.rows), columns = static_cast<std::uint32_t>(head.columns);
  std::int32_t cell = -1, count = 0;
  const auto endRun = [&] {
    if (count > 0) runs.emplace_back(cell, count);
  };
  EntryLine entry;
  for (const char *at = text.data(), *const end = at + text.size(); at != end;) {
    ++lines;
    at = skipSpace(at);
    if (*at == '\n') {
      ++at;
      continue;
    }
    if (!takeEntry(at, head.pattern, entry)) {
      fault = head.pattern ? "should hold row and column" : "should hold row, column and value";
      break;
    }
    if (entry.row - 1 >= rows || entry.column - 1 >= columns) {
      fault = "points outside the matrix";
      break;
    }
    const auto thisCell = static_cast<std::int32_t>((cellsInRows ? entry.row : entry.column) - 1);
    if (thisCell != cell) {
      endRun();
      cellsAscend = cellsAscend && thisCell > cell;
      cell = thisCell;
      count = 0;
    }
    ++count;
    genes.push_back(static_cast<std::int32_t>((cellsInRows ? entry.column : entry.row) - 1));
    values.push_back(entry.value);
  }
  endRun();
}

}  // namespace grnwb::io
