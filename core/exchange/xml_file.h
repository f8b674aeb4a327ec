// SPDX-License-Identifier: GPL-3.0-or-later
// An XML file that can do no harm, and errors that name its lines.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/exchange/network_source.h"

namespace grnwb::exchange {

/// The element's name without its namespace's prefix.
std::string_view localName(pugi::xml_node element);

class XmlFile {
 public:
  static constexpr int kDeepest = 32;

  /// Throws Error(badInput) for text that isn't well-formed, defines entities, is nested deeper than kDeepest, or has a
  /// root of another name.
  XmlFile(const NetworkSource& source, std::string_view root);

  pugi::xml_node root() const { return m_document.document_element(); }
  /// The only child of this name that the element has; throws Error(badInput) for none or several.
  pugi::xml_node only(pugi::xml_node parent, std::string_view name) const;
  /// The element's attribute; throws Error(badInput) when it is absent or empty.
  std::string required(pugi::xml_node element, const char* attribute) const;
  /// Error(badInput) that names the line and the element.
  [[noreturn]] void refuse(pugi::xml_node at, const std::string& problem, std::string remedy) const;

 private:
  void refuseEntities() const;
  void refuseDepth();

  const NetworkSource& m_source;
  pugi::xml_document m_document;
};

/// The document as a file holds it, with two blanks a level.
std::string xmlText(const pugi::xml_document& document);

}  // namespace grnwb::exchange
