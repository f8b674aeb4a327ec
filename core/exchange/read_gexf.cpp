// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gexf.h"
#include "core/exchange/xml_graph.h"

namespace grnwb::exchange {
namespace {

class GexfReader {
 public:
  GexfReader(const NetworkSource& source, NetworkDraft& draft)
      : m_file(source, "gexf"), m_graph(m_file, draft), m_nodeAttributes(m_file), m_edgeAttributes(m_file) {}

  void read() {
    const pugi::xml_node graph = m_file.only(m_file.root(), "graph");
    for (const pugi::xml_node child : graph.children())
      if (localName(child) == "attributes") declare(child);
    for (const pugi::xml_node node : m_file.only(graph, "nodes").children())
      if (localName(node) == "node") addNode(node);
    const std::string_view usual = graph.attribute("defaultedgetype").as_string("undirected");
    for (const pugi::xml_node edges : graph.children())
      if (localName(edges) == "edges")
        for (const pugi::xml_node edge : edges.children())
          if (localName(edge) == "edge") addEdge(edge, usual);
  }

 private:
  void declare(pugi::xml_node attributes) {
    const std::string_view of = attributes.attribute("class").value();
    if (of != "node" && of != "edge") return;
    for (const pugi::xml_node attribute : attributes.children()) {
      if (localName(attribute) != "attribute") continue;
      std::optional<std::string> fallback;
      for (const pugi::xml_node child : attribute.children())
        if (localName(child) == "default") fallback = child.child_value();
      (of == "node" ? m_nodeAttributes : m_edgeAttributes)
          .declare(attribute, m_file.required(attribute, "id"), attribute.attribute("title").value(), fallback);
    }
  }

  XmlValues valuesOf(pugi::xml_node element) const {
    XmlValues values;
    for (const pugi::xml_node child : element.children()) {
      if (localName(child) == "nodes")
        m_file.refuse(child, "are nested in another node", "give a graph without groups");
      if (localName(child) != "attvalues") continue;
      for (const pugi::xml_node value : child.children())
        if (localName(value) == "attvalue")
          values.emplace_back(m_file.required(value, value.attribute("for") ? "for" : "id"),
                              value.attribute("value").value());
    }
    return values;
  }

  void addNode(pugi::xml_node node) {
    XmlValues values = m_nodeAttributes.named(node, valuesOf(node));
    std::erase_if(values, [](const auto& value) { return lowerCase(value.first) == "name"; });
    values.emplace(values.begin(), "label", node.attribute("label").value());
    m_graph.addNode(node, m_file.required(node, "id"), values);
  }

  void addEdge(pugi::xml_node edge, std::string_view usual) {
    XmlValues values = m_edgeAttributes.named(edge, valuesOf(edge));
    values.emplace_back("weight", edge.attribute("weight").value());
    m_graph.addEdge(edge, edge.attribute("type").as_string(usual.data()) == std::string_view("directed"), values);
  }

  XmlFile m_file;
  XmlGraph m_graph;
  XmlAttributes m_nodeAttributes, m_edgeAttributes;
};

}  // namespace

void readGexf(const NetworkSource& source, NetworkDraft& draft) {
  GexfReader(source, draft).read();
}

}  // namespace grnwb::exchange
