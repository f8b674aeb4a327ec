// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_file.h"

#include <algorithm>

#include "core/base/text.h"

namespace grnwb::exchange {
namespace {

const char* const kWantedXml = "give a file as Cytoscape, Gephi or networkx write it";

/// Finds the first element deeper than allowed.
class DepthGuard : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (depth() < XmlFile::kDeepest || node.type() != pugi::node_element) return true;
    m_tooDeep = node;
    return false;
  }
  pugi::xml_node tooDeep() const { return m_tooDeep; }

 private:
  pugi::xml_node m_tooDeep;
};

class TextWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override { m_text.append(static_cast<const char*>(data), size); }
  std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
};

}  // namespace

std::string_view localName(pugi::xml_node element) {
  const std::string_view name = element.name();
  return name.substr(name.find(':') + 1);
}

XmlFile::XmlFile(const NetworkSource& source, std::string_view root) : m_source(source) {
  const std::string_view content = source.content();
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  const auto parsed = m_document.load_buffer(content.data(), content.size(), kOptions, pugi::encoding_utf8);
  if (!parsed)
    source.refuseLine(source.lineAt(static_cast<std::size_t>(parsed.offset)),
                      std::string(" is not well-formed XML: ") + parsed.description(),
                      "check that the file is complete");
  refuseEntities();
  refuseDepth();
  if (localName(this->root()) != root)
    source.refuse("has the root element '" + shortened(this->root().name()) + "', not '" + std::string(root) + "'",
                  kWantedXml);
}

void XmlFile::refuseEntities() const {
  for (const pugi::xml_node node : m_document.children())
    if (node.type() == pugi::node_doctype && std::string_view(node.value()).find("<!ENTITY") != std::string_view::npos)
      refuse(node, "defines entities", "write their text out; no network needs them");
}

void XmlFile::refuseDepth() {
  DepthGuard guard;
  m_document.traverse(guard);
  if (guard.tooDeep()) refuse(guard.tooDeep(), "is nested deeper than a network", kWantedXml);
}

pugi::xml_node XmlFile::only(pugi::xml_node parent, std::string_view name) const {
  pugi::xml_node found;
  for (const pugi::xml_node child : parent.children()) {
    if (localName(child) != name) continue;
    if (found) refuse(child, "is the second of its kind", "give a file with one network");
    found = child;
  }
  if (!found) refuse(parent, "has no element '" + std::string(name) + "'", kWantedXml);
  return found;
}

std::string XmlFile::required(pugi::xml_node element, const char* attribute) const {
  const std::string value = element.attribute(attribute).value();
  if (value.empty()) refuse(element, std::string("has no '") + attribute + "'", kWantedXml);
  return value;
}

void XmlFile::refuse(pugi::xml_node at, const std::string& problem, std::string remedy) const {
  const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at.offset_debug()));
  const std::string element = *at.name() == '\0' ? "the DOCTYPE" : "'" + shortened(at.name()) + "'";
  m_source.refuseLine(m_source.lineAt(offset), ": " + element + " " + problem, std::move(remedy));
}

std::string xmlText(const pugi::xml_document& document) {
  TextWriter writer;
  document.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
  return writer.take();
}

}  // namespace grnwb::exchange
