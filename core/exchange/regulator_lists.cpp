// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/regulator_lists.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/base/text.h"

namespace grnwb::exchange {
namespace {

using nlohmann::json;

constexpr int kListDepth = 2;  // object > list of TFs
const char* const kWantedLists =
    "give a network saved by this program, or an object with the list of TFs of each target";

json parse(const NetworkSource& source) {
  std::set<std::string> targets;
  const auto inspect = [&](int depth, json::parse_event_t event, const json& parsed) {
    const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
    if (opens && depth >= kListDepth) source.refuse("is nested deeper than lists of TFs", kWantedLists);
    if (event == json::parse_event_t::key && depth == 1 && !targets.insert(parsed.get<std::string>()).second)
      source.refuse("has the target '" + shortened(parsed.get<std::string>()) + "' twice", "join its two lists");
    return true;
  };
  try {
    return json::parse(source.content(), inspect);
  } catch (const json::parse_error& error) {
    source.refuse("is not valid JSON at byte " + std::to_string(error.byte), "check that the file is complete");
  } catch (const json::exception&) {
    source.refuse("holds a number that is out of range", kWantedLists);
  }
}

}  // namespace

void readRegulatorLists(const NetworkSource& source, NetworkDraft& draft) {
  const json document = parse(source);
  if (!document.is_object()) source.refuse("is not a JSON object", kWantedLists);
  for (const auto& [target, tfs] : document.items()) {
    if (!tfs.is_array()) source.refuse("the value of '" + shortened(target) + "' is no list of TFs", kWantedLists);
    draft.addGene(target);
    for (const json& tf : tfs) {
      if (!tf.is_string())
        source.refuse("the list of '" + shortened(target) + "' holds something that is no name", kWantedLists);
      draft.addEdge(edgeBetween(tf.get<std::string>(), target));
    }
  }
}

std::string regulatorListsText(const grn::Grn& grn) {
  json document = json::object();
  for (const std::string& target : grn.targets()) document[target] = json::array();
  for (const grn::Edge& edge : grn.edges()) document[edge.target].push_back(edge.tf);
  return document.dump(1) + '\n';
}

}  // namespace grnwb::exchange
