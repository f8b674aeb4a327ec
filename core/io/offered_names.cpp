// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/offered_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/data/gene_names.h"

namespace grnwb::io {
namespace {

constexpr std::size_t kExamples = 5;
constexpr double kLeastDistinct = 0.8;  // share of the genes

OfferedNames offered(const std::string& column, const std::vector<std::string>& names) {
  return {column,
          {names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(kExamples, names.size()))},
          data::mostAre(names, data::looksLikeEnsemblId)};
}

/// The texts of a column; none where it holds numbers.
std::vector<std::string> textsOf(const data::Column& column) {
  if (const auto* texts = std::get_if<std::vector<std::string>>(&column)) return *texts;
  std::vector<std::string> texts;
  if (const auto* labels = std::get_if<data::Categorical>(&column))
    for (const std::int32_t code : labels->codes)
      texts.push_back(code < 0 ? std::string() : labels->categories[static_cast<std::size_t>(code)]);
  return texts;
}

bool differ(const std::vector<std::string>& texts) {
  std::set<std::string_view> distinct(texts.begin(), texts.end());
  distinct.erase("");
  return static_cast<double>(distinct.size()) >= kLeastDistinct * static_cast<double>(texts.size());
}

}  // namespace

std::vector<OfferedNames> offeredNames(const data::Table& genes) {
  std::vector<OfferedNames> names{offered("", genes.names)};
  for (const auto& [column, values] : genes.columns) {
    const std::vector<std::string> texts = textsOf(values);
    if (!texts.empty() && texts != genes.names && differ(texts)) names.push_back(offered(column, texts));
  }
  return names;
}

}  // namespace grnwb::io
