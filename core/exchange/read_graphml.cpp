// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/graphml.h"
#include "core/exchange/xml_graph.h"

namespace grnwb::exchange {
namespace {

class GraphmlReader {
 public:
  GraphmlReader(const NetworkSource& source, NetworkDraft& draft)
      : m_file(source, "graphml"), m_graph(m_file, draft), m_nodeKeys(m_file), m_edgeKeys(m_file) {}

  void read() {
    for (const pugi::xml_node child : m_file.root().children())
      if (localName(child) == "key") declare(child);
    const pugi::xml_node graph = m_file.only(m_file.root(), "graph");
    for (const pugi::xml_node child : graph.children())
      if (localName(child) == "node") addNode(child);
    const bool directed = std::string_view(graph.attribute("edgedefault").value()) != "undirected";
    for (const pugi::xml_node child : graph.children()) {
      if (localName(child) == "hyperedge")
        m_file.refuse(child, "joins several genes at once", "give a graph whose edges join a TF and a target");
      if (localName(child) == "edge")
        m_graph.addEdge(child, child.attribute("directed").as_bool(directed), m_edgeKeys.named(child, dataOf(child)));
    }
  }

 private:
  void declare(pugi::xml_node key) {
    const std::string_view domain = key.attribute("for").as_string("all");
    const std::string id = m_file.required(key, "id"), name = key.attribute("attr.name").value();
    std::optional<std::string> fallback;
    for (const pugi::xml_node child : key.children())
      if (localName(child) == "default") fallback = child.child_value();
    if (domain == "node" || domain == "all") m_nodeKeys.declare(key, id, name, fallback);
    if (domain == "edge" || domain == "all") m_edgeKeys.declare(key, id, name, fallback);
  }

  XmlValues dataOf(pugi::xml_node element) const {
    XmlValues values;
    for (const pugi::xml_node child : element.children()) {
      if (localName(child) == "graph")
        m_file.refuse(child, "is nested in another graph", "give a graph without groups");
      if (localName(child) == "data") values.emplace_back(m_file.required(child, "key"), child.child_value());
    }
    return values;
  }

  void addNode(pugi::xml_node node) {
    m_graph.addNode(node, m_file.required(node, "id"), m_nodeKeys.named(node, dataOf(node)));
  }

  XmlFile m_file;
  XmlGraph m_graph;
  XmlAttributes m_nodeKeys, m_edgeKeys;
};

}  // namespace

void readGraphml(const NetworkSource& source, NetworkDraft& draft) {
  GraphmlReader(source, draft).read();
}

}  // namespace grnwb::exchange
