// SPDX-License-Identifier: GPL-3.0-or-later
// From a gene's name as a person or a model writes it to the gene's name in the data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/knowledge/gene_aliases.h"

namespace grnwb::knowledge {

enum class NameMatch {
  none,
  exact,
  spelling,  ///< case, hyphens, dots, blanks, Greek letters: Gata-1 for GATA1, Nkx2.5 for NKX2-5
  alias      ///< another name or the other of an old and a new symbol: PU.1 for SPI1, KMT2A for MLL
};

struct Resolved {
  NameMatch match = NameMatch::none;
  std::string gene;  ///< of the allowed genes; empty without a match

  explicit operator bool() const { return match != NameMatch::none; }
  bool operator==(const Resolved&) const = default;
};

/// Built once for the genes that may be named; resolve() then takes about a microsecond and may be called from several
/// threads. Neither the aliases nor the list need to outlive it.
class NameResolver {
 public:
  NameResolver(const GeneAliases& aliases, const std::vector<std::string>& allowed);

  /// Exact, else equal in another case, else equal by geneNameKey(), else by alias; blanks around the name are dropped.
  /// At each step two allowed genes that fit give no match. Of "SPI1 (PU.1)" the first name counts, or the one in
  /// brackets when the first is unknown; no match when they are two genes.
  Resolved resolve(std::string_view written) const;

 private:
  using Index = std::unordered_map<std::string, std::int64_t>;  ///< positions in m_allowed; kAmbiguous
  static constexpr std::int64_t kAmbiguous = -1;

  Resolved resolveName(std::string_view name) const;
  Resolved at(std::int64_t position, NameMatch match) const;
  static void addOrMakeAmbiguous(Index& index, const std::string& key, std::int64_t position);

  std::vector<std::string> m_allowed;
  Index m_exact, m_byCase, m_byKey, m_byAlias;
};

}  // namespace grnwb::knowledge
