// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/name_resolver.h"

#include "core/base/text.h"
#include "core/knowledge/gene_name_key.h"

namespace grnwb::knowledge {

NameResolver::NameResolver(const GeneAliases& aliases, const std::vector<std::string>& allowed) : m_allowed(allowed) {
  Index bySymbol, byOldSymbol;  // approved symbols of the allowed genes that bear it, and that bear another name
  for (std::size_t i = 0; i < m_allowed.size(); ++i) {
    const std::string& gene = m_allowed[i];
    const auto position = static_cast<std::int64_t>(i);
    if (!m_exact.try_emplace(gene, position).second) continue;
    const std::string key = geneNameKey(gene);
    addOrMakeAmbiguous(m_byCase, upperCase(gene), position);
    if (key.empty()) continue;
    addOrMakeAmbiguous(m_byKey, key, position);
    if (const std::string symbol(aliases.symbolOf(gene)); !symbol.empty())
      addOrMakeAmbiguous(geneNameKey(symbol) == key ? bySymbol : byOldSymbol, symbol, position);
  }
  bySymbol.merge(byOldSymbol);
  for (const auto& [key, symbol] : aliases.symbolByKey())
    if (const auto found = bySymbol.find(symbol); found != bySymbol.end()) m_byAlias.emplace(key, found->second);
}

void NameResolver::addOrMakeAmbiguous(Index& index, const std::string& key, std::int64_t position) {
  if (const auto [entry, isNew] = index.try_emplace(key, position); !isNew) entry->second = kAmbiguous;
}

Resolved NameResolver::at(std::int64_t position, NameMatch match) const {
  if (position == kAmbiguous) return {};
  return {match, m_allowed[static_cast<std::size_t>(position)]};
}

Resolved NameResolver::resolveName(std::string_view name) const {
  if (const auto found = m_exact.find(std::string(name)); found != m_exact.end())
    return at(found->second, NameMatch::exact);
  if (const auto found = m_byCase.find(upperCase(name)); found != m_byCase.end())
    return at(found->second, NameMatch::spelling);
  const std::string key = geneNameKey(name);
  if (const auto found = m_byKey.find(key); found != m_byKey.end()) return at(found->second, NameMatch::spelling);
  if (const auto found = m_byAlias.find(key); found != m_byAlias.end()) return at(found->second, NameMatch::alias);
  return {};
}

Resolved NameResolver::resolve(std::string_view written) const {
  const std::string_view name = trim(written);
  if (const Resolved whole = resolveName(name)) return whole;
  const auto open = name.find('(');
  if (open == std::string_view::npos || !name.ends_with(')')) return {};
  const Resolved first = resolveName(trim(name.substr(0, open)));
  const Resolved inBrackets = resolveName(trim(name.substr(open + 1, name.size() - open - 2)));
  if (first && inBrackets && first.gene != inBrackets.gene) return {};
  return first ? first : inBrackets;
}

}  // namespace grnwb::knowledge
