// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_json.h"

#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/study/json_place.h"
#include "core/study/study_parts_json.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

constexpr const char* kStudyFormat = "grnwb-study";
constexpr std::uint64_t kStudyVersion = 1;

constexpr std::array<std::pair<Setting, std::string_view>, 8> kSettingNames{{{Setting::control, "control"},
                                                                             {Setting::stage1, "stage1"},
                                                                             {Setting::curatedModel, "1.A"},
                                                                             {Setting::curatedInferred, "1.B"},
                                                                             {Setting::curatedRandom, "1.Random"},
                                                                             {Setting::modelModel, "2.A"},
                                                                             {Setting::modelInferred, "2.B"},
                                                                             {Setting::modelRandom, "2.Random"}}};

void checkFormat(const JsonPlace& root, const fs::path& file) {
  if (!root.has("format") || root.at("format").text() != kStudyFormat)
    root.refuse("is no study (its key 'format' is not " + std::string(kStudyFormat) + ")",
                "choose the file of a study; grnwb example writes one");
  if (root.at("version").number() > kStudyVersion)
    throw Error(ErrorCode::badInput, file.string(), "was written by a newer version", "update GRN Workbench");
}

Setting settingAt(const JsonPlace& place) {
  const std::string name = place.text();
  try {
    return settingNamed(name);
  } catch (const Error& error) {
    place.refuse(error.problem(), error.remedy());
  }
}

Study studyFrom(const JsonPlace& root, const fs::path& folder) {
  root.allow({"format", "version", "name", "data", "settings", "models", "split-seeds", "sets", "random-graphs",
              "infer", "impose", "train", "metrics"});
  Study study;
  root.read("name", study.name);
  for (const JsonPlace& data : root.at("data").items()) study.data.push_back(dataFrom(data, folder));
  for (const JsonPlace& setting : root.at("settings").items()) study.settings.push_back(settingAt(setting));
  if (root.has("models"))
    for (const JsonPlace& model : root.at("models").items()) study.models.push_back(modelFrom(model, folder));
  if (root.has("split-seeds")) {
    study.splitSeeds.clear();
    for (const JsonPlace& seed : root.at("split-seeds").items()) study.splitSeeds.push_back(seed.number());
  }
  root.read("sets", study.sets);
  root.read("random-graphs", study.randomGraphs);
  if (root.has("infer")) readSeeded(root.at("infer"), infer::fields(study.infer), study.infer.seed);
  if (root.has("impose")) readSeeded(root.at("impose"), grn::fields(study.impose), study.impose.seed);
  if (root.has("train")) study.train = trainFrom(root.at("train"));
  if (root.has("metrics")) readSeeded(root.at("metrics"), evaluate::fields(study.metrics), study.metrics.seed);
  return study;
}

}  // namespace

std::string_view settingName(Setting setting) {
  for (const auto& [known, name] : kSettingNames)
    if (known == setting) return name;
  return {};
}

Setting settingNamed(std::string_view name) {
  std::string names;
  for (const auto& [setting, known] : kSettingNames) {
    if (known == name) return setting;
    names.append(names.empty() ? "" : ", ").append(known);
  }
  throw Error(ErrorCode::badInput, "setting", "'" + std::string(name) + "' is no setting", "choose of " + names);
}

Study readStudy(const fs::path& file) {
  const Json document = parseDocument(readFile(file), file.string());
  const JsonPlace root(document, file.string());
  checkFormat(root, file);
  Study study = studyFrom(root, file.parent_path());
  try {
    checkStudy(study);
  } catch (const Error& error) {
    throw Error(error.code(), file.string() + ", " + error.subject(), error.problem(), error.remedy());
  }
  return study;
}

void writeStudy(const Study& study, const fs::path& file) {
  const fs::path folder = file.parent_path();
  Json data = Json::array(), settings = Json::array(), models = Json::array();
  for (const StudyData& one : study.data) data.push_back(toJson(one, folder));
  for (const Setting setting : study.settings) settings.push_back(settingName(setting));
  for (const StudyModel& one : study.models) models.push_back(toJson(one, folder));
  Study copy = study;
  const Json document{{"format", kStudyFormat},
                      {"version", kStudyVersion},
                      {"name", study.name},
                      {"data", data},
                      {"settings", settings},
                      {"models", models},
                      {"split-seeds", study.splitSeeds},
                      {"sets", study.sets},
                      {"random-graphs", study.randomGraphs},
                      {"infer", seededToJson(infer::fields(copy.infer), copy.infer.seed)},
                      {"impose", seededToJson(grn::fields(copy.impose), copy.impose.seed)},
                      {"train", trainToJson(study.train)},
                      {"metrics", seededToJson(evaluate::fields(copy.metrics), copy.metrics.seed)}};
  writeFileAtomically(file, document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace grnwb::study
