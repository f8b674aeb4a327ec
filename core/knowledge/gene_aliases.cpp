// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/gene_aliases.h"

#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/knowledge/bundled_aliases.h"
#include "core/knowledge/common_names.h"
#include "core/knowledge/gene_name_key.h"
#include "core/knowledge/text_table.h"

namespace grnwb::knowledge {
namespace {

using SymbolByKey = std::unordered_map<std::string, std::string>;

/// A key that another symbol has already is left without one.
void addOrMakeAmbiguous(SymbolByKey& names, std::string key, const std::string& symbol) {
  const auto [entry, isNew] = names.try_emplace(std::move(key), symbol);
  if (!isNew && entry->second != symbol) entry->second.clear();
}

/// symbol=name|name
GeneNames parseEntry(std::string_view entry) {
  const auto equals = entry.find('=');
  GeneNames gene{std::string(entry.substr(0, equals)), {}};
  for (const std::string_view name : split(entry.substr(equals + 1), '|')) gene.names.emplace_back(name);
  return gene;
}

/// Names parted by | as in the complete set, or by commas as in a custom download.
void appendNames(std::string_view field, std::vector<std::string>& names) {
  for (const std::string_view part : split(field, field.find('|') == std::string_view::npos ? ',' : '|')) {
    std::string_view name = trim(part);
    while (name.starts_with('"')) name.remove_prefix(1);
    while (name.ends_with('"')) name.remove_suffix(1);
    if (!trim(name).empty()) names.emplace_back(trim(name));
  }
}

const char* const kWantedTable =
    "give HGNC's table from genenames.org, unpacked, with the columns symbol, alias_symbol and prev_symbol";

}  // namespace

GeneAliases::GeneAliases(const std::vector<GeneNames>& genes) {
  SymbolByKey symbols, names;
  for (const GeneNames& gene : genes) {
    addOrMakeAmbiguous(symbols, geneNameKey(gene.symbol), gene.symbol);
    for (const std::string& name : gene.names) addOrMakeAmbiguous(names, geneNameKey(name), gene.symbol);
  }
  for (const std::string_view name : split(kFamilyNames, '|')) names[geneNameKey(name)].clear();
  for (const std::string_view line : splitLines(trim(kCommonNames))) {
    const GeneNames gene = parseEntry(line);
    if (symbols.try_emplace(geneNameKey(gene.symbol), gene.symbol).first->second != gene.symbol) continue;
    for (const std::string& name : gene.names) names[geneNameKey(name)] = gene.symbol;
  }
  m_symbolByKey = std::move(symbols);
  m_symbolByKey.merge(names);
  m_symbolByKey.erase("");
  std::erase_if(m_symbolByKey, [](const auto& entry) { return entry.second.empty(); });
}

std::string_view GeneAliases::symbolOf(std::string_view name) const {
  const auto found = m_symbolByKey.find(geneNameKey(name));
  return found == m_symbolByKey.end() ? std::string_view() : found->second;
}

GeneAliases bundledAliases() {
  std::vector<GeneNames> genes;
  for (const std::string_view entry : split(bundledAliasTable(), ' '))
    if (!entry.empty()) genes.push_back(parseEntry(entry));
  return GeneAliases(genes);
}

std::vector<std::string> bundledNamesOf(std::string_view symbol) {
  const std::string wanted = std::string(symbol).append("=");
  for (const std::string_view entry : split(bundledAliasTable(), ' '))
    if (entry.starts_with(wanted)) return parseEntry(entry).names;
  return {};
}

std::string_view bundledSymbolOf(std::string_view otherName) {
  for (const std::string_view entry : split(bundledAliasTable(), ' ')) {
    const auto equals = entry.find('=');
    if (equals == std::string_view::npos) continue;
    for (const std::string_view name : split(entry.substr(equals + 1), '|'))
      if (name == otherName) return entry.substr(0, equals);
  }
  return {};
}

GeneAliases readHgncAliases(const std::filesystem::path& path) {
  TextTable table(path, kWantedTable);
  table.next();
  const auto symbol = columnNamed(table.fields(), {"symbol", "approvedsymbol"});
  const auto alias = columnNamed(table.fields(), {"aliassymbol"});
  const auto previous = columnNamed(table.fields(), {"prevsymbol", "previoussymbol"});
  const auto status = columnNamed(table.fields(), {"status"});
  const auto group = columnNamed(table.fields(), {"locusgroup"});
  if (!symbol || (!alias && !previous)) throw table.headerError("is no header of HGNC's table");

  std::vector<GeneNames> genes;
  while (table.next()) {
    const Fields& fields = table.fields();
    if (fields[*symbol].empty() || (status && fields[*status] != "Approved")) continue;
    GeneNames& gene = genes.emplace_back(std::string(fields[*symbol]), std::vector<std::string>());
    if (group && fields[*group] != "protein-coding gene") continue;
    for (const auto& column : {alias, previous})
      if (column) appendNames(fields[*column], gene.names);
  }
  if (genes.empty()) throw table.error("holds no gene below its header");
  return GeneAliases(genes);
}

}  // namespace grnwb::knowledge
