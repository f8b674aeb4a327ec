// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/model_options.h"

#include <cstdlib>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/llm/question_batches.h"

namespace grnwb::console {
namespace {

constexpr std::size_t kQuestionsPerBatch = 20;
constexpr const char* kReplayProvider = "replay";

/// Fields of the model and of the step's questions.
std::vector<Field> allFields(llm::AskParameters& ask, llm::QuestionParameters& questions, llm::Step step) {
  std::vector<Field> fields = llm::fields(ask);
  for (Field& field : llm::fields(questions, step)) fields.push_back(std::move(field));
  return fields;
}

chat::ApiKey keyFromEnvironment(const chat::ProviderKind& kind) {
  const char* key = kind.keyVariable.empty() ? nullptr : std::getenv(kind.keyVariable.c_str());
  return key ? chat::ApiKey(key) : chat::ApiKey();
}

}  // namespace

void ModelOptions::add(CLI::App& command) {
  const std::string group = "Language model";
  const auto option = [&](const char* name, auto& value, const char* help) {
    return command.add_option(name, value, help)->group(group);
  };
  llm::AskParameters ask;
  llm::QuestionParameters questions;
  m_fields.add(command, allFields(ask, questions, m_step));
  option("--model", m_models, "Model, as the provider names it; in a replay: whose answers count (all)");
  option("--base-url", m_provider.baseUrl, "Address of the provider's API (the provider's own)");
  option("--timeout", m_provider.timeoutSeconds, "Seconds without a byte after which a request is given up")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command.add_flag("--whole-answers", m_wholeAnswers, "Ask for answers in one piece instead of a stream")->group(group);
  option("--context", m_context, "Text file that describes the experiment");
  option("--template", m_template, "Text file with the question, in place of the program's own wording");
  option("--system", m_system, "Text file with the instruction before the question");
  option("--aliases", m_aliases, "HGNC's table of symbols and aliases (a bundled one)");
  option("--transcripts", m_transcript, "JSONL file of all answers (beside the output)");
  command.add_flag("--replay", m_replay, "Take the answers from the transcripts alone; no network")->group(group);
  command.add_flag("--estimate", m_estimate, "Only say how many requests and tokens it takes")->group(group);
  option("--prompt-price", m_price.perMillionPrompt, "Price of a million tokens asked, for --estimate");
  option("--answer-price", m_price.perMillionAnswer, "Price of a million tokens answered, for --estimate");
  option("--questions-out", m_questionsOut, "Only write the questions into this folder, for any chat window");
  option("--answers-in", m_answersIn, "File or folder with answers saved from a chat window");
}

llm::AskParameters ModelOptions::askParameters() const {
  llm::AskParameters ask;
  llm::QuestionParameters questions;
  m_fields.apply(allFields(ask, questions, m_step));
  if (!m_models.empty()) ask.model = m_models.front();
  return ask;
}

llm::Inquiry ModelOptions::inquiry(std::uint64_t seed) const {
  llm::Inquiry inquiry;
  llm::AskParameters ask;
  m_fields.apply(allFields(ask, inquiry.questions, m_step));
  inquiry.questions.seed = seed;
  if (!m_context.empty()) inquiry.context = readFile(m_context);
  if (!m_system.empty()) inquiry.templates.system = readFile(m_system);
  if (!m_template.empty())
    (m_step == llm::Step::tfs ? inquiry.templates.tfs : inquiry.templates.edges) = readFile(m_template);
  return inquiry;
}

std::string ModelOptions::transcript(const std::string& out) const {
  return m_transcript.empty() ? out + ".transcripts.jsonl" : m_transcript;
}

Json ModelOptions::estimate(const std::vector<llm::Question>& questions, const std::string& out) const {
  const llm::AskEstimate estimate =
      llm::estimateAsking(questions, askParameters(), llm::readTranscript(transcript(out)), m_price);
  return {{"requests", estimate.requests},
          {"recorded", estimate.recorded},
          {"prompt_tokens", estimate.promptTokens},
          {"answer_tokens", estimate.answerTokens},
          {"price", estimate.price}};
}

Json ModelOptions::writeQuestions(const std::vector<llm::Question>& questions) const {
  llm::writeQuestionBatches(questions, kQuestionsPerBatch, makeFolder(m_questionsOut));
  return {{"out", m_questionsOut}, {"questions", questions.size()}, {"questions_per_file", kQuestionsPerBatch}};
}

void ModelOptions::importAnswers(const std::vector<llm::Question>& questions, const std::string& out,
                                 JobContext& job) const {
  if (m_answersIn.empty()) return;
  llm::AskParameters ask = askParameters();
  ask.provider = llm::kImportProvider;
  if (ask.model.empty()) ask.model = llm::kUnnamedModel;
  const llm::BatchAnswers batches = llm::readAnswerBatches(questions, m_answersIn);
  llm::importAnswers(questions, batches.answers, ask,
                     "imported from " + std::filesystem::path(m_answersIn).filename().string(), transcript(out));
  if (!batches.unanswered.empty())
    job.warn(std::to_string(batches.unanswered.size()) + " of " + std::to_string(questions.size()) +
             " questions have no answer in " + m_answersIn);
}

llm::Answering ModelOptions::answering(const std::string& out) {
  llm::Answering answering;
  answering.ask = askParameters();
  answering.transcript = transcript(out);
  if (m_replay || !m_answersIn.empty() || answering.ask.provider == kReplayProvider) {
    if (!std::filesystem::exists(answering.transcript))
      throw Error(ErrorCode::badInput, answering.transcript.string(), "doesn't exist, so there is nothing to replay",
                  "name the transcripts of an earlier run with --transcripts");
    answering.filter.models = m_models;
    // The default provider of a run says nothing about whose answers are meant.
    if (m_fields.isSet("provider") && answering.ask.provider != kReplayProvider)
      answering.filter.provider = answering.ask.provider;
    return answering;
  }
  if (m_models.size() != 1)
    throw Error(ErrorCode::usage, "--model", m_models.empty() ? "no model is named" : "one run asks one model",
                "name the model to ask, or use --replay with --transcripts");
  m_provider.kind = answering.ask.provider;
  m_provider.stream = !m_wholeAnswers;
  m_asked = chat::makeProvider(m_provider, keyFromEnvironment(chat::providerKind(m_provider.kind)));
  answering.provider = m_asked.get();
  return answering;
}

knowledge::GeneAliases ModelOptions::aliases() const {
  return m_aliases.empty() ? knowledge::bundledAliases() : knowledge::readHgncAliases(m_aliases);
}

}  // namespace grnwb::console
