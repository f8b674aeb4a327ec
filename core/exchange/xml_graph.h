// SPDX-License-Identifier: GPL-3.0-or-later
// What GraphML and GEXF have in common: attributes that are declared first, nodes by id, and edges between them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/exchange/network_draft.h"
#include "core/exchange/xml_file.h"

namespace grnwb::exchange {

/// Names and texts of what an element says, in its order.
using XmlValues = std::vector<std::pair<std::string, std::string>>;

/// The attributes that nodes, or edges, of one file may have, by their ids.
class XmlAttributes {
 public:
  static constexpr std::size_t kMost = 256;

  explicit XmlAttributes(const XmlFile& file) : m_file(file) {}

  /// Throws Error(badInput) for an id that was declared before, or more than kMost attributes.
  void declare(pugi::xml_node at, const std::string& id, std::string name, std::optional<std::string> fallback);
  /// The values with their names and, of attributes that aren't given, their defaults. given: ids and texts. Throws
  /// Error(badInput) for an id that wasn't declared.
  XmlValues named(pugi::xml_node at, const XmlValues& given) const;

 private:
  struct Declared {
    std::string name;
    std::optional<std::string> fallback;
    std::size_t number;  ///< in the order of declaration
  };
  const XmlFile& m_file;
  std::map<std::string, Declared> m_declared;
  std::vector<const Declared*> m_withDefault;
};

class XmlGraph {
 public:
  XmlGraph(const XmlFile& file, NetworkDraft& draft) : m_file(file), m_draft(draft) {}

  /// A gene, named by the value "name" or else "label" or else the id, with its role in the value "role". Throws
  /// Error(badInput) for an id or a name that another node has.
  void addNode(pugi::xml_node at, const std::string& id, const XmlValues& values);
  /// Throws Error(badInput) for an end that is no node, an edge without direction, or a value of another kind.
  void addEdge(pugi::xml_node at, bool directed, const XmlValues& values);

 private:
  const std::string& geneAt(pugi::xml_node edge, const char* end) const;

  const XmlFile& m_file;
  NetworkDraft& m_draft;
  std::unordered_map<std::string, std::string> m_genes;  // by id
};

/// What the two writers say of an edge besides its importance, by the names that are read again.
XmlValues valuesOf(const grn::Edge& edge);

}  // namespace grnwb::exchange
