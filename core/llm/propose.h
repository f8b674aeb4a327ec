// SPDX-License-Identifier: GPL-3.0-or-later
// The two steps of the method from genes to proposals: what to ask, by whom it is answered, what the answers propose.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/llm/edge_proposals.h"
#include "core/llm/tf_proposals.h"

namespace grnwb::llm {

/// What a series of questions is made of, but for the genes.
struct Inquiry {
  std::string context;  ///< the experiment in words: species, tissue, condition, protocol
  PromptTemplates templates = defaultTemplates();
  QuestionParameters questions;

  bool operator==(const Inquiry&) const = default;
};

/// Who answers.
struct Answering {
  AskParameters ask;
  const chat::ChatProvider* provider = nullptr;  ///< null: the transcript alone (replay)
  ReplayFilter filter;                           ///< of a replay
  std::filesystem::path transcript;              ///< answers are taken from here and appended here
};

/// The proposals rest on the answers of the model asked, or, in a replay, of all models that pass the filter. Throw
/// what tfQuestions, edgeQuestions, ask and replay throw.
TfProposals proposeTfs(const std::vector<std::string>& genes, const Inquiry& inquiry, const Answering& answering,
                       const knowledge::GeneAliases& aliases, JobContext& job);
EdgeProposals proposeEdges(const std::vector<std::string>& targets, const std::vector<std::string>& tfs,
                           const Inquiry& inquiry, const Answering& answering, const knowledge::GeneAliases& aliases,
                           JobContext& job);

/// The provider in the record of answers that no program asked for, and the model where none is named.
inline constexpr const char* kImportProvider = "import";
inline constexpr const char* kUnnamedModel = "chat";

/// Records answers that were given outside, as in a chat window: they count as those of the provider and model named in
/// the parameters. texts: by the index of the question. note says where they come from. Returns how many were recorded;
/// answers that the transcript has already are left out.
std::int64_t importAnswers(const std::vector<Question>& questions, const std::map<std::size_t, std::string>& texts,
                           const AskParameters& parameters, const std::string& note,
                           const std::filesystem::path& transcript);

}  // namespace grnwb::llm
