// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "core/base/error.h"
#include "core/grn/grn.h"

namespace grnwb::grn {
namespace {

using nlohmann::json;

constexpr const char* kFormat = "grnwb-grn";
constexpr int kVersion = 1;
constexpr int kDeepest = 3;  // object > list of edges > edge
constexpr const char* kRemedy = "give a network saved by this program";

/// Reads one text; every refusal names the source.
class Reader {
 public:
  explicit Reader(const std::string& subject) : m_subject(subject) {}

  Grn read(std::string_view text) const {
    const json document = parse(text);
    if (!document.is_object()) refuse("is not a JSON object");
    if (!document.contains("format") || document["format"] != kFormat)
      refuse("has no \"format\": \"" + std::string(kFormat) + "\"");
    if (!document.contains("version") || document["version"] != kVersion)
      refuse("is not of version " + std::to_string(kVersion) + " of the format");
    allowOnly(document, {"format", "version", "tfs", "targets", "edges", "rejected", "provenance"}, "the network");
    std::vector<Edge> edges;
    for (const json& edge : list(document, "edges")) edges.push_back(readEdge(edge, edges.size()));
    std::vector<Pair> rejected;
    if (document.contains("rejected"))
      for (const json& pair : list(document, "rejected")) rejected.push_back(readPair(pair, rejected.size()));
    try {
      return {names(document, "tfs"), names(document, "targets"), std::move(edges), std::move(rejected)};
    } catch (const Error& error) {
      throw Error(ErrorCode::badInput, m_subject, error.problem(), error.remedy());
    }
  }

 private:
  [[noreturn]] void refuse(const std::string& problem) const {
    throw Error(ErrorCode::badInput, m_subject, problem, kRemedy);
  }

  json parse(std::string_view text) const {
    std::vector<std::set<std::string>> keys;  // of the objects that are open
    const auto inspect = [&](int depth, json::parse_event_t event, json& parsed) {
      const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
      if (opens && depth >= kDeepest) refuse("is nested deeper than a network");
      if (event == json::parse_event_t::object_start) keys.emplace_back();
      if (event == json::parse_event_t::object_end) keys.pop_back();
      if (event == json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
        refuse("has the key \"" + shown(parsed.get<std::string>()) + "\" twice in one object");
      return true;
    };
    try {
      return json::parse(text, inspect);
    } catch (const json::parse_error& error) {
      refuse("is not valid JSON at byte " + std::to_string(error.byte));
    } catch (const json::exception&) {
      refuse("holds a number that is out of range");
    }
  }

  /// Short and printable.
  static std::string shown(const std::string& text) {
    constexpr std::size_t kShown = 40;
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
    if (!plain) return "...";
    return text.size() <= kShown ? text : text.substr(0, kShown) + "...";
  }

  void allowOnly(const json& object, std::initializer_list<std::string_view> known, const std::string& where) const {
    for (const auto& [key, value] : object.items())
      if (std::ranges::find(known, key) == known.end()) refuse(where + " has the unknown key \"" + shown(key) + "\"");
  }

  const json& list(const json& document, const char* key) const {
    const auto found = document.find(key);
    if (found == document.end() || !found->is_array()) refuse("has no list \"" + std::string(key) + "\"");
    return *found;
  }

  std::vector<std::string> names(const json& document, const char* key) const {
    std::vector<std::string> result;
    for (const json& name : list(document, key)) {
      if (!name.is_string()) refuse("\"" + std::string(key) + "\" holds something that is not a text");
      result.push_back(name.get<std::string>());
    }
    return result;
  }

  Edge readEdge(const json& value, std::size_t position) const {
    const std::string where = "edge " + std::to_string(position + 1);
    Edge edge;
    std::tie(edge.tf, edge.target) =
        readEnds(value, {"tf", "target", "sign", "locked", "importance", "source", "edited_at"}, where);
    if (value.contains("source")) edge.source = textOf(value, "source", where);
    if (value.contains("sign")) edge.sign = signOf(textOf(value, "sign", where), where);
    if (value.contains("locked")) {
      if (!value["locked"].is_boolean()) refuse(where + ": \"locked\" is not true or false");
      edge.locked = value["locked"].get<bool>();
    }
    if (value.contains("importance")) {
      if (!value["importance"].is_number()) refuse(where + ": \"importance\" is not a number");
      edge.importance = value["importance"].get<double>();
    }
    if (value.contains("edited_at")) {
      if (!value["edited_at"].is_number_integer()) refuse(where + ": \"edited_at\" is not a whole number");
      edge.editedAt = value["edited_at"].get<std::int64_t>();
    }
    return edge;
  }

  Pair readPair(const json& value, std::size_t position) const {
    auto [tf, target] = readEnds(value, {"tf", "target"}, "rejected pair " + std::to_string(position + 1));
    return {std::move(tf), std::move(target)};
  }

  std::pair<std::string, std::string> readEnds(const json& value, std::initializer_list<std::string_view> known,
                                               const std::string& where) const {
    if (!value.is_object()) refuse(where + " is not an object");
    allowOnly(value, known, where);
    if (!value.contains("tf") || !value.contains("target")) refuse(where + " needs \"tf\" and \"target\"");
    return {textOf(value, "tf", where), textOf(value, "target", where)};
  }

  std::string textOf(const json& object, const char* key, const std::string& where) const {
    if (!object[key].is_string()) refuse(where + ": \"" + key + "\" is not a text");
    return object[key].get<std::string>();
  }

  Sign signOf(const std::string& text, const std::string& where) const {
    if (text == "activates") return Sign::activates;
    if (text == "represses") return Sign::represses;
    refuse(where + ": \"sign\" is neither \"activates\" nor \"represses\"");
  }

  const std::string& m_subject;
};

json toValue(const Edge& edge) {
  json value{{"tf", edge.tf}, {"target", edge.target}};
  if (edge.sign != Sign::unknown) value["sign"] = edge.sign == Sign::activates ? "activates" : "represses";
  if (edge.locked) value["locked"] = true;
  if (edge.importance) value["importance"] = *edge.importance;
  if (!edge.source.empty()) value["source"] = edge.source;
  if (edge.editedAt) value["edited_at"] = *edge.editedAt;
  return value;
}

}  // namespace

std::string toJson(const Grn& grn) {
  json edges = json::array();
  for (const Edge& edge : grn.edges()) edges.push_back(toValue(edge));
  json document{{"format", kFormat},
                {"version", kVersion},
                {"tfs", grn.tfs()},
                {"targets", grn.targets()},
                {"edges", std::move(edges)}};
  for (const Pair& pair : grn.rejected()) document["rejected"].push_back({{"tf", pair.tf}, {"target", pair.target}});
  try {
    return document.dump(1) + '\n';
  } catch (const json::type_error&) {
    throw Error(ErrorCode::badInput, "network", "a name is not valid UTF-8", "rename the gene in the data");
  }
}

Grn fromJson(std::string_view json, const std::string& subject) {
  return Reader(subject).read(json);
}

}  // namespace grnwb::grn
