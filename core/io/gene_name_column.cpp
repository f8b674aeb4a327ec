// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gene_name_column.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"

namespace grnwb::io {
namespace {

/// The column's text for each gene, empty where it is missing; nothing for numbers that aren't whole.
std::optional<std::vector<std::string>> textsOfColumn(const data::Column& column) {
  if (const auto* texts = std::get_if<std::vector<std::string>>(&column)) return *texts;
  std::vector<std::string> texts;
  if (const auto* labels = std::get_if<data::Categorical>(&column)) {
    for (const std::int32_t code : labels->codes)
      texts.push_back(code < 0 ? "" : labels->categories[static_cast<std::size_t>(code)]);
    return texts;
  }
  for (const double number : std::get<std::vector<double>>(column)) {
    const std::string text = formatNumber(number);
    if (!parseInteger(text)) return std::nullopt;
    texts.push_back(text);
  }
  return texts;
}

bool differ(const std::vector<std::string>& texts) {
  constexpr double kLeastDistinct = 0.8;  // share of the genes
  std::unordered_set<std::string_view> distinct(texts.begin(), texts.end());
  distinct.erase("");
  return static_cast<double>(distinct.size()) >= kLeastDistinct * static_cast<double>(texts.size());
}

OfferedNames offer(const std::string& column, const std::vector<std::string>& names) {
  constexpr std::size_t kExamples = 5;
  return {column,
          {names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(kExamples, names.size()))},
          data::mostAre(names, data::looksLikeEnsemblId)};
}

}  // namespace

std::vector<OfferedNames> offeredNames(const data::Table& genes) {
  std::vector<OfferedNames> names{offer("", genes.names)};
  for (const auto& [name, column] : genes.columns) {
    if (std::holds_alternative<std::vector<double>>(column)) continue;  // ids at best, figures most of the time
    const auto texts = textsOfColumn(column);
    if (texts && *texts != genes.names && differ(*texts)) names.push_back(offer(name, *texts));
  }
  return names;
}

void nameGenesBy(const std::string& column, data::Table& genes, const std::filesystem::path& file) {
  const data::Column* chosen = genes.find(column);
  auto names = chosen == nullptr ? std::nullopt : textsOfColumn(*chosen);
  if (!names) {
    std::vector<std::string> others;
    for (const OfferedNames& offer : offeredNames(genes))
      if (!offer.column.empty()) others.push_back(offer.column);
    throw badFile(
        file, "has no column '" + column + "' of names in its table of genes",
        others.empty() ? "leave the column away: there is no other one" : "choose one of these: " + join(others, ", "));
  }
  for (std::size_t i = 0; i < names->size(); ++i)
    if ((*names)[i].empty()) (*names)[i] = genes.names[i];
  std::erase_if(genes.columns, [&](const auto& item) { return item.first == column; });
  const std::string kept = data::mostAre(genes.names, data::looksLikeEnsemblId) ? "gene_ids" : "gene_symbols";
  std::string place = kept;
  for (int number = 2; genes.find(place) != nullptr; ++number) place = kept + "_" + std::to_string(number);
  genes.set(place, std::exchange(genes.names, std::move(*names)));
}

}  // namespace grnwb::io
