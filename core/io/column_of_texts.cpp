// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/column_of_texts.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "core/base/text.h"
#include "core/io/number_field.h"

namespace grnwb::io {

data::Column columnOfTexts(std::vector<std::string> texts) {
  const auto isNumber = [](const std::string& text) { return parseNumber(trim(text)) || isMissingNumber(text); };
  if (std::ranges::all_of(texts, isNumber)) {
    std::vector<double> numbers;
    for (const std::string& text : texts)
      numbers.push_back(parseNumber(trim(text)).value_or(std::numeric_limits<double>::quiet_NaN()));
    return numbers;
  }
  const std::unordered_set<std::string> different(texts.begin(), texts.end());
  if (2 * different.size() > texts.size()) return texts;
  return data::toCategorical(texts);
}

}  // namespace grnwb::io
