// SPDX-License-Identifier: GPL-3.0-or-later
// The options of every command that asks a language model.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/console/console.h"
#include "core/chat/http_provider.h"
#include "core/llm/estimate.h"
#include "core/llm/propose.h"

namespace grnwb::console {

class ModelOptions {
 public:
  explicit ModelOptions(llm::Step step) : m_step(step) {}

  /// Adds them to the command. needed: a model or a transcript has to be given.
  void add(CLI::App& command);

  /// The questions' wording and numbers. Throws Error(usage), Error(badInput).
  llm::Inquiry inquiry(std::uint64_t seed) const;
  bool writesQuestions() const { return !m_questionsOut.empty(); }
  bool estimates() const { return m_estimate; }

  /// What asking would take, as JSON; nobody is asked.
  Json estimate(const std::vector<llm::Question>& questions, const std::string& out) const;
  /// Questions as text files for any chat window.
  Json writeQuestions(const std::vector<llm::Question>& questions) const;
  /// Takes the answers that were saved from a chat window, when they are given, into the transcript.
  void importAnswers(const std::vector<llm::Question>& questions, const std::string& out, JobContext& job) const;
  /// out: the command's result, beside which answers are recorded when no transcript is named. The provider lives as
  /// long as this object. Throws Error(usage) when neither a model nor a replay is asked for.
  llm::Answering answering(const std::string& out);
  knowledge::GeneAliases aliases() const;

 private:
  std::string transcript(const std::string& out) const;
  llm::AskParameters askParameters() const;

  llm::Step m_step;
  std::string m_context, m_template, m_system, m_transcript, m_aliases, m_questionsOut, m_answersIn;
  std::vector<std::string> m_models;
  chat::ProviderSettings m_provider;
  llm::Price m_price;
  bool m_replay = false, m_estimate = false, m_wholeAnswers = false;
  FieldOptions m_fields;
  std::unique_ptr<chat::ChatProvider> m_asked;
};

}  // namespace grnwb::console
