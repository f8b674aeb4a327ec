// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/example_answers.h"

#include <map>
#include <string_view>

#include "core/base/text.h"
#include "core/data/example.h"
#include "core/llm/ask.h"
#include "core/pipeline/json.h"
#include "core/pipeline/recorded_answers.h"

namespace grnwb::pipeline {
namespace {

constexpr std::int64_t kRepeats = 2, kShuffled = 20;

/// What the recorded file says of all its answers, and each by the hash of its request.
struct Recorded {
  llm::AskParameters parameters;
  std::string time, note;
  std::map<std::string, std::string> answers;
};

Recorded readRecorded() {
  Recorded recorded;
  bool first = true;
  for (const std::string_view line : splitLines(recordedAnswers())) {
    const Json json = parseJson(std::string(line), "recorded answers");
    if (std::exchange(first, false)) {
      json.at("provider").get_to(recorded.parameters.provider);
      json.at("model").get_to(recorded.parameters.model);
      json.at("time").get_to(recorded.time);
      json.at("note").get_to(recorded.note);
    } else {
      recorded.answers[json.at("hash").get<std::string>()] = json.at("answer").get<std::string>();
    }
  }
  return recorded;
}

std::vector<llm::Question> exampleQuestions() {
  const data::SimulationNetwork network = data::exampleNetwork();
  std::vector<std::string> genes = network.tfs;
  genes.insert(genes.end(), network.targets.begin(), network.targets.end());
  std::vector<std::string> proposed = network.tfs;
  std::erase(proposed, "ID2");  // binds no DNA itself, as the model says: it is not among its TFs
  const std::string& context = exampleContext();
  const llm::PromptTemplates& templates = llm::defaultTemplates();

  llm::QuestionParameters parameters;
  parameters.repeats = kRepeats;
  std::vector<llm::Question> questions = llm::tfQuestions(genes, context, templates, parameters);
  const auto add = [&](const std::vector<llm::Question>& more) {
    questions.insert(questions.end(), more.begin(), more.end());
  };
  parameters.repeats = 1;
  parameters.shuffled = kShuffled;
  add(llm::edgeQuestions(genes, network.tfs, context, templates, parameters));
  parameters.shuffled = 0;
  add(llm::edgeQuestions(genes, proposed, context, templates, parameters));
  return questions;
}

}  // namespace

const std::string& exampleContext() {
  static const std::string context =
      "Human blood and bone marrow cells, simulated from a curated network of real gene symbols: monocytes, dendritic "
      "cells, B cells, NK cells, T cells, erythroid cells and CD34+ progenitors; UMI counts. No donor was sampled.\n";
  return context;
}

std::vector<llm::TranscriptEntry> exampleTranscript() {
  const Recorded recorded = readRecorded();
  std::vector<llm::TranscriptEntry> entries;
  for (const llm::Question& question : exampleQuestions()) {
    llm::TranscriptEntry entry;
    entry.request = llm::requestFor(question, recorded.parameters);
    const auto answer = recorded.answers.find(chat::requestHash(entry.request));
    if (answer == recorded.answers.end()) continue;
    entry.answer.text = answer->second;
    entry.step = question.step;
    entry.subject = question.subject;
    entry.shuffled = question.shuffled;
    entry.time = recorded.time;
    entry.note = recorded.note;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace grnwb::pipeline
