// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/model_answers.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/study/study_parts_json.h"

namespace grnwb::study {

AskedModel::AskedModel(const StudyModel& model, std::string context,
                       const std::function<const chat::ChatProvider*(const StudyModel&)>& provider)
    : m_model(model), m_inquiry(model.settings.inquiry) {
  m_inquiry.context = std::move(context);
  m_answering.ask = model.settings.ask;
  m_answering.transcript = model.transcripts;
  if (model.settings.replay) {
    if (!model.settings.ask.model.empty()) m_answering.filter.models = {model.settings.ask.model};
    return;
  }
  m_answering.provider = provider ? provider(model) : nullptr;
  if (m_answering.provider == nullptr)
    throw Error(ErrorCode::usage, "model " + model.name, "would have to be asked, but nobody is there to ask it",
                "give it recorded answers and set replay");
}

void AskedModel::checkComplete(const llm::Answers& answers) const {
  const auto counts = [](const llm::Question& question) { return !question.shuffled; };
  const auto open = std::ranges::find_if(answers.unanswered, counts);
  if (open == answers.unanswered.end()) return;
  const auto missing = std::ranges::count_if(answers.unanswered, counts);
  throw Error(
      ErrorCode::failed, m_model.transcripts.string(),
      "model " + m_model.name + " has no answer to " + std::to_string(missing) + " of " +
          std::to_string(answers.answered.size() + answers.unanswered.size()) + " questions, the first about " +
          open->subject,
      m_answering.provider ? "run the study again: what was answered is kept" : "record the answers, or ask the model");
}

pipeline::Provenance AskedModel::record(const std::string& stage, llm::Step step, const llm::Answers& answers,
                                        const std::string& names, std::chrono::system_clock::time_point start) const {
  llm::AskParameters ask = m_answering.ask;
  llm::QuestionParameters questions = m_inquiry.questions;
  std::vector<Field> fields = llm::fields(ask);
  for (Field& field : llm::fields(questions, step)) fields.push_back(std::move(field));
  Sha256 said;
  for (const llm::AnsweredQuestion& one : answers.answered) said.add(one.entry.answer.text + "\n");
  pipeline::Provenance record = pipeline::makeProvenance(
      stage, fields, questions.seed,
      {{"answers", said.hex()}, {"context", sha256(m_inquiry.context)}, {"names", names}}, start);
  record.parameters["method"] = "llm";
  record.parameters["model"] = ask.model;
  record.parameters["replay"] = m_answering.provider ? "false" : "true";
  return record;
}

}  // namespace grnwb::study
