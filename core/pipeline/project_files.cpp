// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_files.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/gene_naming.h"
#include "core/pipeline/network_json.h"
#include "core/pipeline/project_data.h"
#include "core/pipeline/project_manifest.h"
#include "core/pipeline/project_networks.h"
#include "core/project/find_parts.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

bool isNamedLike(const fs::path& file, const std::string& sourceName) {
  return !sourceName.empty() && file.filename() == fs::path(sourceName).filename();
}

/// A file called as the one that the raw data came from, with the same cells in it.
fs::path findSource(const fs::path& lookIn, const std::string& sourceName, const std::string& hash, JobContext& job,
                    const io::ReadOptions& reading, std::shared_ptr<const data::Dataset>& cells) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(lookIn, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end; at.increment(error)) {
    job.throwIfStopped();
    if (!isNamedLike(at->path(), sourceName)) continue;
    try {
      cells = std::make_shared<const data::Dataset>(readNamed(at->path(), reading, job));
      if (data::contentHash(*cells, job) == hash) return at->path();
    } catch (const Error& unreadable) {
      if (unreadable.code() == ErrorCode::cancelled) throw;
    }
  }
  return {};
}

/// The raw data read anew from their source. Another release of HDF5 writes other bytes, so the manifest notes them.
bool relinkRaw(const fs::path& folder, const project::Part& raw, const fs::path& lookIn, JobContext& job) {
  Json manifest = readManifest(folder);
  std::shared_ptr<const data::Dataset> cells;
  const io::ReadOptions reading = readingFromJson(manifest.at("reading"));
  if (findSource(lookIn, manifest.value("source_name", ""), raw.hash, job, reading, cells).empty()) return false;
  const fs::path file = folder / raw.file;
  fs::create_directories(file.parent_path());
  io::writeH5ad(*cells, file, job);
  manifest["raw"]["bytes"] = fs::file_size(file);
  manifest["raw"]["sha256"] = sha256OfFile(file);
  writeManifest(manifest, folder);
  return true;
}

}  // namespace

grn::Grn projectNetwork(const fs::path& folder, const std::string& version) {
  const Json manifest = readManifest(folder);
  return readingJson((folder / kManifest).string(), [&] {
    if (version.empty() && manifest.contains("grn")) return readNetworkPart(folder, manifest.at("grn"));
    std::string names;
    for (const Json& part : manifest.at("versions").at("all")) {
      const NetworkVersion found = versionFromJson(part);
      const std::string number = std::to_string(found.number);
      if (!version.empty() && (version == number || version == "v" + number || version == found.name))
        return readNetworkPart(folder, part);
      names.append(names.empty() ? "" : ", ").append("v").append(number).append(" (").append(found.name).append(")");
    }
    throw Error(ErrorCode::badInput, folder.string(),
                version.empty() ? "has no network yet" : "has no version '" + shortened(version) + "'",
                names.empty() ? "infer a network first" : "choose one of " + names);
  });
}

fs::path rawDataFile(const fs::path& folder) {
  const Json manifest = readManifest(folder);
  return readingJson((folder / kManifest).string(), [&] { return folder / partFromJson(manifest.at("raw")).file; });
}

std::vector<project::Part> missingParts(const fs::path& folder) {
  const Json manifest = readManifest(folder);
  return readingJson((folder / kManifest).string(), [&] {
    std::vector<project::Part> parts = partsOf(manifest);
    std::string overview;  // made anew from the raw data
    if (manifest.contains("raw") && manifest.at("raw").contains("overview"))
      overview = partFromJson(manifest.at("raw").at("overview")).file;
    std::erase_if(parts,
                  [&](const project::Part& part) { return part.file == overview || project::isPresent(folder, part); });
    return parts;
  });
}

std::vector<project::Part> relink(const fs::path& folder, const fs::path& lookIn, JobContext& job) {
  std::vector<project::Part> missing = project::findParts(folder, missingParts(folder), lookIn, job);
  const auto raw =
      std::ranges::find_if(missing, [](const project::Part& part) { return part.file.starts_with("data/raw-"); });
  if (raw != missing.end() && relinkRaw(folder, *raw, lookIn, job)) missing.erase(raw);
  return missing;
}

}  // namespace grnwb::pipeline
