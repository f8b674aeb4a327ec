// SPDX-License-Identifier: GPL-3.0-or-later
// Resolvers by list of names: many questions of a series show the same ones.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/knowledge/gene_aliases.h"

namespace grnwb::llm {

class Resolvers {
 public:
  explicit Resolvers(const knowledge::GeneAliases& aliases) : m_aliases(aliases) {}

  const knowledge::NameResolver& of(const std::vector<std::string>& names) {
    auto& resolver = m_byNames[names];
    if (!resolver) resolver = std::make_unique<knowledge::NameResolver>(m_aliases, names);
    return *resolver;
  }

 private:
  const knowledge::GeneAliases& m_aliases;
  std::map<std::vector<std::string>, std::unique_ptr<knowledge::NameResolver>> m_byNames;
};

}  // namespace grnwb::llm
