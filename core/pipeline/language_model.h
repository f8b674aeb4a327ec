// SPDX-License-Identifier: GPL-3.0-or-later
// What a project keeps of its language models: whom it asks and how, and what they answered. Never a key.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/llm/estimate.h"
#include "core/llm/propose.h"

namespace grnwb::pipeline {

struct LanguageModelSettings {
  llm::AskParameters ask;
  std::string baseUrl;  ///< empty: the provider's own
  llm::Price price;
  bool replay = false;  ///< answers come from the project's transcript alone
  llm::Inquiry inquiry;

  bool operator==(const LanguageModelSettings&) const = default;
};

struct AskedTfs {
  llm::Inquiry inquiry;
  llm::TfProposals proposals;
};

struct AskedEdges {
  llm::Inquiry inquiry;
  std::vector<std::string> tfs;  ///< that were shown
  llm::EdgeProposals proposals;
};

/// Where a project's answers are recorded: folder/llm/transcripts.jsonl.
std::filesystem::path transcriptFile(const std::filesystem::path& project);

/// The proposals that all answers of the transcript give to the inquiry; null when it has none.
std::shared_ptr<const AskedTfs> recall(const llm::Transcript& transcript, const llm::Inquiry& inquiry,
                                       const std::vector<std::string>& genes, JobContext& job);
std::shared_ptr<const AskedEdges> recall(const llm::Transcript& transcript, const llm::Inquiry& inquiry,
                                         const std::vector<std::string>& genes, const std::vector<std::string>& tfs,
                                         JobContext& job);

}  // namespace grnwb::pipeline
