// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_networks.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/io/edge_table.h"
#include "core/pipeline/network_json.h"
#include "core/pipeline/project_manifest.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

Json saveNetwork(const std::string& stem, const grn::Grn& grn, project::PartWriter& writer) {
  return partToJson(writer.file(stem, grn.contentHash(), ".json",
                                [&grn](const fs::path& path) { writeFileAtomically(path, grn::toJson(grn)); }));
}

Json saveEdges(const data::ScoredEdges& edges, project::PartWriter& writer) {
  Sha256 hash;
  for (const data::ScoredEdge& edge : edges)
    hash.add(edge.tf + "," + edge.target + "," + formatNumber(edge.importance) + "\n");
  return partToJson(writer.file("grn/edges", hash.hex(), ".csv",
                                [&edges](const fs::path& path) { io::writeScoredEdges(edges, path); }));
}

}  // namespace

grn::Grn readNetworkPart(const fs::path& folder, const Json& part) {
  const project::Part record = partFromJson(part);
  return grn::fromJson(project::readPart(folder, record), (folder / record.file).string());
}

void saveNetworks(const ProjectState& state, project::PartWriter& writer, Json& manifest) {
  for (const auto& [method, edges] : state.scoredEdges) manifest["scored_edges"][method] = saveEdges(*edges, writer);
  if (state.grn) manifest["grn"] = saveNetwork("grn/grn", *state.grn, writer);
  Json versions = Json::array();
  for (const auto& version : state.versions.all) {
    versions.push_back(versionToJson(*version));
    versions.back().update(saveNetwork("grn/version", *version->grn, writer));
  }
  manifest["versions"] = {{"all", versions}, {"current", state.versions.current}, {"next", state.versions.nextNumber}};
  manifest["picture"] = partToJson(writer.text("grn/picture", pictureToJson(state.picture).dump() + "\n", ".json"));
}

void openNetworks(ProjectState& state, const fs::path& folder, const Json& manifest) {
  const Json scoredEdges = manifest.value("scored_edges", Json::object());
  for (const auto& [method, json] : scoredEdges.items()) {
    const project::Part part = partFromJson(json);
    project::checkPart(folder, part);
    state.scoredEdges[method] = std::make_shared<const data::ScoredEdges>(io::readScoredEdges(folder / part.file));
  }
  if (manifest.contains("grn"))
    state.grn = std::make_shared<const grn::Grn>(readNetworkPart(folder, manifest.at("grn")));
  const Json& versions = manifest.at("versions");
  for (const Json& json : versions.at("all")) {
    NetworkVersion version = versionFromJson(json);
    version.grn = std::make_shared<const grn::Grn>(readNetworkPart(folder, json));
    state.versions.all.push_back(std::make_shared<const NetworkVersion>(std::move(version)));
  }
  versions.at("current").get_to(state.versions.current);
  versions.at("next").get_to(state.versions.nextNumber);
  if (manifest.contains("picture"))
    state.picture = readingJson((folder / kManifest).string(),
                                [&] { return pictureFromJson(readJsonPart(folder, manifest.at("picture"))); });
}

}  // namespace grnwb::pipeline
