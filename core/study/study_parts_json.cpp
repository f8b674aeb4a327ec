// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_parts_json.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 2> kBundledLists{"bundled human", "bundled mouse"};

fs::path pathAt(const JsonPlace& place, const fs::path& folder) {
  const std::string text = place.text();
  return text.empty() ? fs::path() : (folder / text).lexically_normal();
}

fs::path existingPathAt(const JsonPlace& place, const fs::path& folder) {
  fs::path path = pathAt(place, folder);
  if (!path.empty() && !fs::exists(path))
    place.refuse(path.string() + " doesn't exist", "give a path, absolute or relative to the study's file");
  return path;
}

std::string pathText(const fs::path& path, const fs::path& folder) {
  if (path.empty()) return {};
  const fs::path base = fs::absolute(folder.empty() ? "." : folder).lexically_normal();
  const fs::path relative = fs::absolute(path).lexically_normal().lexically_relative(base);
  const bool isBelow = !relative.empty() && *relative.begin() != "..";
  return (isBelow ? relative : fs::absolute(path).lexically_normal()).generic_string();
}

std::vector<std::string> textsAt(const JsonPlace& place) {
  std::vector<std::string> texts;
  for (const JsonPlace& item : place.items()) texts.push_back(item.text());
  return texts;
}

llm::PromptTemplates templatesFrom(const JsonPlace& place) {
  place.allow({"system", "tfs", "edges"});
  llm::PromptTemplates templates = llm::defaultTemplates();
  place.read("system", templates.system);
  place.read("tfs", templates.tfs);
  place.read("edges", templates.edges);
  return templates;
}

}  // namespace

bool isBundledList(const std::string& tfs) {
  return std::ranges::find(kBundledLists, tfs) != kBundledLists.end();
}

std::vector<Field> questionFields(llm::QuestionParameters& questions) {
  std::vector<Field> fields = llm::fields(questions, llm::Step::tfs);
  for (Field& field : llm::fields(questions, llm::Step::edges))
    if (field.name != "repeats") fields.push_back(std::move(field));
  return fields;
}

StudyData dataFrom(const JsonPlace& place, const fs::path& folder) {
  place.allow({"name", "file", "labels", "tfs", "context", "preprocess"});
  StudyData data;
  data.name = place.at("name").text();
  data.file = existingPathAt(place.at("file"), folder);
  if (data.file.empty()) place.at("file").refuse("is empty", "name the file with the raw counts");
  place.read("labels", data.labels);
  place.read("tfs", data.tfs);
  if (data.tfs.empty()) place.at("tfs").refuse("is empty", "give bundled human, bundled mouse or a file");
  if (!isBundledList(data.tfs)) data.tfs = existingPathAt(place.at("tfs"), folder).string();
  if (place.has("context")) data.context = existingPathAt(place.at("context"), folder);
  if (place.has("preprocess")) {
    const JsonPlace preprocess = place.at("preprocess");
    const std::vector<Field> fields = data::fields(data.preprocess);
    preprocess.allow({"keep-genes"}, fields);
    preprocess.read(fields);
    if (preprocess.has("keep-genes")) data.preprocess.keepGenes = textsAt(preprocess.at("keep-genes"));
  }
  return data;
}

Json toJson(const StudyData& data, const fs::path& folder) {
  data::PreprocessParameters preprocess = data.preprocess;
  Json parameters = fieldsToJson(data::fields(preprocess));
  if (!preprocess.keepGenes.empty()) parameters["keep-genes"] = preprocess.keepGenes;
  return {{"name", data.name},
          {"file", pathText(data.file, folder)},
          {"labels", data.labels},
          {"tfs", isBundledList(data.tfs) ? data.tfs : pathText(data.tfs, folder)},
          {"context", pathText(data.context, folder)},
          {"preprocess", parameters}};
}

StudyModel modelFrom(const JsonPlace& place, const fs::path& folder) {
  StudyModel model;
  pipeline::LanguageModelSettings& settings = model.settings;
  const std::vector<Field> fields = llm::fields(settings.ask);
  place.allow(
      {"name", "model", "base-url", "replay", "transcripts", "questions", "templates", "prompt-price", "answer-price"},
      fields);
  model.name = place.at("name").text();
  place.read(fields);
  place.read("model", settings.ask.model);
  place.read("base-url", settings.baseUrl);
  place.read("replay", settings.replay);
  place.read("prompt-price", settings.price.perMillionPrompt);
  place.read("answer-price", settings.price.perMillionAnswer);
  const JsonPlace transcripts = place.at("transcripts");
  model.transcripts = settings.replay ? existingPathAt(transcripts, folder) : pathAt(transcripts, folder);
  if (place.has("questions")) {
    llm::QuestionParameters& questions = settings.inquiry.questions;
    readSeeded(place.at("questions"), questionFields(questions), questions.seed);
  }
  if (place.has("templates")) settings.inquiry.templates = templatesFrom(place.at("templates"));
  return model;
}

Json toJson(const StudyModel& model, const fs::path& folder) {
  pipeline::LanguageModelSettings settings = model.settings;
  Json json{{"name", model.name}, {"model", settings.ask.model}};
  json.update(fieldsToJson(llm::fields(settings.ask)));
  json["base-url"] = settings.baseUrl;
  json["replay"] = settings.replay;
  json["transcripts"] = pathText(model.transcripts, folder);
  json["questions"] = seededToJson(questionFields(settings.inquiry.questions), settings.inquiry.questions.seed);
  const llm::PromptTemplates& templates = settings.inquiry.templates;
  if (templates != llm::defaultTemplates())
    json["templates"] = {{"system", templates.system}, {"tfs", templates.tfs}, {"edges", templates.edges}};
  json["prompt-price"] = settings.price.perMillionPrompt;
  json["answer-price"] = settings.price.perMillionAnswer;
  return json;
}

void readSeeded(const JsonPlace& place, const std::vector<Field>& fields, std::uint64_t& seed) {
  place.allow({"seed"}, fields);
  place.read(fields);
  place.read("seed", seed);
}

Json seededToJson(const std::vector<Field>& fields, std::uint64_t seed) {
  Json object = fieldsToJson(fields);
  object["seed"] = seed;
  return object;
}

gan::TrainParameters trainFrom(const JsonPlace& place) {
  gan::TrainParameters named;
  place.read("preset", named.preset);
  gan::TrainParameters parameters;
  try {
    parameters = gan::presetParameters(named.preset);
  } catch (const Error& error) {
    place.at("preset").refuse(error.problem(), error.remedy());
  }
  readSeeded(place, gan::fields(parameters), parameters.seed);
  return parameters;
}

Json trainToJson(const gan::TrainParameters& parameters) {
  gan::TrainParameters own = parameters, preset = gan::presetParameters(parameters.preset);
  const std::vector<Field> fields = gan::fields(own), presetFields = gan::fields(preset);
  std::vector<Field> written;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == "preset" || fieldText(fields[i]) != fieldText(presetFields[i])) written.push_back(fields[i]);
  return seededToJson(written, parameters.seed);
}

}  // namespace grnwb::study
