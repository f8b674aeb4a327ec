// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/network_json.h"

#include <cmath>

namespace grnwb::pipeline {

Json versionToJson(const NetworkVersion& version) {
  Json json{{"number", version.number},        {"name", version.name},        {"note", version.note},
            {"method", version.origin.method}, {"from", version.origin.from}, {"repeat", version.origin.isRepeat},
            {"created_at", version.createdAt}};
  if (version.origin.seed) json["seed"] = *version.origin.seed;
  return json;
}

NetworkVersion versionFromJson(const Json& json) {
  NetworkVersion version;
  json.at("number").get_to(version.number);
  json.at("name").get_to(version.name);
  json.at("note").get_to(version.note);
  json.at("method").get_to(version.origin.method);
  json.at("from").get_to(version.origin.from);
  json.at("repeat").get_to(version.origin.isRepeat);
  json.at("created_at").get_to(version.createdAt);
  if (json.contains("seed")) version.origin.seed = json.at("seed").get<std::uint64_t>();
  return version;
}

Json pictureToJson(const NetworkPicture& picture) {
  Json places = Json::object();
  for (const auto& [gene, place] : picture.places)
    if (std::isfinite(place[0]) && std::isfinite(place[1])) places[gene] = place;
  return {{"places", places}, {"pinned", picture.pinned}, {"hidden", picture.hidden}};
}

NetworkPicture pictureFromJson(const Json& json) {
  NetworkPicture picture;
  json.at("places").get_to(picture.places);
  json.at("pinned").get_to(picture.pinned);
  json.at("hidden").get_to(picture.hidden);
  return picture;
}

}  // namespace grnwb::pipeline
