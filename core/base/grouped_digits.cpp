// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/grouped_digits.h"

namespace grnwb {

std::string groupedDigits(std::int64_t value) {
  std::string text = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, 1, ',');
  return text;
}

}  // namespace grnwb
