// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/ask.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

#include "core/base/error.h"
#include "core/base/iso_time.h"
#include "core/base/text.h"
#include "core/llm/voice.h"

namespace grnwb::llm {
namespace {

constexpr int kFailuresInARow = 3;

TranscriptEntry askOne(const Question& question, const chat::ChatRequest& request, const chat::ChatProvider& provider,
                       JobContext& job) {
  const auto start = std::chrono::steady_clock::now();
  TranscriptEntry entry;
  entry.answer = provider.ask(request, job);
  entry.request = request;
  entry.step = question.step;
  entry.subject = question.subject;
  entry.shuffled = question.shuffled;
  entry.time = isoTime(std::chrono::system_clock::now());
  entry.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return entry;
}

/// What the threads of one run share.
class Round {
 public:
  Round(const std::vector<Question>& questions, const AskParameters& parameters, const Transcript& earlier,
        TranscriptWriter& writer)
      : m_questions(questions), m_parameters(parameters), m_writer(writer), m_entries(questions.size()) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (const TranscriptEntry* known = earlier.find(requestFor(questions[i], parameters)))
        m_entries[i] = *known;
      else
        m_open.push_back(i);
    }
  }

  std::size_t open() const { return m_open.size(); }

  /// Asks one open question after the other until none is left, the job is stopped or the run has failed.
  void work(const chat::ChatProvider& provider, JobContext& job) {
    for (;;) {
      const std::size_t next = m_next++;
      if (next >= m_open.size() || job.stopRequested() || m_failed.load()) return;
      const Question& question = m_questions[m_open[next]];
      try {
        if (auto entry = answerTo(question, provider, job)) {
          keep(m_open[next], std::move(*entry));
          job.advance();
        }
      } catch (...) {
        stopWith(std::current_exception());
      }
    }
  }

  Answers result(JobContext& job) {
    if (m_exception) std::rethrow_exception(m_exception);
    job.throwIfStopped();
    Answers answers;
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
      if (m_entries[i])
        answers.answered.push_back({m_questions[i], std::move(*m_entries[i])});
      else
        answers.unanswered.push_back(m_questions[i]);
    }
    if (answers.answered.empty() && m_lastFailure) std::rethrow_exception(m_lastFailure);
    return answers;
  }

 private:
  /// Nothing when the provider failed or the job was stopped.
  std::optional<TranscriptEntry> answerTo(const Question& question, const chat::ChatProvider& provider,
                                          JobContext& job) {
    try {
      return askOne(question, requestFor(question, m_parameters), provider, job);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::cancelled) fail(error, question, job);
      return std::nullopt;
    }
  }

  void keep(std::size_t i, TranscriptEntry entry) {
    m_writer.append(entry);
    const std::lock_guard lock(m_mutex);
    m_failuresInARow = 0;
    m_entries[i] = std::move(entry);
  }

  void fail(const Error& error, const Question& question, JobContext& job) {
    {
      const std::lock_guard lock(m_mutex);
      m_lastFailure = std::make_exception_ptr(error);
      if (++m_failuresInARow < kFailuresInARow && m_open.size() > 1) {
        job.warn("no answer about " + question.subject + ": " + error.what());
        return;
      }
    }
    stopWith(std::make_exception_ptr(error));
  }

  void stopWith(std::exception_ptr exception) {
    const std::lock_guard lock(m_mutex);
    if (!m_exception) m_exception = std::move(exception);
    m_failed.store(true);
  }

  const std::vector<Question>& m_questions;
  const AskParameters& m_parameters;
  TranscriptWriter& m_writer;
  std::vector<std::optional<TranscriptEntry>> m_entries;  ///< by question
  std::vector<std::size_t> m_open;                        ///< questions without an answer in the earlier transcript
  std::atomic<std::size_t> m_next{0};
  std::atomic<bool> m_failed{false};
  std::mutex m_mutex;
  int m_failuresInARow = 0;
  std::exception_ptr m_exception;    ///< that ended the run
  std::exception_ptr m_lastFailure;  ///< of the provider
};

std::vector<Voice> voicesOf(const Transcript& transcript, const ReplayFilter& filter, Step step) {
  std::vector<Voice> voices;
  for (const TranscriptEntry& entry : transcript.entries()) {
    const chat::ChatRequest& request = entry.request;
    const bool counts =
        entry.step == step && (filter.provider.empty() || filter.provider == request.provider) &&
        (filter.models.empty() || std::ranges::find(filter.models, request.model) != filter.models.end());
    const Voice voice(request);
    if (counts && std::ranges::find(voices, voice) == voices.end()) voices.push_back(voice);
  }
  return voices;
}

std::string modelsOf(const Transcript& transcript) {
  std::vector<std::string> models;
  for (const TranscriptEntry& entry : transcript.entries()) {
    const std::string model = entry.request.provider + " " + entry.request.model;
    if (std::ranges::find(models, model) == models.end()) models.push_back(model);
  }
  return models.empty() ? "nothing" : join(models, ", ");
}

}  // namespace

std::vector<Field> fields(AskParameters& parameters) {
  return {{.name = "provider",
           .target = &parameters.provider,
           .label = "Provider",
           .unit = "",
           .help = "Who is asked, by its protocol and address.",
           .minimum = 0,
           .maximum = 0,
           .choices = {}},
          {.name = "temperature",
           .target = &parameters.temperature,
           .label = "Temperature",
           .unit = "",
           .help = "Spread of the answers; 0 gives the most likely one.",
           .minimum = 0,
           .maximum = 2,
           .choices = {}},
          {.name = "max-tokens",
           .target = &parameters.maxTokens,
           .label = "Longest answer",
           .unit = "tokens",
           .help = "Where the model is cut off.",
           .minimum = 16,
           .maximum = 1000000,
           .choices = {}},
          {.name = "parallel",
           .target = &parameters.parallel,
           .label = "At once",
           .unit = "requests",
           .help = "How many requests are under way at the same time.",
           .minimum = 1,
           .maximum = 64,
           .choices = {}}};
}

chat::ChatRequest requestFor(const Question& question, const AskParameters& parameters) {
  return {parameters.provider,    parameters.model,     question.system, question.prompt,
          parameters.temperature, parameters.maxTokens, question.seed};
}

Answers ask(const std::vector<Question>& questions, const AskParameters& parameters, const Transcript& earlier,
            const chat::ChatProvider& provider, TranscriptWriter& writer, JobContext& job) {
  AskParameters checked = parameters;
  checkFields(fields(checked));
  if (trim(parameters.model).empty())
    throw Error(ErrorCode::usage, "model", "none is chosen", "name a model of the provider");
  Round round(questions, parameters, earlier, writer);
  job.beginPhase("Asking " + parameters.model, static_cast<std::int64_t>(questions.size()));
  job.advance(static_cast<std::int64_t>(questions.size() - round.open()));
  const std::size_t count = std::min(static_cast<std::size_t>(parameters.parallel), round.open());
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < count; ++i) threads.emplace_back([&] { round.work(provider, job); });
  threads.clear();  // joins
  return round.result(job);
}

Answers replay(const std::vector<Question>& questions, const Transcript& transcript, const ReplayFilter& filter,
               const std::string& subject, JobContext& job) {
  if (questions.empty()) return {};
  const std::vector<Voice> voices = voicesOf(transcript, filter, questions.front().step);
  if (voices.empty())
    throw Error(ErrorCode::badInput, subject, "has no answers of such a provider and model to this kind of question",
                "it holds answers of: " + modelsOf(transcript));
  Answers answers;
  for (const Voice& voice : voices) {
    AskParameters parameters;
    parameters.provider = voice.provider;
    parameters.model = voice.model;
    parameters.temperature = voice.temperature;
    parameters.maxTokens = voice.maxTokens;
    Answers own;
    for (const Question& question : questions) {
      if (const TranscriptEntry* entry = transcript.find(requestFor(question, parameters)))
        own.answered.push_back({question, *entry});
      else
        own.unanswered.push_back(question);
    }
    if (own.answered.empty()) continue;  // of other genes, another context or other templates
    if (!own.unanswered.empty())
      job.warn(voice.model + ": " + std::to_string(own.unanswered.size()) + " of " + std::to_string(questions.size()) +
               " questions have no recorded answer, the first about " + own.unanswered.front().subject);
    std::ranges::move(own.answered, std::back_inserter(answers.answered));
    std::ranges::move(own.unanswered, std::back_inserter(answers.unanswered));
  }
  if (answers.answered.empty())
    throw Error(ErrorCode::badInput, subject,
                "answers none of the " + std::to_string(questions.size()) + " questions, as the one about " +
                    questions.front().subject,
                "use the data, context, TFs, templates, seed and k it was recorded with, or ask a model");
  return answers;
}

}  // namespace grnwb::llm
