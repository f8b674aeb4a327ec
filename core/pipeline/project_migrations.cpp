// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_migrations.h"

#include <array>
#include <string>
#include <utility>

namespace grnwb::pipeline {
namespace {

/// Version 1 kept the scored edges of GRNBoost2 alone, and no versions of the network.
Json fromVersion1(Json manifest) {
  if (manifest.contains("scored_edges") && manifest.at("scored_edges").contains("file")) {
    const Json edges = manifest.at("scored_edges");
    manifest["scored_edges"] = Json{{"grnboost2", edges}};
  }
  if (!manifest.contains("versions")) manifest["versions"] = {{"all", Json::array()}, {"current", 0}, {"next", 1}};
  return manifest;
}

/// Version 2 didn't note size and SHA-256 of its files. What isn't known is left out, until the next save notes it.
Json fromVersion2(Json manifest) {
  return manifest;
}

/// Up to version 3 there was one way to read a file, and one file; labels had no edits, and
/// may still have none.
Json fromVersion3(Json manifest) {
  manifest["reading"] = Json::object();
  return manifest;
}

using Migration = Json (*)(Json);
constexpr std::array<Migration, kManifestVersion - 1> kMigrations{fromVersion1, fromVersion2,
                                                                  fromVersion3};  ///< by version - 1

}  // namespace

Json migrated(Json manifest) {
  for (int version = manifest.at("version").get<int>(); version < kManifestVersion; ++version) {
    manifest = kMigrations.at(static_cast<std::size_t>(version - 1))(std::move(manifest));
    manifest["version"] = version + 1;
  }
  return manifest;
}

}  // namespace grnwb::pipeline
