// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/graphml.h"
#include "core/exchange/xml_graph.h"

namespace grnwb::exchange {
namespace {

void addKey(pugi::xml_node root, const char* domain, const char* name, const char* type) {
  pugi::xml_node key = root.append_child("key");
  key.append_attribute("id") = name;
  key.append_attribute("for") = domain;
  key.append_attribute("attr.name") = name;
  key.append_attribute("attr.type") = type;
}

void addData(pugi::xml_node element, const std::string& key, const std::string& text) {
  pugi::xml_node data = element.append_child("data");
  data.append_attribute("key") = key.c_str();
  data.text() = text.c_str();
}

void addGraphmlGenes(pugi::xml_node graph, const std::vector<std::string>& genes, const char* role) {
  for (const std::string& gene : genes) {
    pugi::xml_node node = graph.append_child("node");
    node.append_attribute("id") = gene.c_str();
    addData(node, "label", gene);
    addData(node, "role", role);
  }
}

}  // namespace

std::string graphmlText(const grn::Grn& grn) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("graphml");
  root.append_attribute("xmlns") = "http://graphml.graphdrawing.org/xmlns";
  addKey(root, "node", "label", "string");
  addKey(root, "node", "role", "string");
  addKey(root, "edge", "weight", "double");
  addKey(root, "edge", "sign", "string");
  addKey(root, "edge", "locked", "boolean");
  addKey(root, "edge", "source", "string");
  addKey(root, "edge", "edited_at", "long");
  pugi::xml_node graph = root.append_child("graph");
  graph.append_attribute("id") = "grn";
  graph.append_attribute("edgedefault") = "directed";
  addGraphmlGenes(graph, grn.tfs(), "TF");
  addGraphmlGenes(graph, grn.targets(), "target");
  for (const grn::Edge& edge : grn.edges()) {
    pugi::xml_node element = graph.append_child("edge");
    element.append_attribute("source") = edge.tf.c_str();
    element.append_attribute("target") = edge.target.c_str();
    if (edge.importance) addData(element, "weight", formatNumber(*edge.importance));
    for (const auto& [name, value] : valuesOf(edge)) addData(element, name, value);
  }
  return xmlText(document);
}

}  // namespace grnwb::exchange
