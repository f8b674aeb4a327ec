// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a JSON file that a person may have written: every fault is named by its place.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"

namespace grnwb::study {

using Json = nlohmann::ordered_json;

/// Refers to a value of a document that outlives it. All members throw Error(badInput), its subject the file and the
/// place ("study.json, data[0].file"), for what isn't there or of another type.
class JsonPlace {
 public:
  /// The whole document.
  JsonPlace(const Json& document, std::string file) : m_value(document), m_file(std::move(file)) {}

  bool has(const std::string& key) const;
  bool isNull() const { return m_value.is_null(); }
  JsonPlace at(const std::string& key) const;
  std::vector<JsonPlace> items() const;
  /// Refuses a key that is neither among these nor the name of a field.
  void allow(std::initializer_list<std::string_view> keys, const std::vector<Field>& fields = {}) const;

  std::string dump() const { return m_value.dump(); }
  std::string text() const;
  std::uint64_t number() const;  ///< whole, not negative
  std::int64_t integer() const;
  double real() const;
  bool flag() const;
  /// Where the key is there.
  void read(const std::string& key, std::string& value) const;
  void read(const std::string& key, std::uint64_t& value) const;
  void read(const std::string& key, std::int64_t& value) const;
  void read(const std::string& key, double& value) const;
  void read(const std::string& key, bool& value) const;
  /// Fields whose keys are there; ranges are the caller's.
  void read(const std::vector<Field>& fields) const;

  [[noreturn]] void refuse(const std::string& problem, const std::string& remedy) const;

 private:
  JsonPlace(const Json& value, std::string file, std::string place)
      : m_value(value), m_file(std::move(file)), m_place(std::move(place)) {}

  const Json& m_value;
  std::string m_file, m_place;
};

/// Throws Error(badInput) that names the line of a fault.
Json parseDocument(const std::string& text, const std::string& file);

Json fieldsToJson(const std::vector<Field>& fields);

}  // namespace grnwb::study
