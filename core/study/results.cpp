// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/results.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/study/json_place.h"
#include "core/study/study_files.h"
#include "core/study/study_identity.h"
#include "core/study/study_json.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

constexpr const char* kResultFormat = "grnwb-study-result";
constexpr std::uint64_t kResultVersion = 1;

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// NaN has no JSON form; null stands for it.
Json setToJson(const evaluate::Metrics& metrics, const std::vector<std::string>& driftingTypes) {
  return {{"euclidean", metrics.euclidean}, {"cosine", metrics.cosine}, {"mmd", metrics.mmd},
          {"rf_auroc", metrics.rfAuroc},    {"lisi", metrics.lisi},     {"drifting_types", driftingTypes}};
}

Json setsToJson(const CellResult& result) {
  Json sets = Json::array();
  for (std::size_t i = 0; i < result.sets.size(); ++i)
    sets.push_back(setToJson(result.sets[i],
                             i < result.driftingTypes.size() ? result.driftingTypes[i] : std::vector<std::string>()));
  return sets;
}

std::string stateName(CellState state) {
  switch (state) {
    case CellState::running:
      return "running";
    case CellState::done:
      return "done";
    case CellState::failed:
      return "failed";
    case CellState::waiting:
      break;
  }
  return "waiting";
}

CellResult resultFrom(const JsonPlace& root, const std::string& file) {
  const auto number = [](const JsonPlace& place, const std::string& key) {
    const JsonPlace value = place.at(key);
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.real();
  };
  CellResult result;
  const std::string state = root.at("state").text();
  if (state != "done" && state != "failed") root.at("state").refuse("is neither done nor failed", "remove the file");
  result.state = state == "done" ? CellState::done : CellState::failed;
  result.error = root.at("error").text();
  for (const JsonPlace& set : root.at("sets").items()) {
    result.sets.push_back({number(set, "euclidean"), number(set, "cosine"), number(set, "mmd"), number(set, "rf_auroc"),
                           number(set, "lisi")});
    std::vector<std::string>& types = result.driftingTypes.emplace_back();
    for (const JsonPlace& type : set.at("drifting_types").items()) types.push_back(type.text());
  }
  result.tfs = root.at("tfs").integer();
  result.targets = root.at("targets").integer();
  result.edges = root.at("edges").integer();
  result.seconds = root.at("seconds").real();
  result.folder = root.at("folder").text();
  for (const JsonPlace& step : root.at("steps").items())
    result.steps.push_back(pipeline::provenanceFromJson(step.dump(), file));
  return result;
}

/// Nothing where the file holds the result of another study.
std::optional<CellResult> readResult(const fs::path& file, const std::string& hash) {
  const Json document = parseDocument(readFile(file), file.string());
  const JsonPlace root(document, file.string());
  if (!root.has("format") || root.at("format").text() != kResultFormat)
    root.refuse("is no result of a study", "remove it, so that its cell is done again");
  if (root.at("version").number() > kResultVersion)
    throw Error(ErrorCode::badInput, file.string(), "was written by a newer version", "update GRN Workbench");
  if (root.at("study").text() != hash) return {};
  return resultFrom(root, file.string());
}

}  // namespace

double CellResult::density() const {
  return tfs > 0 && targets > 0 ? static_cast<double>(edges) / (static_cast<double>(tfs) * static_cast<double>(targets))
                                : 0;
}

std::int64_t StudyResults::count(CellState state) const {
  return std::ranges::count(cells, state, &CellResult::state);
}

StudyResults readResults(const Study& study, const fs::path& folder) {
  const std::string hash = studyHash(study);
  StudyResults results;
  for (const StudyCell& cell : cells(study)) {
    const fs::path file = resultFile(folder / cellFolder(study, cell));
    CellResult& result = results.cells.emplace_back();
    if (!fs::exists(file)) continue;
    if (std::optional<CellResult> read = readResult(file, hash)) result = std::move(*read);
  }
  return results;
}

void writeResult(const Study& study, std::size_t index, const CellResult& result, const fs::path& folder) {
  const StudyCell cell = cells(study).at(index);
  Json steps = Json::array();
  for (const pipeline::Provenance& step : result.steps) steps.push_back(Json::parse(pipeline::toJson(step)));
  const Json json{{"format", kResultFormat},
                  {"version", kResultVersion},
                  {"study", studyHash(study)},
                  {"cell", cellName(study, cell)},
                  {"state", stateName(result.state)},
                  {"error", result.error},
                  {"sets", setsToJson(result)},
                  {"tfs", result.tfs},
                  {"targets", result.targets},
                  {"edges", result.edges},
                  {"seconds", result.seconds},
                  {"folder", result.folder.generic_string()},
                  {"steps", steps}};
  const fs::path place = folder / cellFolder(study, cell);
  fs::create_directories(place);
  writeFileAtomically(resultFile(place), dumped(json));
}

std::string resultsToJson(const Study& study, const StudyResults& results) {
  const std::vector<StudyRow> allRows = rows(study);
  const std::vector<StudyCell> all = cells(study);
  Json list = Json::array();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const StudyRow& row = allRows[all[i].row];
    const CellResult& result = results.cells.at(i);
    Json cell{{"cell", cellName(study, all[i])},
              {"data", study.data[row.data].name},
              {"setting", settingName(row.setting)},
              {"split_seed", all[i].splitSeed},
              {"graph", all[i].graph},
              {"state", stateName(result.state)}};
    if (row.model) cell["model"] = study.models[*row.model].name;
    if (!result.error.empty()) cell["error"] = result.error;
    cell["tfs"] = result.tfs;
    cell["targets"] = result.targets;
    cell["edges"] = result.edges;
    cell["density"] = result.density();
    cell["sets"] = setsToJson(result);
    list.push_back(std::move(cell));
  }
  return dumped({{"format", "grnwb-study-results"},
                 {"version", 1},
                 {"name", study.name},
                 {"study", studyHash(study)},
                 {"cells", list}});
}

bool holdsStudy(const fs::path& folder) {
  return fs::exists(identityFile(folder));
}

}  // namespace grnwb::study
