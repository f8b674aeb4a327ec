// SPDX-License-Identifier: GPL-3.0-or-later
// The other names of genes: aliases and previous symbols as HGNC keeps them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace grnwb::knowledge {

struct GeneNames {
  std::string symbol;              ///< the approved one
  std::vector<std::string> names;  ///< aliases and previous symbols
};

/// Names are compared by geneNameKey(). A name that is also an approved symbol means that gene; one that several genes
/// bear, or that stands for a family (NF-kB), means none, unless it's one in daily use for one of them (p65: RELA).
class GeneAliases {
 public:
  GeneAliases() = default;
  explicit GeneAliases(const std::vector<GeneNames>& genes);

  /// The approved symbol behind a symbol or another name; empty for an unknown or ambiguous one.
  std::string_view symbolOf(std::string_view name) const;
  /// Approved symbols by geneNameKey() of each name that means one gene, its symbol included.
  const std::unordered_map<std::string, std::string>& symbolByKey() const { return m_symbolByKey; }

 private:
  std::unordered_map<std::string, std::string> m_symbolByKey;
};

/// Of the human protein-coding genes, from HGNC's complete set (CC0) by the rule in packaging/make_alias_table.py.
GeneAliases bundledAliases();

/// Aliases and previous symbols of one of these genes; none for another name. Some microseconds.
std::vector<std::string> bundledNamesOf(std::string_view symbol);
/// The approved symbol of the gene with this alias or previous symbol, spelt so; empty: none.
std::string_view bundledSymbolOf(std::string_view otherName);

/// HGNC's complete set or a download of its own making: a table with the columns symbol (or Approved symbol),
/// alias_symbol and prev_symbol (or Alias symbols, Previous symbols; one of the two will do), several names parted by |
/// or a comma. Where there are columns status and locus_group, entries that aren't approved are left out and only
/// protein-coding genes give names. Throws Error(badInput) for anything else, a compressed file included.
GeneAliases readHgncAliases(const std::filesystem::path& path);

}  // namespace grnwb::knowledge
