// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/merge_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/text.h"

namespace grnwb::data {
namespace {

using Texts = std::vector<std::string>;
using Numbers = std::vector<double>;

/// One column of all tables: null where a table lacks it.
struct Pieces {
  std::vector<const Column*> columns;
  std::vector<std::size_t> rows;

  template <class T>
  std::size_t count() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        columns, [](const Column* column) { return column != nullptr && std::holds_alternative<T>(*column); }));
  }
};

Texts textsOf(const Column& column) {
  if (const auto* texts = std::get_if<Texts>(&column)) return *texts;
  Texts result;
  if (const auto* numbers = std::get_if<Numbers>(&column)) {
    for (const double number : *numbers) result.push_back(std::isnan(number) ? std::string() : formatNumber(number));
  } else {
    const auto& labels = std::get<Categorical>(column);
    for (const std::int32_t code : labels.codes)
      result.push_back(code < 0 ? std::string() : labels.categories[static_cast<std::size_t>(code)]);
  }
  return result;
}

Column stackedNumbers(const Pieces& pieces) {
  Numbers all;
  for (std::size_t i = 0; i < pieces.columns.size(); ++i) {
    if (pieces.columns[i] == nullptr) {
      all.insert(all.end(), pieces.rows[i], std::numeric_limits<double>::quiet_NaN());
      continue;
    }
    const auto& numbers = std::get<Numbers>(*pieces.columns[i]);
    all.insert(all.end(), numbers.begin(), numbers.end());
  }
  return all;
}

Column stackedTexts(const Pieces& pieces) {
  Texts all;
  for (std::size_t i = 0; i < pieces.columns.size(); ++i) {
    if (pieces.columns[i] == nullptr) {
      all.resize(all.size() + pieces.rows[i]);
      continue;
    }
    const Texts texts = textsOf(*pieces.columns[i]);
    all.insert(all.end(), texts.begin(), texts.end());
  }
  return all;
}

/// Categories in the order of their first appearance; ordered where all tables have the same ordered ones.
Column stackedLabels(const Pieces& pieces) {
  Categorical all;
  all.ordered = true;
  const Categorical* first = nullptr;
  std::map<std::string, std::int32_t> codeOf;
  for (std::size_t i = 0; i < pieces.columns.size(); ++i) {
    if (pieces.columns[i] == nullptr) {
      all.codes.insert(all.codes.end(), pieces.rows[i], -1);
      continue;
    }
    const Categorical labels = toCategorical(*pieces.columns[i]);
    std::vector<std::int32_t> newCode;
    for (const std::string& category : labels.categories) {
      const auto [found, isNew] = codeOf.emplace(category, static_cast<std::int32_t>(codeOf.size()));
      if (isNew) all.categories.push_back(category);
      newCode.push_back(found->second);
    }
    for (const std::int32_t code : labels.codes)
      all.codes.push_back(code < 0 ? -1 : newCode[static_cast<std::size_t>(code)]);
    if (first == nullptr) first = std::get_if<Categorical>(pieces.columns[i]);
    all.ordered = all.ordered && labels.ordered && first != nullptr && labels.categories == first->categories;
  }
  return all;
}

Column stackedColumn(const Pieces& pieces) {
  const std::size_t numbers = pieces.count<Numbers>(), labels = pieces.count<Categorical>();
  if (numbers > 0 && labels == 0 && pieces.count<Texts>() == 0) return stackedNumbers(pieces);
  return numbers == 0 && labels > 0 ? stackedLabels(pieces) : stackedTexts(pieces);
}

}  // namespace

Table stackedRows(const std::vector<const Table*>& tables) {
  Table all;
  Texts names;
  for (const Table* table : tables) {
    all.names.insert(all.names.end(), table->names.begin(), table->names.end());
    for (const auto& [name, column] : table->columns)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  for (const std::string& name : names) {
    Pieces pieces;
    for (const Table* table : tables) {
      pieces.columns.push_back(table->find(name));
      pieces.rows.push_back(table->names.size());
    }
    all.set(name, stackedColumn(pieces));
  }
  return all;
}

}  // namespace grnwb::data
