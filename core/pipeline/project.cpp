// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/pipeline/comparison_json.h"
#include "core/pipeline/project_data.h"
#include "core/pipeline/project_knowledge.h"
#include "core/pipeline/project_manifest.h"
#include "core/pipeline/project_migrations.h"
#include "core/pipeline/project_networks.h"
#include "core/project/leftovers.h"
#include "core/project/lock.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

const std::vector<std::string> kPartFolders{"data", "knowledge", "grn", "comparison"};

std::vector<project::Part> earlierParts(const fs::path& folder) {
  return fs::exists(folder / kManifest) ? partsOf(readManifest(folder)) : std::vector<project::Part>();
}

void makeRooms(const fs::path& folder) {
  std::vector<std::string> rooms = kPartFolders;
  rooms.insert(rooms.end(), {"llm", "runs"});
  bool anyNew = false;
  for (const std::string& room : rooms) {
    std::error_code error;
    anyNew = fs::create_directory(folder / room, error) || anyNew;
    if (error)
      throw Error(ErrorCode::failed, folder.string(), "can't be written (" + error.message() + ")",
                  "choose another folder");
  }
  if (anyNew) flushToDisk(folder);
}

/// The project without its shown run opens all the same, as after a clean-up by hand.
std::shared_ptr<const TrainingRun> openRun(const fs::path& folder, const std::string& id, JobContext& job) {
  try {
    TrainingRun run = readRun(runFolder(folder, id));
    readCells(run, job);
    return std::make_shared<const TrainingRun>(std::move(run));
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cancelled) throw;
    job.warn(error.what());
    return nullptr;
  }
}

}  // namespace

void makeProjectFolder(const fs::path& folder) {
  if (fs::exists(folder / kManifest)) {
    readManifest(folder);  // refuses to replace what it can't read
    return;
  }
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error))
    throw Error(ErrorCode::failed, folder.string(), "is a file", "choose another name");
  // A first save that was killed leaves its lock, but no manifest.
  if (fs::is_directory(folder, error) && !fs::is_empty(folder, error) && !fs::exists(folder / project::kLockFile))
    throw Error(ErrorCode::failed, folder.string(), "is a folder with other files", "choose a new or empty folder");
  fs::create_directories(folder, error);
  if (error)
    throw Error(ErrorCode::failed, folder.string(), "can't be made (" + error.message() + ")", "choose another folder");
  flushToDisk(fs::absolute(folder).parent_path());
}

void saveProject(const ProjectState& state, const fs::path& folder, JobContext& job) {
  job.beginPhase("Saving", 0);
  makeProjectFolder(folder);
  makeRooms(folder);
  project::removeLeftovers(folder);
  project::PartWriter writer(folder, earlierParts(folder));
  Json manifest{{"format", "grnwb-project"}, {"version", kManifestVersion}};
  saveData(state, writer, manifest, job);
  saveKnowledge(state, folder, writer, manifest);
  saveNetworks(state, writer, manifest);
  for (const auto& run : state.runs) bringRun(*run, folder);
  if (state.run) bringRun(*state.run, folder);
  if (state.run && fs::exists(runFolder(folder, state.run->id) / "run.json")) manifest["run"] = state.run->id;
  if (state.comparison)
    manifest["comparison"] =
        partToJson(writer.text("comparison/comparison", comparisonToJson(*state.comparison).dump() + "\n", ".json"));
  manifest["history"] = Json::array();
  for (const Provenance& record : state.history) manifest["history"].push_back(provenanceToJson(record));
  job.throwIfStopped();

  writeManifest(manifest, folder);
  writer.removeOthers(kPartFolders);
}

void saveCopy(const ProjectState& state, const fs::path& present, const fs::path& copy, JobContext& job) {
  saveProject(state, copy, job);
  if (present.empty()) return;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(present)) {
    const fs::path place = entry.path().lexically_relative(present);
    const std::string name = place.filename().string();
    const bool isOther = entry.is_regular_file() && *place.begin() != "runs" && name != project::kLockFile &&
                         !project::isPartName(name) && !writerOfTemporary(name);
    if (!isOther || fs::exists(copy / place)) continue;
    fs::create_directories((copy / place).parent_path());
    copyFileAtomically(entry.path(), copy / place);
  }
}

ProjectState openProject(const fs::path& folder, JobContext& job, Reading reading) {
  const Json manifest = readManifest(folder);
  ProjectState state;
  return readingJson((folder / kManifest).string(), [&] {
    openData(state, folder, manifest, reading, job);
    openKnowledge(state, folder, manifest, state.genes(), job);
    openNetworks(state, folder, manifest);
    state.runs = readRuns(folder, job);
    if (manifest.contains("run")) state.run = openRun(folder, manifest.at("run").get<std::string>(), job);
    if (manifest.contains("comparison"))
      if (auto read = comparisonFromJson(readJsonPart(folder, manifest.at("comparison")))) {
        // Those that don't say it are older than any other choice of labels.
        if (!read->labels && state.prepared) read->labels = guessLabelColumn(state.prepared->data.cells);
        state.comparison = std::make_shared<const Comparison>(std::move(*read));
      }
    for (const Json& record : manifest.at("history")) state.history.push_back(provenanceFromJson(record));
    return state;
  });
}

}  // namespace grnwb::pipeline
