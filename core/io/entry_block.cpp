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

/// A row's or column's number with the space behind it; 0 when it is none. Those beyond 10^9 are none that a matrix of
/// 32-bit indices has, and count as the first one beyond.
std::uint32_t takeIndex(const char*& at) {
  constexpr std::uint32_t kBeyondAll = 0x7fffffff;
  std::uint32_t number = takeDigits(at);
  if (*at >= '0' && *at <= '9') {
    while (*at >= '0' && *at <= '9') ++at;
    number = kBeyondAll;
  }
  return number;
}

}  // namespace

void EntryBlock::parse(std::string_view text, const MatrixMarketHead& head, bool cellsInRows) {
  genes.clear();
  values.clear();
  runs.clear();
  cellsAscend = true;
  lines = 0;
  fault.clear();
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto rows = static_cast<std::uint32_t>(head.rows), columns = static_cast<std::uint32_t>(head.columns);
  std::int32_t cell = -1, count = 0;
  const auto endRun = [&] {
    if (count > 0) runs.emplace_back(cell, count);
  };
  while (at != end) {
    ++lines;
    at = skipSpace(at);
    if (*at == '\n') {
      ++at;
      continue;
    }
    const char* const begin = at;
    const std::uint32_t row = takeIndex(at);
    const bool hasRow = at != begin && isSpace(*at);
    at = skipSpace(at);
    const char* const second = at;
    const std::uint32_t column = takeIndex(at);
    const bool hasColumn = at != second && (isSpace(*at) || (head.pattern && (*at == '\n' || *at == '\r')));
    at = skipSpace(at);
    float value = 1;
    bool hasValue = head.pattern;
    if (!head.pattern && hasRow && hasColumn) {
      const char* const third = at;
      const std::uint32_t whole = takeDigits(at);
      hasValue = at != third;
      value = static_cast<float>(whole);
      if (*at != '\n') {
        const char* lineEnd = at;
        while (*lineEnd != '\n') ++lineEnd;
        const auto number = parseNumber(trim({third, static_cast<std::size_t>(lineEnd - third)}));
        hasValue = number.has_value();
        value = static_cast<float>(number.value_or(0));
        at = lineEnd;
      }
    }
    if (!hasRow || !hasColumn || !hasValue || *at != '\n') {
      fault = head.pattern ? "should hold row and column" : "should hold row, column and value";
      break;
    }
    ++at;
    if (row - 1 >= rows || column - 1 >= columns) {
      fault = "points outside the matrix";
      break;
    }
    const auto thisCell = static_cast<std::int32_t>((cellsInRows ? row : column) - 1);
    if (thisCell != cell) {
      endRun();
      cellsAscend = cellsAscend && thisCell > cell;
      cell = thisCell;
      count = 0;
    }
    ++count;
    genes.push_back(static_cast<std::int32_t>((cellsInRows ? column : row) - 1));
    values.push_back(value);
  }
  endRun();
}

}  // namespace grnwb::io
