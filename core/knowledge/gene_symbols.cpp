// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/gene_symbols.h"

#include <charconv>
#include <unordered_set>

#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/knowledge/bundled_ensembl.h"
#include "core/knowledge/text_table.h"

namespace grnwb::knowledge {
namespace {

constexpr std::size_t kEnsemblDigits = 11;

/// visit(number, symbol) of each gene of the bundled table, until it returns false.
template <class Visit>
void eachBundledGene(Visit visit) {
  std::uint64_t number = 0;
  for (const std::string_view entry : split(bundledEnsemblTable(), ' ')) {
    const auto equals = entry.find('=');
    if (equals == std::string_view::npos) continue;
    std::uint64_t step = 0;
    std::from_chars(entry.data(), entry.data() + equals, step);
    number += step;
    if (!visit(number, entry.substr(equals + 1))) return;
  }
}

std::string humanEnsemblId(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string("ENSG").append(kEnsemblDigits - digits.size(), '0').append(digits);
}

}  // namespace

std::string_view withoutVersion(std::string_view id) {
  const auto dot = id.find('.');
  return dot != std::string_view::npos && data::looksLikeEnsemblId(id.substr(0, dot)) ? id.substr(0, dot) : id;
}

GeneSymbols::GeneSymbols(const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [id, symbol] : pairs) {
    const auto [entry, isNew] = m_symbolOf.try_emplace(id, symbol);
    if (!isNew && entry->second != symbol) entry->second.clear();
    m_idOf.try_emplace(symbol, id);
  }
}

const std::string* GeneSymbols::find(std::string_view id) const {
  for (const std::string_view key : {id, withoutVersion(id)})
    if (const auto found = m_symbolOf.find(std::string(key)); found != m_symbolOf.end()) return &found->second;
  return nullptr;
}

std::string_view GeneSymbols::symbolOf(std::string_view id) const {
  const std::string* symbol = find(id);
  return symbol == nullptr ? std::string_view() : *symbol;
}

bool GeneSymbols::isAmbiguous(std::string_view id) const {
  const std::string* symbol = find(id);
  return symbol != nullptr && symbol->empty();
}

std::string_view GeneSymbols::idOf(std::string_view symbol) const {
  const auto found = m_idOf.find(std::string(symbol));
  return found == m_idOf.end() ? std::string_view() : found->second;
}

GeneSymbols bundledGeneSymbols() {
  std::vector<std::pair<std::string, std::string>> pairs;
  eachBundledGene([&](std::uint64_t number, std::string_view symbol) {
    pairs.emplace_back(humanEnsemblId(number), symbol);
    return true;
  });
  return GeneSymbols(pairs);
}

std::string bundledEnsemblId(std::string_view symbol) {
  std::string id;
  eachBundledGene([&](std::uint64_t number, std::string_view name) {
    if (name == symbol) id = humanEnsemblId(number);
    return id.empty();
  });
  return id;
}

std::string bundledSymbolOfId(std::string_view ensemblId) {
  std::string symbol;
  const std::string_view wanted = withoutVersion(ensemblId);
  eachBundledGene([&](std::uint64_t number, std::string_view name) {
    if (humanEnsemblId(number) == wanted) symbol = name;
    return symbol.empty();
  });
  return symbol;
}

GeneSymbols readGeneSymbols(const std::filesystem::path& path) {
  TextTable table(path,
                  "give a table of two columns, the id and the symbol of a gene, as Ensembl's BioMart exports it");
  std::vector<std::pair<std::string, std::string>> pairs;
  for (bool isFirst = true; table.next(); isFirst = false) {
    const std::string_view id = table.fields()[0], symbol = table.fields()[1];
    const std::string word = wordOf(symbol);
    const bool isHeader = isFirst && (word.ends_with("symbol") || word.ends_with("name") || wordOf(id).ends_with("id"));
    if (id.empty() || symbol.empty() || isHeader) continue;
    pairs.emplace_back(withoutVersion(id), symbol);
  }
  if (pairs.empty()) throw table.error("pairs no id with a symbol");
  return GeneSymbols(pairs);
}

SymbolMapping mapToSymbols(const std::vector<std::string>& names, const GeneSymbols& table) {
  SymbolMapping result;
  result.symbols.reserve(names.size());
  std::unordered_set<std::string> seen;
  for (const std::string& name : names) {
    const std::string_view symbol = table.symbolOf(name);
    result.symbols.push_back(symbol.empty() ? name : std::string(symbol));
    ++(symbol.empty() ? result.unmapped : result.mapped);
    if (symbol.empty() && table.isAmbiguous(name)) ++result.ambiguous;
    if (!seen.insert(result.symbols.back()).second) ++result.repeated;
  }
  return result;
}

}  // namespace grnwb::knowledge
