// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"

#include <functional>
#include <regex>
#include <set>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/comparison_json.h"
#include "core/pipeline/json.h"
#include "core/pipeline/knowledge_json.h"
#include "core/pipeline/network_json.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

constexpr const char* kManifest = "project.json";
constexpr const char* kContextFile = "llm/context.txt";
constexpr int kVersion = 2;  // 1 kept the scored edges of one method only

// Parts are files named by their content, so that a save never overwrites what the manifest on disk points to:
// "data/prepared-0123456789ab.h5ad". Replacing the manifest is the one moment at which the project changes.
const std::regex kPartName("^[a-z_]+-[0-9a-f]{12}\\.[a-z0-9]+$");

class Writer {
 public:
  explicit Writer(fs::path folder) : m_folder(std::move(folder)) {}

  Json dataset(const char* role, const data::Dataset& dataset) {
    const std::string hash = data::contentHash(dataset);
    return part(std::string("data/") + role, hash, ".h5ad",
                [&dataset](const fs::path& path) { io::writeH5ad(dataset, path); });
  }

  Json text(const std::string& stem, const std::string& content, const std::string& extension) {
    return part(stem, sha256(content), extension,
                [&content](const fs::path& path) { writeFileAtomically(path, content); });
  }

  Json scoredEdges(const data::ScoredEdges& edges) {
    Sha256 hash;
    for (const data::ScoredEdge& edge : edges)
      hash.add(edge.tf + "," + edge.target + "," + formatNumber(edge.importance) + "\n");
    return part("grn/edges", hash.hex(), ".csv", [&edges](const fs::path& path) { io::writeScoredEdges(edges, path); });
  }

  Json network(const std::string& stem, const grn::Grn& grn) {
    return part(stem, grn.contentHash(), ".json",
                [&grn](const fs::path& path) { writeFileAtomically(path, grn::toJson(grn)); });
  }

  /// Parts of earlier saves that the new manifest doesn't name.
  void removeOthers() const {
    for (const char* room : {"data", "knowledge", "grn", "comparison"}) {
      for (const auto& entry : fs::directory_iterator(m_folder / room)) {
        const std::string name = entry.path().filename().string();
        if (std::regex_match(name, kPartName) && !m_files.contains(std::string(room) + "/" + name))
          fs::remove(entry.path());
      }
    }
  }

 private:
  Json part(const std::string& stem, const std::string& hash, const std::string& extension,
            const std::function<void(const fs::path&)>& write) {
    const std::string file = stem + "-" + hash.substr(0, 12) + extension;
    if (!fs::exists(m_folder / file)) write(m_folder / file);
    m_files.insert(file);
    return {{"file", file}, {"hash", hash}};
  }

  fs::path m_folder;
  std::set<std::string> m_files;
};

Json readManifest(const fs::path& folder) {
  const fs::path file = folder / kManifest;
  if (!fs::exists(file))
    throw Error(ErrorCode::badInput, folder.string(), "is no project folder (it has no project.json)",
                "choose a folder whose name ends in .grnwb");
  Json manifest = parseJson(readFile(file), file.string());
  return readingJson(file.string(), [&] {
    if (manifest.at("format") != "grnwb-project") refuseJson(file.string(), "its format is not grnwb-project");
    if (manifest.at("version").get<int>() > kVersion)
      throw Error(ErrorCode::badInput, file.string(), "was written by a newer version", "update GRN Workbench");
    return manifest;
  });
}

Json reportToJson(const data::PreprocessReport& report) {
  return {{"cells_in", report.cellsIn},
          {"genes_in", report.genesIn},
          {"cells_too_few_genes", report.cellsTooFewGenes},
          {"genes_too_few_cells", report.genesTooFewCells},
          {"cells_without_counts", report.cellsWithoutCounts},
          {"genes_empty_in_a_split", report.genesEmptyInASplit},
          {"cells", report.cells},
          {"genes", report.genes},
          {"training", report.training},
          {"validation", report.validation},
          {"test", report.test},
          {"keep_genes_not_found", report.keepGenesNotFound}};
}

data::PreprocessReport reportFromJson(const Json& json) {
  data::PreprocessReport report;
  json.at("cells_in").get_to(report.cellsIn);
  json.at("genes_in").get_to(report.genesIn);
  json.at("cells_too_few_genes").get_to(report.cellsTooFewGenes);
  json.at("genes_too_few_cells").get_to(report.genesTooFewCells);
  json.at("cells_without_counts").get_to(report.cellsWithoutCounts);
  json.at("genes_empty_in_a_split").get_to(report.genesEmptyInASplit);
  json.at("cells").get_to(report.cells);
  json.at("genes").get_to(report.genes);
  json.at("training").get_to(report.training);
  json.at("validation").get_to(report.validation);
  json.at("test").get_to(report.test);
  json.at("keep_genes_not_found").get_to(report.keepGenesNotFound);
  return report;
}

/// A damaged run is left out, with a warning: it doesn't keep the project closed.
std::vector<std::shared_ptr<const TrainingRun>> readRuns(const fs::path& project, JobContext& job) {
  std::vector<std::shared_ptr<const TrainingRun>> runs;
  for (const fs::path& folder : runFolders(project)) {
    if (!fs::exists(folder / "run.json")) continue;
    try {
      runs.push_back(std::make_shared<const TrainingRun>(readRun(folder)));
    } catch (const Error& error) {
      job.warn(error.what());
    }
  }
  std::ranges::reverse(runs);
  return runs;
}

/// A run made outside the project (before its first save, or in the folder it was copied from) moves in.
void bringRun(const TrainingRun& run, const fs::path& folder) {
  const fs::path home = folder / "runs" / run.id;
  if (!fs::exists(run.folder)) return;  // the user removed it
  if (fs::exists(home) && fs::equivalent(home, run.folder)) return;
  if (fs::exists(home / "run.json") && readFile(home / "run.json") == readFile(run.folder / "run.json") &&
      fs::exists(home / "synthetic.h5ad") == fs::exists(run.folder / "synthetic.h5ad"))
    return;
  fs::create_directories(home);
  fs::copy(run.folder, home, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

/// Answers are never thrown away: those of a project that is saved over stay behind the ones that come.
void bringTranscript(const fs::path& from, const fs::path& home) {
  if (from.empty() || !fs::exists(from) || (fs::exists(home) && fs::equivalent(home, from))) return;
  const llm::Transcript coming = llm::readTranscript(from);
  std::string lines;
  for (const llm::TranscriptEntry& entry : coming.entries()) lines += llm::toJsonLine(entry) + "\n";
  const llm::Transcript there = llm::readTranscript(home);
  for (const llm::TranscriptEntry& entry : there.entries())
    if (!coming.find(entry.request)) lines += llm::toJsonLine(entry) + "\n";
  writeFileAtomically(home, lines);
}

/// The answers are a log that only grows, and the context a text the console reads too: both keep their names.
void saveLanguageModel(const ProjectState& state, const fs::path& folder, Json& manifest) {
  manifest["language_model"] = settingsToJson(state.languageModel);
  writeFileAtomically(folder / kContextFile, state.languageModel.inquiry.context);
  if (state.askedTfs) manifest["asked_tfs"] = inquiryToJson(state.askedTfs->inquiry);
  if (state.askedEdges) {
    manifest["asked_edges"] = inquiryToJson(state.askedEdges->inquiry);
    manifest["asked_edges"]["tfs"] = state.askedEdges->tfs;
  }
  bringTranscript(state.transcriptFile, transcriptFile(folder));
}

void openLanguageModel(ProjectState& state, const fs::path& folder, const Json& manifest, JobContext& job) {
  state.transcriptFile = transcriptFile(folder);
  if (!fs::exists(state.transcriptFile)) state.transcriptFile.clear();
  state.transcript = std::make_shared<const llm::Transcript>(llm::readTranscript(state.transcriptFile));
  if (manifest.contains("language_model"))
    state.languageModel = settingsFromJson(manifest.at("language_model"));
  else if (fs::exists(folder / kContextFile))
    state.languageModel.inquiry.context = readFile(folder / kContextFile);
  const auto& dataset = state.prepared ? &state.prepared->data : state.raw.get();
  if (!dataset) return;
  const std::vector<std::string>& genes = dataset->genes.names;
  if (manifest.contains("asked_tfs"))
    state.askedTfs = recall(*state.transcript, inquiryFromJson(manifest.at("asked_tfs")), genes, job);
  if (manifest.contains("asked_edges")) {
    const Json& asked = manifest.at("asked_edges");
    state.askedEdges =
        recall(*state.transcript, inquiryFromJson(asked), genes, asked.at("tfs").get<std::vector<std::string>>(), job);
  }
}

void saveNetworks(const ProjectState& state, Writer& writer, Json& manifest) {
  if (state.grn) manifest["grn"] = writer.network("grn/grn", *state.grn);
  Json versions = Json::array();
  for (const auto& version : state.versions.all) {
    versions.push_back(versionToJson(*version));
    versions.back().update(writer.network("grn/version", *version->grn));
  }
  manifest["versions"] = {{"all", versions}, {"current", state.versions.current}, {"next", state.versions.nextNumber}};
  manifest["picture"] = writer.text("grn/picture", pictureToJson(state.picture).dump() + "\n", ".json");
}

void openNetworks(ProjectState& state, const fs::path& folder, const Json& manifest) {
  const auto fileOf = [&](const Json& part) { return folder / part.at("file").get<std::string>(); };
  const auto network = [](const fs::path& file) {
    return std::make_shared<const grn::Grn>(grn::fromJson(readFile(file), file.string()));
  };
  const Json scored = manifest.value("scored_edges", Json::object());
  const Json byMethod = scored.contains("file") ? Json{{"grnboost2", scored}} : scored;
  for (const auto& [method, part] : byMethod.items())
    state.scoredEdges[method] = std::make_shared<const data::ScoredEdges>(io::readScoredEdges(fileOf(part)));
  if (manifest.contains("grn")) state.grn = network(fileOf(manifest.at("grn")));
  if (manifest.contains("versions")) {
    const Json& versions = manifest.at("versions");
    for (const Json& json : versions.at("all")) {
      NetworkVersion version = versionFromJson(json);
      version.grn = network(fileOf(json));
      state.versions.all.push_back(std::make_shared<const NetworkVersion>(std::move(version)));
    }
    versions.at("current").get_to(state.versions.current);
    versions.at("next").get_to(state.versions.nextNumber);
  }
  if (manifest.contains("picture")) {
    const fs::path file = fileOf(manifest.at("picture"));
    state.picture =
        readingJson(file.string(), [&] { return pictureFromJson(parseJson(readFile(file), file.string())); });
  }
}

Json parametersToJson(const data::PreprocessParameters& parameters) {
  data::PreprocessParameters copy = parameters;
  Json json = fieldsToJson(data::fields(copy));
  json["keep-genes"] = parameters.keepGenes;
  json["seed"] = parameters.seed;
  return json;
}

data::PreprocessParameters parametersFromJson(const Json& json) {
  data::PreprocessParameters parameters;
  fieldsFromJson(json, data::fields(parameters));
  json.at("keep-genes").get_to(parameters.keepGenes);
  json.at("seed").get_to(parameters.seed);
  return parameters;
}

}  // namespace

void saveProject(const ProjectState& state, const fs::path& folder, JobContext& job) {
  job.beginPhase("Saving", 0);
  if (fs::exists(folder) && !fs::is_empty(folder) && !fs::exists(folder / kManifest))
    throw Error(ErrorCode::failed, folder.string(), "is a folder with other files", "choose a new or empty folder");
  if (fs::exists(folder / kManifest)) readManifest(folder);  // refuses to replace what it can't read
  std::error_code error;
  for (const char* room : {"data", "knowledge", "llm", "grn", "comparison", "runs"}) {
    fs::create_directories(folder / room, error);
    if (error)
      throw Error(ErrorCode::failed, folder.string(), "can't be made (" + error.message() + ")",
                  "choose another folder");
  }

  Writer writer(folder);
  Json manifest{{"format", "grnwb-project"}, {"version", kVersion}, {"source_name", state.sourceName}};
  manifest["preprocess_parameters"] = parametersToJson(state.preprocessParameters);
  if (state.raw) manifest["raw"] = writer.dataset("raw", *state.raw);
  if (state.prepared) {
    manifest["prepared"] = writer.dataset("prepared", state.prepared->data);
    manifest["prepared"]["report"] = reportToJson(state.prepared->report);
  }
  saveLanguageModel(state, folder, manifest);
  if (state.tfs) manifest["tfs"] = writer.text("knowledge/tfs", tfSelectionToJson(*state.tfs).dump(1) + "\n", ".json");
  if (state.prior) manifest["prior"] = writer.text("knowledge/prior", priorToJson(*state.prior).dump() + "\n", ".json");
  for (const auto& [method, edges] : state.scoredEdges) manifest["scored_edges"][method] = writer.scoredEdges(*edges);
  saveNetworks(state, writer, manifest);
  for (const auto& run : state.runs) bringRun(*run, folder);
  if (state.run) {
    bringRun(*state.run, folder);
    manifest["run"] = state.run->id;
  }
  if (state.comparison)
    manifest["comparison"] =
        writer.text("comparison/comparison", comparisonToJson(*state.comparison).dump() + "\n", ".json");
  manifest["history"] = Json::array();
  for (const Provenance& record : state.history) manifest["history"].push_back(provenanceToJson(record));

  writeFileAtomically(folder / kManifest, manifest.dump(2) + "\n");
  writer.removeOthers();
}

ProjectState openProject(const fs::path& folder, JobContext& job) {
  const Json manifest = readManifest(folder);
  const std::string subject = (folder / kManifest).string();
  ProjectState state;
  const auto path = [&](const char* part) { return folder / manifest.at(part).at("file").get<std::string>(); };
  return readingJson(subject, [&] {
    manifest.at("source_name").get_to(state.sourceName);
    state.preprocessParameters = parametersFromJson(manifest.at("preprocess_parameters"));
    if (manifest.contains("raw")) state.raw = std::make_shared<const data::Dataset>(io::readDataset(path("raw"), job));
    if (manifest.contains("prepared"))
      state.prepared = std::make_shared<const data::Preprocessed>(data::Preprocessed{
          io::readDataset(path("prepared"), job), reportFromJson(manifest.at("prepared").at("report"))});
    openLanguageModel(state, folder, manifest, job);
    if (manifest.contains("tfs"))
      state.tfs = std::make_shared<const TfSelection>(
          tfSelectionFromJson(parseJson(readFile(path("tfs")), path("tfs").string())));
    if (manifest.contains("prior"))
      state.prior = std::make_shared<const knowledge::PriorNetwork>(
          priorFromJson(parseJson(readFile(path("prior")), path("prior").string())));
    openNetworks(state, folder, manifest);
    state.runs = readRuns(folder, job);
    if (manifest.contains("run")) {
      TrainingRun run = readRun(folder / "runs" / manifest.at("run").get<std::string>());
      readCells(run, job);
      state.run = std::make_shared<const TrainingRun>(std::move(run));
    }
    if (manifest.contains("comparison"))
      if (auto read = comparisonFromJson(parseJson(readFile(path("comparison")), path("comparison").string())))
        state.comparison = std::make_shared<const Comparison>(std::move(*read));
    for (const Json& record : manifest.at("history")) state.history.push_back(provenanceFromJson(record));
    return state;
  });
}

grn::Grn projectNetwork(const fs::path& folder, const std::string& version) {
  const Json manifest = readManifest(folder);
  return readingJson((folder / kManifest).string(), [&] {
    const auto read = [&](const Json& part) {
      const fs::path file = folder / part.at("file").get<std::string>();
      return grn::fromJson(readFile(file), file.string());
    };
    if (version.empty() && manifest.contains("grn")) return read(manifest.at("grn"));
    std::string names;
    for (const Json& part : manifest.contains("versions") ? manifest.at("versions").at("all") : Json::array()) {
      const NetworkVersion found = versionFromJson(part);
      const std::string number = std::to_string(found.number);
      if (!version.empty() && (version == number || version == "v" + number || version == found.name))
        return read(part);
      names.append(names.empty() ? "" : ", ").append("v").append(number).append(" (").append(found.name).append(")");
    }
    throw Error(ErrorCode::badInput, folder.string(),
                version.empty() ? "has no network yet" : "has no version '" + shortened(version) + "'",
                names.empty() ? "infer a network first" : "choose one of " + names);
  });
}

fs::path rawDataFile(const fs::path& folder) {
  const Json manifest = readManifest(folder);
  return readingJson((folder / kManifest).string(),
                     [&] { return folder / manifest.at("raw").at("file").get<std::string>(); });
}

std::vector<fs::path> runFolders(const fs::path& project) {
  std::vector<fs::path> folders;
  for (int number = 1; fs::exists(project / "runs" / ("run-" + std::to_string(number))); ++number)
    folders.push_back(project / "runs" / ("run-" + std::to_string(number)));
  std::ranges::reverse(folders);
  return folders;
}

std::vector<std::shared_ptr<const TrainingRun>> withRun(std::vector<std::shared_ptr<const TrainingRun>> runs,
                                                        std::shared_ptr<const TrainingRun> run) {
  const auto same = std::ranges::find(runs, run->folder, [](const auto& other) { return other->folder; });
  if (same == runs.end())
    runs.push_back(std::move(run));
  else
    *same = std::move(run);
  return runs;
}

fs::path nextRunFolder(const fs::path& project) {
  for (int number = 1;; ++number) {
    fs::path folder = project / "runs" / ("run-" + std::to_string(number));
    if (!fs::exists(folder)) return folder;
  }
}

}  // namespace grnwb::pipeline
