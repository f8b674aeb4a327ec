// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/gexf.h"
#include "core/exchange/xml_graph.h"

namespace grnwb::exchange {
namespace {

pugi::xml_node addClass(pugi::xml_node graph, const char* name) {
  pugi::xml_node attributes = graph.append_child("attributes");
  attributes.append_attribute("class") = name;
  return attributes;
}

void addAttribute(pugi::xml_node attributes, const char* name, const char* type) {
  pugi::xml_node attribute = attributes.append_child("attribute");
  attribute.append_attribute("id") = name;
  attribute.append_attribute("title") = name;
  attribute.append_attribute("type") = type;
}

void addValues(pugi::xml_node element, const XmlValues& values) {
  if (values.empty()) return;
  pugi::xml_node list = element.append_child("attvalues");
  for (const auto& [name, value] : values) {
    pugi::xml_node attribute = list.append_child("attvalue");
    attribute.append_attribute("for") = name.c_str();
    attribute.append_attribute("value") = value.c_str();
  }
}

void addGexfGenes(pugi::xml_node nodes, const std::vector<std::string>& genes, const char* role) {
  for (const std::string& gene : genes) {
    pugi::xml_node node = nodes.append_child("node");
    node.append_attribute("id") = gene.c_str();
    node.append_attribute("label") = gene.c_str();
    addValues(node, {{"role", role}});
  }
}

void addEdges(pugi::xml_node edges, const grn::Grn& grn) {
  std::size_t number = 0;
  for (const grn::Edge& edge : grn.edges()) {
    pugi::xml_node element = edges.append_child("edge");
    element.append_attribute("id") = std::to_string(number++).c_str();
    element.append_attribute("source") = edge.tf.c_str();
    element.append_attribute("target") = edge.target.c_str();
    if (edge.importance) element.append_attribute("weight") = formatNumber(*edge.importance).c_str();
    addValues(element, valuesOf(edge));
  }
}

}  // namespace

std::string gexfText(const grn::Grn& grn) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("gexf");
  root.append_attribute("xmlns") = "http://www.gexf.net/1.2draft";
  root.append_attribute("version") = "1.2";
  pugi::xml_node graph = root.append_child("graph");
  graph.append_attribute("defaultedgetype") = "directed";
  addAttribute(addClass(graph, "node"), "role", "string");
  pugi::xml_node ofEdges = addClass(graph, "edge");
  addAttribute(ofEdges, "sign", "string");
  addAttribute(ofEdges, "locked", "boolean");
  addAttribute(ofEdges, "source", "string");
  addAttribute(ofEdges, "edited_at", "long");
  pugi::xml_node nodes = graph.append_child("nodes");
  addGexfGenes(nodes, grn.tfs(), "TF");
  addGexfGenes(nodes, grn.targets(), "target");
  addEdges(graph.append_child("edges"), grn);
  return xmlText(document);
}

}  // namespace grnwb::exchange
