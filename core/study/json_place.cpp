// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/json_place.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace grnwb::study {

void JsonPlace::refuse(const std::string& problem, const std::string& remedy) const {
  throw Error(ErrorCode::badInput, m_place.empty() ? m_file : m_file + ", " + m_place, problem, remedy);
}

bool JsonPlace::has(const std::string& key) const {
  if (!m_value.is_object()) refuse("is no object", "put it in braces { }");
  return m_value.contains(key);
}

JsonPlace JsonPlace::at(const std::string& key) const {
  if (!has(key)) refuse("lacks the key '" + key + "'", "add it");
  return {m_value.at(key), m_file, m_place.empty() ? key : m_place + "." + key};
}

std::vector<JsonPlace> JsonPlace::items() const {
  if (!m_value.is_array()) refuse("is no list", "put it in brackets [ ]");
  std::vector<JsonPlace> items;
  for (std::size_t i = 0; i < m_value.size(); ++i)
    items.push_back({m_value[i], m_file, m_place + "[" + std::to_string(i) + "]"});
  return items;
}

void JsonPlace::allow(std::initializer_list<std::string_view> keys, const std::vector<Field>& fields) const {
  if (!m_value.is_object()) refuse("is no object", "put it in braces { }");
  std::vector<std::string> allowed(keys.begin(), keys.end());
  for (const Field& field : fields) allowed.push_back(field.name);
  for (const auto& [key, value] : m_value.items())
    if (std::ranges::find(allowed, key) == allowed.end())
      refuse("has the key '" + shortened(key) + "', which means nothing here", "the keys are " + join(allowed, ", "));
}

std::string JsonPlace::text() const {
  if (!m_value.is_string()) refuse("is no text", "put it in quotes");
  return m_value.get<std::string>();
}

std::uint64_t JsonPlace::number() const {
  if (!m_value.is_number_unsigned()) refuse("is no whole number from 0", "give digits only");
  return m_value.get<std::uint64_t>();
}

std::int64_t JsonPlace::integer() const {
  if (!m_value.is_number_integer()) refuse("is no whole number", "give digits only");
  return m_value.get<std::int64_t>();
}

double JsonPlace::real() const {
  if (!m_value.is_number()) refuse("is no number", "give a number such as 0.5");
  return m_value.get<double>();
}

bool JsonPlace::flag() const {
  if (!m_value.is_boolean()) refuse("is no switch", "give true or false");
  return m_value.get<bool>();
}

void JsonPlace::read(const std::string& key, std::string& value) const {
  if (has(key)) value = at(key).text();
}
void JsonPlace::read(const std::string& key, std::uint64_t& value) const {
  if (has(key)) value = at(key).number();
}
void JsonPlace::read(const std::string& key, std::int64_t& value) const {
  if (has(key)) value = at(key).integer();
}
void JsonPlace::read(const std::string& key, double& value) const {
  if (has(key)) value = at(key).real();
}
void JsonPlace::read(const std::string& key, bool& value) const {
  if (has(key)) value = at(key).flag();
}

void JsonPlace::read(const std::vector<Field>& fields) const {
  for (const Field& field : fields) std::visit([&](auto* value) { read(field.name, *value); }, field.target);
}

Json parseDocument(const std::string& text, const std::string& file) {
  try {
    return Json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    const std::string what = error.what();
    const std::size_t begin = what.find("line "), end = what.find(':', begin);
    throw Error(ErrorCode::badInput, file,
                "isn't JSON" + (begin == std::string::npos ? "" : ", at " + what.substr(begin, end - begin)),
                "mend it there: look for a missing comma, quote or bracket");
  }
}

Json fieldsToJson(const std::vector<Field>& fields) {
  Json object = Json::object();
  for (const Field& field : fields) std::visit([&](const auto* value) { object[field.name] = *value; }, field.target);
  return object;
}

}  // namespace grnwb::study
