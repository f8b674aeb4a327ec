// SPDX-License-Identifier: GPL-3.0-or-later
// The options of every command that asks a language model.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/console/console.h"
#include "core/base/error.h"
#include "core/chat/http_provider.h"
#include "core/llm/estimate.h"
#include "core/llm/propose.h"

namespace grnwb::console {

class ModelOptions {
 public:
  explicit ModelOptions(llm::Step step) : m_step(step) {}

  /// Adds them to the command.
  void add(CLI::App& command);
  /// The first option that was given, such as "--model"; empty: none.
  std::string anyGiven() const;

  /// The questions' wording and numbers. Throws Error(usage), Error(badInput).
  llm::Inquiry inquiry(std::uint64_t seed) const;
  /// Throws Error(usage) when answers are given as well.
  bool writesQuestions() const;
  bool estimates() const { return m_estimate; }

  /// What asking would take, as JSON; nobody is asked. Of a replay: the answers that it has.
  Json estimate(const std::vector<llm::Question>& questions, const std::string& out, JobContext& job) const;
  /// Questions as text files for any chat window.
  Json writeQuestions(const std::vector<llm::Question>& questions) const;
  /// Takes the answers that were saved from a chat window, when they are given, into the transcript.
  void importAnswers(const std::vector<llm::Question>& questions, const std::string& out, JobContext& job) const;
  /// out: the command's result, beside which answers are recorded when no transcript is named. The provider lives as
  /// long as this object. Throws Error(usage) when neither a model nor a replay is asked for.
  llm::Answering answering(const std::string& out);
  /// propose(), but when it is stopped while a model is asked, the error says where the answers are.
  template <class Propose>
  static auto recorded(const llm::Answering& answering, Propose propose) {
    try {
      return propose();
    } catch (const Error& error) {
      if (error.code() != ErrorCode::cancelled || !answering.provider) throw;
      throw stoppedError(answering);
    }
  }
  knowledge::GeneAliases aliases() const;

 private:
  static Error stoppedError(const llm::Answering& answering);
  bool replays() const;
  llm::Answering replaying(const std::string& out) const;
  std::string transcript(const std::string& out) const;
  llm::AskParameters askParameters() const;

  llm::Step m_step;
  std::string m_context, m_template, m_system, m_transcript, m_aliases, m_questionsOut, m_answersIn;
  std::vector<std::string> m_models;
  chat::ProviderSettings m_provider;
  llm::Price m_price;
  bool m_replay = false, m_estimate = false, m_wholeAnswers = false;
  FieldOptions m_fields;
  std::vector<const CLI::Option*> m_options;  ///< but for the fields
  std::unique_ptr<chat::ChatProvider> m_asked;
};

/// Empty without such a variable.
chat::ApiKey keyFromEnvironment(const chat::ProviderKind& kind);

/// Null when there was nothing to compare.
Json agreementToJson(const std::optional<double>& agreement);

/// Throws Error(usage) when a result can't be written there, before anybody is paid for it: the path is a folder, or
/// its own folder doesn't exist.
void checkOutFile(const std::string& out, const std::string& what);

}  // namespace grnwb::console
