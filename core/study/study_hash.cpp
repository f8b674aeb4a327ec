// SPDX-License-Identifier: GPL-3.0-or-later
// The hash of what a study's results depend on.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/hash.h"
#include "core/study/study_json.h"
#include "core/study/study_parts_json.h"

namespace grnwb::study {
namespace {

std::vector<Field> without(std::vector<Field> fields, std::initializer_list<std::string_view> names) {
  std::erase_if(fields, [&](const Field& field) { return std::ranges::find(names, field.name) != names.end(); });
  return fields;
}

/// A moved file holds the same; what it holds is looked at when a study runs.
std::string lastName(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

Json hashedPart(const StudyData& data) {
  data::PreprocessParameters preprocess = data.preprocess;
  return Json::array({data.name, lastName(data.file.string()), data.labels, lastName(data.tfs),
                      lastName(data.context.string()), fieldsToJson(data::fields(preprocess)), preprocess.keepGenes});
}

/// Recorded answers count like new ones.
Json hashedPart(const StudyModel& model) {
  llm::AskParameters ask = model.settings.ask;
  llm::Inquiry inquiry = model.settings.inquiry;
  const llm::PromptTemplates& templates = inquiry.templates;
  return Json::array({model.name, ask.model, fieldsToJson(without(llm::fields(ask), {"parallel"})),
                      seededToJson(questionFields(inquiry.questions), inquiry.questions.seed), templates.system,
                      templates.tfs, templates.edges});
}

}  // namespace

std::string studyHash(const Study& study) {
  Study copy = study;
  std::ranges::sort(copy.settings);
  Json data = Json::array(), settings = Json::array(), models = Json::array();
  for (const StudyData& one : study.data) data.push_back(hashedPart(one));
  for (const Setting setting : copy.settings) settings.push_back(settingName(setting));
  for (const StudyModel& one : study.models) models.push_back(hashedPart(one));
  const std::vector<Field> train = without(gan::fields(copy.train), {"preset", "checkpoints-kept", "log-every"});
  const Json all =
      Json::array({data, settings, models, study.splitSeeds, study.sets, study.randomGraphs,
                   seededToJson(infer::fields(copy.infer), copy.infer.seed),
                   seededToJson(grn::fields(copy.impose), copy.impose.seed), seededToJson(train, copy.train.seed),
                   seededToJson(evaluate::fields(copy.metrics), copy.metrics.seed)});
  return sha256(all.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace grnwb::study
