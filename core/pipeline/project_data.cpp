// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_data.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/io/read_option_texts.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/label_json.h"
#include "core/pipeline/preprocess_json.h"
#include "core/pipeline/project_manifest.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

project::Part saveCells(const char* stem, const std::shared_ptr<const data::Dataset>& cells, const std::string& hash,
                        project::PartWriter& writer, JobContext& job) {
  return writer.file(stem, hash, ".h5ad", [&](const fs::path& path) { io::writeH5ad(*cells, path, job); });
}

Json saveRaw(const ProjectState& state, project::PartWriter& writer, JobContext& job) {
  const std::string hash = state.raw ? state.hashes->of(state.raw, job) : state.rawFile->part().hash;
  Json json = partToJson(state.raw ? saveCells("data/raw", state.raw, hash, writer, job)
                                   : writer.bring(state.rawFile->part(), state.rawFile->project()));
  json["overview"] = partToJson(writer.file("data/raw_overview", hash, ".json", [&](const fs::path& path) {
    writeFileAtomically(path, toJson(state.raw ? rawOverview(*state.raw, job) : *state.rawOverview));
  }));
  return json;
}

Json readingToJson(const io::ReadOptions& reading) {
  Json json = Json::object();
  for (const auto& [name, text] : io::toTexts(reading)) json[name] = text;
  return json;
}

Json sourcesToJson(const ProjectState& state) {
  Json files = Json::array();
  for (const SourceFile& source : state.sources)
    files.push_back({{"file", source.file},
                     {"batch", source.batch},
                     {"reading", readingToJson(source.reading)},
                     {"cells", source.cells},
                     {"genes", source.genes}});
  return {{"batch_column", state.batchColumn}, {"files", files}};
}

void sourcesFromJson(const Json& json, ProjectState& state) {
  json.at("batch_column").get_to(state.batchColumn);
  for (const Json& source : json.at("files"))
    state.sources.push_back({source.at("file").get<std::string>(), source.at("batch").get<std::string>(),
                             readingFromJson(source.at("reading")), source.at("cells").get<std::int64_t>(),
                             source.at("genes").get<std::int64_t>()});
}

/// Where the overview doesn't help, the matrix itself is read.
std::shared_ptr<const RawOverview> openOverview(const fs::path& folder, const Json& raw, JobContext& job) {
  if (!raw.contains("overview")) return nullptr;
  const project::Part part = partFromJson(raw.at("overview"));
  try {
    const std::string text = project::readPart(folder, part);
    return std::make_shared<const RawOverview>(rawOverviewFromJson(text, (folder / part.file).string()));
  } catch (const Error& error) {
    job.warn(error.what());
    return nullptr;
  }
}

}  // namespace

io::ReadOptions readingFromJson(const Json& json) {
  try {
    return io::readOptionsFromTexts(json.get<std::map<std::string, std::string>>());
  } catch (const Error& unknown) {
    refuseJson(kManifest, "it reads the raw data in an unknown way: " + unknown.subject() + " " + unknown.problem());
  }
}

void saveData(const ProjectState& state, project::PartWriter& writer, Json& manifest, JobContext& job) {
  manifest["source_name"] = state.sourceName;
  manifest["reading"] = readingToJson(state.reading);
  if (!state.sources.empty()) manifest["sources"] = sourcesToJson(state);
  if (!state.labels.isEmpty()) manifest["labels"] = labelEditsToJson(state.labels);
  manifest["preprocess_parameters"] = parametersToJson(state.preprocessParameters);
  if (state.hasRaw()) manifest["raw"] = saveRaw(state, writer, job);
  if (!state.prepared) return;
  const auto cells = state.preparedCells();
  manifest["prepared"] = partToJson(saveCells("data/prepared", cells, state.hashes->of(cells, job), writer, job));
  manifest["prepared"]["report"] = reportToJson(state.prepared->report);
}

void openData(ProjectState& state, const fs::path& folder, const Json& manifest, Reading reading, JobContext& job) {
  manifest.at("source_name").get_to(state.sourceName);
  state.reading = readingFromJson(manifest.at("reading"));
  if (manifest.contains("sources")) sourcesFromJson(manifest.at("sources"), state);
  if (manifest.contains("labels")) state.labels = labelEditsFromJson(manifest.at("labels"));
  state.preprocessParameters = parametersFromJson(manifest.at("preprocess_parameters"));
  if (manifest.contains("prepared")) {
    const Json& json = manifest.at("prepared");
    const project::Part part = partFromJson(json);
    state.prepared = std::make_shared<const data::Preprocessed>(
        data::Preprocessed{readCellsPart(folder, part, job), reportFromJson(json.at("report"))});
    state.hashes->note(state.preparedCells(), part.hash);
  }
  if (!manifest.contains("raw")) return;
  const project::Part part = partFromJson(manifest.at("raw"));
  // Without prepared data the pages show the raw ones themselves.
  if (reading == Reading::whenNeeded && state.prepared)
    state.rawOverview = openOverview(folder, manifest.at("raw"), job);
  if (state.rawOverview) {
    state.rawFile = std::make_shared<const LazyDataset>(folder, part);
    return;
  }
  state.raw = std::make_shared<const data::Dataset>(readCellsPart(folder, part, job));
  state.hashes->note(state.raw, part.hash);
}

}  // namespace grnwb::pipeline
