// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_manifest.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/pipeline/project_migrations.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

void collectParts(const Json& json, std::vector<project::Part>& parts) {
  if (!json.is_structured()) return;
  if (json.is_object() && json.contains("file") && json.contains("hash")) parts.push_back(partFromJson(json));
  for (const Json& inner : json) collectParts(inner, parts);
}

}  // namespace

Json readManifest(const fs::path& folder) {
  const fs::path file = folder / kManifest;
  std::error_code error;
  const bool isThere = fs::exists(file, error);
  if (error)
    throw Error(ErrorCode::badInput, file.string(), "can't be read (" + error.message() + ")", "check its permissions");
  if (!isThere)
    throw Error(ErrorCode::badInput, folder.string(), "is no project folder (it has no project.json)",
                "choose a folder whose name ends in .grnwb");
  Json manifest = parseJson(readFile(file), file.string());
  return readingJson(file.string(), [&] {
    if (manifest.at("format") != "grnwb-project") refuseJson(file.string(), "its format is not grnwb-project");
    const int version = manifest.at("version").get<int>();
    if (version > kManifestVersion)
      throw Error(ErrorCode::badInput, file.string(), "was written by a newer version", "update GRN Workbench");
    if (version < 1) refuseJson(file.string(), "it has no version");
    return migrated(std::move(manifest));
  });
}

void writeManifest(const Json& manifest, const fs::path& folder) {
  writeFileAtomically(folder / kManifest, manifest.dump(2) + "\n");
}

Json partToJson(const project::Part& part) {
  return {{"file", part.file}, {"hash", part.hash}, {"bytes", part.bytes}, {"sha256", part.sha256}};
}

project::Part partFromJson(const Json& json) {
  project::Part part;
  json.at("file").get_to(part.file);
  json.at("hash").get_to(part.hash);
  part.bytes = json.value("bytes", part.bytes);
  part.sha256 = json.value("sha256", part.sha256);
  const fs::path file = part.file;
  // The manifest may come from elsewhere: it names files of its own folder alone.
  if (part.file.empty() || file.is_absolute() || part.file.find("..") != std::string::npos)
    refuseJson(kManifest, "it names a file outside of the project");
  return part;
}

std::vector<project::Part> partsOf(const Json& manifest) {
  std::vector<project::Part> parts;
  collectParts(manifest, parts);
  return parts;
}

Json readJsonPart(const fs::path& folder, const Json& part) {
  const project::Part record = partFromJson(part);
  return parseJson(project::readPart(folder, record), (folder / record.file).string());
}

}  // namespace grnwb::pipeline
