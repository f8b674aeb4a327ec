// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/model_options.h"

#include <cstdlib>
#include <iterator>
#include <system_error>

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

}  // namespace

void ModelOptions::add(CLI::App& command) {
  const std::string group = "Language model";
  const auto option = [&](const char* name, auto& value, const char* help) {
    CLI::Option* added = command.add_option(name, value, help)->group(group);
    m_options.push_back(added);
    return added;
  };
  const auto flag = [&](const char* name, bool& value, const char* help) {
    m_options.push_back(command.add_flag(name, value, help)->group(group));
  };
  llm::AskParameters ask;
  llm::QuestionParameters questions;
  m_fields.add(command, allFields(ask, questions, m_step));
  option("--model", m_models, "Model, as the provider names it; in a replay: whose answers count (all)");
  option("--base-url", m_provider.baseUrl, "Address of the provider's API (the provider's own)");
  option("--timeout", m_provider.timeoutSeconds, "Seconds without a byte after which a request is given up")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  flag("--whole-answers", m_wholeAnswers, "Ask for answers in one piece instead of a stream");
  option("--context", m_context, "Text file that describes the experiment");
  option("--template", m_template, "Text file with the question, in place of the program's own wording");
  option("--system", m_system, "Text file with the instruction before the question");
  option("--aliases", m_aliases, "HGNC's table of symbols and aliases (a bundled one)");
  option("--transcripts", m_transcript, "JSONL file of all answers (beside the output)");
  flag("--replay", m_replay, "Take the answers from the transcripts alone; no network");
  flag("--estimate", m_estimate, "Only say how many requests and tokens it takes");
  option("--prompt-price", m_price.perMillionPrompt, "Price of a million tokens asked, for --estimate")
      ->check(CLI::NonNegativeNumber);
  option("--answer-price", m_price.perMillionAnswer, "Price of a million tokens answered, for --estimate")
      ->check(CLI::NonNegativeNumber);
  option("--questions-out", m_questionsOut, "Only write the questions into this folder, for any chat window");
  option("--answers-in", m_answersIn, "File or folder with answers saved from a chat window");
}

std::string ModelOptions::anyGiven() const {
  for (const CLI::Option* option : m_options)
    if (option->count() > 0) return option->get_name();
  llm::AskParameters ask;
  llm::QuestionParameters questions;
  for (const Field& field : allFields(ask, questions, m_step))
    if (m_fields.isSet(field.name)) return "--" + std::string(field.name);
  return {};
}

bool ModelOptions::writesQuestions() const {
  if (!m_questionsOut.empty() && !m_answersIn.empty())
    throw Error(ErrorCode::usage, "--answers-in", "can't be given together with --questions-out",
                "write the questions first, then read the answers to them");
  return !m_questionsOut.empty();
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

Json ModelOptions::estimate(const std::vector<llm::Question>& questions, const std::string& out,
                            JobContext& job) const {
  llm::AskEstimate estimate;
  if (replays()) {
    const llm::Answering answering = replaying(out);
    const llm::Transcript earlier = llm::readTranscript(answering.transcript, &job);
    estimate.recorded =
        std::ssize(llm::replay(questions, earlier, answering.filter, answering.transcript.string(), job).answered);
  } else {
    estimate = llm::estimateAsking(questions, askParameters(), llm::readTranscript(transcript(out), &job), m_price);
  }
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
  if (!batches.unknownHeadings.empty())
    job.warn("headings that fit no question: " + std::to_string(batches.unknownHeadings.size()) + ", the first in " +
             batches.unknownHeadings.front());
}

bool ModelOptions::replays() const {
  return m_replay || askParameters().provider == kReplayProvider;
}

llm::Answering ModelOptions::replaying(const std::string& out) const {
  llm::Answering answering;
  answering.ask = askParameters();
  answering.transcript = transcript(out);
  if (!std::filesystem::exists(answering.transcript))
    throw Error(ErrorCode::badInput, answering.transcript.string(), "doesn't exist, so there is nothing to replay",
                "name the transcripts of an earlier run with --transcripts");
  answering.filter.models = m_models;
  // The default provider of a run says nothing about whose answers are meant, nor does any about imported ones.
  if (m_answersIn.empty() && m_fields.isSet("provider") && answering.ask.provider != kReplayProvider)
    answering.filter.provider = answering.ask.provider;
  return answering;
}

llm::Answering ModelOptions::answering(const std::string& out) {
  if (replays() || !m_answersIn.empty()) return replaying(out);
  llm::Answering answering;
  answering.ask = askParameters();
  answering.transcript = transcript(out);
  if (m_models.size() != 1)
    throw Error(ErrorCode::usage, "--model", m_models.empty() ? "no model is named" : "one run asks one model",
                "name the model to ask, or use --replay with --transcripts");
  m_provider.kind = answering.ask.provider;
  m_provider.stream = !m_wholeAnswers;
  m_asked = chat::makeProvider(m_provider, keyFromEnvironment(chat::providerKind(m_provider.kind)));
  answering.provider = m_asked.get();
  return answering;
}

Error ModelOptions::stoppedError(const llm::Answering& answering) {
  return {ErrorCode::cancelled, answering.ask.model,
          "stopped; the answers so far are recorded in " + answering.transcript.string(), "the same command goes on"};
}

knowledge::GeneAliases ModelOptions::aliases() const {
  return m_aliases.empty() ? knowledge::bundledAliases() : knowledge::readHgncAliases(m_aliases);
}

chat::ApiKey keyFromEnvironment(const chat::ProviderKind& kind) {
  const char* key = kind.keyVariable.empty() ? nullptr : std::getenv(kind.keyVariable.c_str());
  return key ? chat::ApiKey(key) : chat::ApiKey();
}

Json agreementToJson(const std::optional<double>& agreement) {
  return agreement ? Json(*agreement) : Json(nullptr);
}

void checkOutFile(const std::string& out, const std::string& what) {
  std::error_code error;
  if (std::filesystem::is_directory(out, error))
    throw Error(ErrorCode::usage, out, "is a folder", "name a file for the " + what);
  const std::filesystem::path folder = std::filesystem::path(out).parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder, error))
    throw Error(ErrorCode::usage, out, "can't be written, as its folder doesn't exist", "make the folder first");
}

}  // namespace grnwb::console
