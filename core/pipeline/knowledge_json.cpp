// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/knowledge_json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace grnwb::pipeline {
namespace {

constexpr std::array<std::pair<CandidateState, const char*>, 4> kStates{{{CandidateState::proposed, "proposed"},
                                                                         {CandidateState::accepted, "accepted"},
                                                                         {CandidateState::rejected, "rejected"},
                                                                         {CandidateState::locked, "locked"}}};

constexpr std::array<std::pair<knowledge::PriorSign, const char*>, 4> kSigns{
    {{knowledge::PriorSign::unknown, "unknown"},
     {knowledge::PriorSign::activates, "activates"},
     {knowledge::PriorSign::represses, "represses"},
     {knowledge::PriorSign::both, "both"}}};

template <class T>
const char* nameOf(const std::array<std::pair<T, const char*>, 4>& names, T value) {
  return std::ranges::find(names, value, &std::pair<T, const char*>::first)->second;
}

template <class T>
T valueNamed(const std::array<std::pair<T, const char*>, 4>& names, const std::string& name) {
  for (const auto& [value, known] : names)
    if (name == known) return value;
  refuseJson("project", "'" + name + "' is none of the words known here");
}

std::vector<Field> questionFields(llm::QuestionParameters& questions) {
  std::vector<Field> fields = llm::fields(questions, llm::Step::tfs);
  for (Field& field : llm::fields(questions, llm::Step::edges))
    if (field.name != "repeats") fields.push_back(std::move(field));
  return fields;
}

}  // namespace

Json tfSelectionToJson(const TfSelection& selection) {
  Json candidates = Json::array();
  for (const TfCandidate& candidate : selection.candidates)
    candidates.push_back(
        {{"gene", candidate.gene}, {"curated", candidate.curated}, {"state", nameOf(kStates, candidate.state)}});
  return {{"list", selection.listName}, {"candidates", candidates}, {"absent", selection.absent}};
}

TfSelection tfSelectionFromJson(const Json& json) {
  TfSelection selection;
  json.at("list").get_to(selection.listName);
  json.at("absent").get_to(selection.absent);
  if (json.contains("present"))  // written before there were decisions
    for (const Json& gene : json.at("present"))
      selection.candidates.push_back({gene.get<std::string>(), true, CandidateState::accepted});
  if (!json.contains("candidates")) return selection;
  for (const Json& candidate : json.at("candidates"))
    selection.candidates.push_back({candidate.at("gene").get<std::string>(), candidate.at("curated").get<bool>(),
                                    valueNamed(kStates, candidate.at("state").get<std::string>())});
  return selection;
}

Json priorToJson(const knowledge::PriorNetwork& prior) {
  Json edges = Json::array();
  for (const knowledge::PriorEdge& edge : prior.edges())
    edges.push_back({edge.tf, edge.target, nameOf(kSigns, edge.sign), edge.sources, edge.references});
  return edges;
}

knowledge::PriorNetwork priorFromJson(const Json& json) {
  std::vector<knowledge::PriorEdge> edges;
  for (const Json& edge : json)
    edges.push_back({edge.at(0).get<std::string>(), edge.at(1).get<std::string>(),
                     valueNamed(kSigns, edge.at(2).get<std::string>()), edge.at(3).get<std::vector<std::string>>(),
                     edge.at(4).get<std::vector<std::string>>()});
  return knowledge::PriorNetwork(std::move(edges));
}

Json inquiryToJson(const llm::Inquiry& inquiry) {
  llm::Inquiry copy = inquiry;
  Json questions = fieldsToJson(questionFields(copy.questions));
  questions["seed"] = inquiry.questions.seed;
  return {{"context", inquiry.context},
          {"templates",
           {{"system", inquiry.templates.system}, {"tfs", inquiry.templates.tfs}, {"edges", inquiry.templates.edges}}},
          {"questions", questions}};
}

llm::Inquiry inquiryFromJson(const Json& json) {
  llm::Inquiry inquiry;
  json.at("context").get_to(inquiry.context);
  const Json& templates = json.at("templates");
  templates.at("system").get_to(inquiry.templates.system);
  templates.at("tfs").get_to(inquiry.templates.tfs);
  templates.at("edges").get_to(inquiry.templates.edges);
  fieldsFromJson(json.at("questions"), questionFields(inquiry.questions));
  json.at("questions").at("seed").get_to(inquiry.questions.seed);
  return inquiry;
}

Json settingsToJson(const LanguageModelSettings& settings) {
  LanguageModelSettings copy = settings;
  Json json{{"model", settings.ask.model},
            {"base_url", settings.baseUrl},
            {"replay", settings.replay},
            {"price_per_million_prompt_tokens", settings.price.perMillionPrompt},
            {"price_per_million_answer_tokens", settings.price.perMillionAnswer}};
  json["ask"] = fieldsToJson(llm::fields(copy.ask));
  json["inquiry"] = inquiryToJson(settings.inquiry);
  return json;
}

LanguageModelSettings settingsFromJson(const Json& json) {
  LanguageModelSettings settings;
  fieldsFromJson(json.at("ask"), llm::fields(settings.ask));
  json.at("model").get_to(settings.ask.model);
  json.at("base_url").get_to(settings.baseUrl);
  json.at("replay").get_to(settings.replay);
  json.at("price_per_million_prompt_tokens").get_to(settings.price.perMillionPrompt);
  json.at("price_per_million_answer_tokens").get_to(settings.price.perMillionAnswer);
  settings.inquiry = inquiryFromJson(json.at("inquiry"));
  return settings;
}

}  // namespace grnwb::pipeline
