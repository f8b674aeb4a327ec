// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a series of questions, a few at a time: each answer is recorded as it comes, none is paid for twice.
#pragma once

#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/llm/transcript.h"

namespace grnwb::llm {

struct AskParameters {
  std::string provider = "openai";
  std::string model;
  double temperature = 0;
  std::int64_t maxTokens = 2000;
  std::int64_t parallel = 4;  ///< requests under way at once

  bool operator==(const AskParameters&) const = default;
};
std::vector<Field> fields(AskParameters& parameters);

chat::ChatRequest requestFor(const Question& question, const AskParameters& parameters);

struct AnsweredQuestion {
  Question question;
  TranscriptEntry entry;
};

struct Answers {
  std::vector<AnsweredQuestion> answered;  ///< model by model, each in the order of the questions
  std::vector<Question> unanswered;        ///< of each model
};

/// Takes the answers that the transcript has and asks the provider for the others; each new one goes to the writer. A
/// question that the provider fails on is left unanswered with a warning; after three failures in a row, or when
/// nothing at all was answered, the error is thrown. So are those of the writer, at once, and cancelledError(). What
/// was recorded before stays recorded.
Answers ask(const std::vector<Question>& questions, const AskParameters& parameters, const Transcript& earlier,
            const chat::ChatProvider& provider, TranscriptWriter& writer, JobContext& job);

/// Which of a transcript's answers count; what is empty leaves all in.
struct ReplayFilter {
  std::string provider;
  std::vector<std::string> models;
};

/// The answers that the transcript has, of each provider, model, temperature and length it was recorded with; warns of
/// the questions that a model lacks. subject names the transcript in errors. Throws Error(badInput) when no model
/// passes the filter or none answered any of the questions.
Answers replay(const std::vector<Question>& questions, const Transcript& transcript, const ReplayFilter& filter,
               const std::string& subject, JobContext& job);

}  // namespace grnwb::llm
