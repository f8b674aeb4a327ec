// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_field.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "core/base/text.h"

namespace grnwb::io {

bool isMissingNumber(std::string_view field) {
  constexpr std::string_view kMissing[] = {"", "na", "nan", "null", "none", "inf", "-inf", "n/a", "infinity"};
  constexpr std::size_t kLongest = 10;
  std::string word(trim(field));
  if (word.size() > kLongest) return false;
  std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(kMissing, word) != std::end(kMissing);
}

bool hasDecimalComma(std::string_view field) {
  std::string number(trim(field));
  const std::size_t comma = number.find(',');
  if (comma == std::string::npos) return false;
  number[comma] = '.';
  return parseNumber(number).has_value();
}

}  // namespace grnwb::io
