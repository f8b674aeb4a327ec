// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of genes and their symbols: Ensembl's as HGNC pairs them, or those of a table.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace grnwb::knowledge {

/// ENSG00000141510.18 -> ENSG00000141510, ENSG00000182378.14_PAR_Y -> ENSG00000182378; other names stay.
std::string_view withoutVersion(std::string_view id);

class GeneSymbols {
 public:
  GeneSymbols() = default;
  /// Ids and symbols; an id with several symbols means none.
  explicit GeneSymbols(const std::vector<std::pair<std::string, std::string>>& pairs);

  /// With or without version; empty for an unknown or ambiguous id.
  std::string_view symbolOf(std::string_view id) const;
  bool isAmbiguous(std::string_view id) const;
  /// The first id of the symbol; empty: none.
  std::string_view idOf(std::string_view symbol) const;

 private:
  const std::string* find(std::string_view id) const;

  std::unordered_map<std::string, std::string> m_symbolOf;  ///< empty: ambiguous
  std::unordered_map<std::string, std::string> m_idOf;
};

/// Human, from HGNC's complete set (CC0); GRCh37's ids of genes that have others by now are unknown to it.
GeneSymbols bundledGeneSymbols();
/// The Ensembl id of one of these genes by its symbol, spelt so, and the symbol by the id; empty: none. About a
/// millisecond.
std::string bundledEnsemblId(std::string_view symbol);
std::string bundledSymbolOfId(std::string_view ensemblId);
/// A table whose first two columns are id and symbol, with or without a header. Rows without a symbol are passed over.
/// Throws Error(badInput) when the file can't be read, isn't text, or pairs nothing.
GeneSymbols readGeneSymbols(const std::filesystem::path& path);

struct SymbolMapping {
  std::vector<std::string> symbols;  ///< one per name; the name itself where there is none
  std::int64_t mapped = 0;           ///< names with a symbol
  std::int64_t unmapped = 0;         ///< without one, the ambiguous among them
  std::int64_t ambiguous = 0;
  std::int64_t repeated = 0;  ///< names whose symbol an earlier one has
};
SymbolMapping mapToSymbols(const std::vector<std::string>& names, const GeneSymbols& table);

}  // namespace grnwb::knowledge
