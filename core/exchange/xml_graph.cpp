// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_graph.h"

#include "core/base/text.h"

namespace grnwb::exchange {
namespace {

std::string valueNamed(const XmlValues& values, std::string_view name) {
  for (const auto& [key, value] : values)
    if (lowerCase(key) == name) return value;
  return {};
}

std::string nameOf(const std::string& id, const XmlValues& values) {
  for (const char* key : {"name", "label"})
    if (std::string name = valueNamed(values, key); !name.empty()) return name;
  return id;
}

}  // namespace

void XmlAttributes::declare(pugi::xml_node at, const std::string& id, std::string name,
                            std::optional<std::string> fallback) {
  if (m_declared.size() == kMost)
    m_file.refuse(at, "is one of more than " + std::to_string(kMost) + " attributes",
                  "leave out the attributes that no network needs");
  const auto [place, isNew] = m_declared.emplace(id, Declared{std::move(name), std::move(fallback), m_declared.size()});
  if (!isNew)
    m_file.refuse(at, "declares the attribute '" + shortened(id) + "' a second time", "declare each attribute once");
  if (place->second.fallback) m_withDefault.push_back(&place->second);
}

XmlValues XmlAttributes::named(pugi::xml_node at, const XmlValues& given) const {
  XmlValues values;
  std::vector<bool> isGiven(m_declared.size(), false);
  for (const auto& [id, text] : given) {
    const auto found = m_declared.find(id);
    if (found == m_declared.end())
      m_file.refuse(at, "has the attribute '" + shortened(id) + "', which is not declared",
                    "declare it, or leave it out");
    values.emplace_back(found->second.name, text);
    isGiven[found->second.number] = true;
  }
  for (const Declared* declared : m_withDefault)
    if (!isGiven[declared->number]) values.emplace_back(declared->name, *declared->fallback);
  return values;
}

void XmlGraph::addNode(pugi::xml_node at, const std::string& id, const XmlValues& values) {
  const std::string name = nameOf(id, values);
  if (!m_genes.emplace(id, name).second)
    m_file.refuse(at, "has the id '" + shortened(id) + "' of another node", "give each node an id of its own");
  if (!m_draft.addGene(name, roleOf(valueNamed(values, "role"))))
    m_file.refuse(at, "has the name '" + shortened(name) + "' of another node", "give each gene one node");
}

const std::string& XmlGraph::geneAt(pugi::xml_node edge, const char* end) const {
  const std::string id = m_file.required(edge, end);
  const auto found = m_genes.find(id);
  if (found == m_genes.end())
    m_file.refuse(edge, std::string("has the ") + end + " '" + shortened(id) + "', which is no node",
                  "add a node with this id, or take the edge out");
  return found->second;
}

void XmlGraph::addEdge(pugi::xml_node at, bool directed, const XmlValues& values) {
  grn::Edge edge = edgeBetween(geneAt(at, "source"), geneAt(at, "target"));
  if (!directed)
    m_file.refuse(at,
                  "has no direction, so that nothing says whether " + shortened(edge.tf) + " or " +
                      shortened(edge.target) + " is the TF",
                  "save a directed graph whose edges go from TF to target");
  for (const auto& [name, value] : values)
    if (const std::string problem = setAttribute(edge, name, value); !problem.empty())
      m_file.refuse(at, "is wrong: " + problem, "correct that value, or leave it out");
  m_draft.addEdge(std::move(edge));
}

XmlValues valuesOf(const grn::Edge& edge) {
  XmlValues values;
  if (edge.sign != grn::Sign::unknown) values.emplace_back("sign", wordOf(edge.sign, ""));
  if (edge.locked) values.emplace_back("locked", "true");
  if (!edge.source.empty()) values.emplace_back("source", edge.source);
  if (edge.editedAt) values.emplace_back("edited_at", std::to_string(*edge.editedAt));
  return values;
}

}  // namespace grnwb::exchange
