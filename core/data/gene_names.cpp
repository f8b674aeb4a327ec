// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gene_names.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

#include "core/base/text.h"

namespace grnwb::data {
namespace {

constexpr std::size_t kShortestBarcode = 8;

bool isAlphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

std::string upperCase(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
  return text;
}

/// A listed name and a gene that only the case tells apart; empty names when there is none.
std::pair<std::string, std::string> pairOfOtherCase(const std::vector<std::string>& listed,
                                                    const std::vector<std::string>& genes) {
  std::map<std::string, std::string> geneOf;
  for (const std::string& gene : genes) geneOf.emplace(upperCase(gene), gene);
  for (const std::string& name : listed)
    if (const auto found = geneOf.find(upperCase(name)); found != geneOf.end()) return {name, found->second};
  return {};
}

}  // namespace

bool looksLikeBarcode(std::string_view name) {
  for (std::size_t begin = 0; begin < name.size(); ++begin) {
    if (begin > 0 && isAlphanumeric(name[begin - 1])) continue;
    const std::size_t end = std::min(name.find_first_not_of("ACGT", begin), name.size());
    if (end - begin < kShortestBarcode) continue;
    if (end == name.size() || !isAlphanumeric(name[end]) || name.substr(end) == "x") return true;
  }
  return false;
}

bool looksLikeEnsemblId(std::string_view name) {
  if (!name.starts_with("ENS")) return false;
  const std::size_t digits = name.find_first_of("0123456789");
  return digits != std::string_view::npos && digits >= 4 && name[digits - 1] == 'G' && name.size() >= digits + 11;
}

bool mostAre(const std::vector<std::string>& names, bool (*test)(std::string_view)) {
  return !names.empty() && 2 * std::ranges::count_if(names, test) > static_cast<std::int64_t>(names.size());
}

NameMismatch nameMismatch(const std::vector<std::string>& listed, const std::vector<std::string>& genes) {
  if (listed.empty()) return {"the list is empty", "give at least one name"};
  if (genes.empty()) return {"there is no gene", "give data with genes"};
  if (const auto [name, gene] = pairOfOtherCase(listed, genes); !name.empty())
    return {"only the case differs, as in '" + shortened(name) + "' and '" + shortened(gene) + "'",
            "take both from the same species (human GATA1, mouse Gata1)"};
  const std::string examples = "'" + shortened(listed.front()) + "' here and '" + shortened(genes.front()) + "' there";
  if (mostAre(listed, looksLikeEnsemblId) != mostAre(genes, looksLikeEnsemblId))
    return {"one side has Ensembl ids, the other has not, as in " + examples, "use the same kind of name in both"};
  return {"as in " + examples, "check that both name genes by symbol and come from the same species"};
}

}  // namespace grnwb::data
