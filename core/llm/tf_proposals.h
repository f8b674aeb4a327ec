// SPDX-License-Identifier: GPL-3.0-or-later
// The genes that models take for transcription factors, with their votes and reasons.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/knowledge/gene_aliases.h"
#include "core/llm/audit.h"

namespace grnwb::llm {

struct ModelVotes {
  std::string model;
  std::int64_t votes = 0;
  std::int64_t looks = 0;  ///< answers that were shown the gene

  bool operator==(const ModelVotes&) const = default;
};

struct TfProposal {
  std::string gene;
  std::int64_t votes = 0, looks = 0;  ///< over windows, repeats and models
  std::vector<ModelVotes> byModel;    ///< in the order in which the models were asked
  std::int64_t frequency = 0;         ///< windows that proposed it in one series, at best
  bool inEveryLook = false;  ///< some series proposed it in each window that shows it; none of them lacks an answer
  std::string reasoning;     ///< what the first answer that proposes it says about it
  std::vector<std::size_t> answers;  ///< of TfProposals::answers that proposed it

  /// freq 1: proposed at all, as the paper's tables keep it; freq 2: in both looks (in its only one at the ends).
  bool passes(std::int64_t freq) const { return frequency >= freq || inEveryLook; }
};

struct TfProposals {
  std::vector<TfProposal> genes;  ///< with a vote; most votes first, then by name
  std::vector<std::string> models;
  Answers answers;               ///< to the questions in their order
  std::vector<ReadAnswer> read;  ///< of each answer
  Audit audit;

  /// Names that pass, sorted.
  std::vector<std::string> names(std::int64_t freq) const;
};

/// aliases: other names of genes, for answers that use them.
TfProposals proposeTfs(Answers answers, const knowledge::GeneAliases& aliases);

/// JSON: {"format": "grnwb-tf-proposals", "version": 1, "models", "questions", "answered", "tfs": [{"tf", "votes",
/// "looks", "freq1", "freq2", "models": [{"model", "votes", "looks"}], "reasoning"}], "audit": {...}}. Throws
/// Error(failed) when the file can't be written.
void writeTfProposals(const TfProposals& proposals, const std::filesystem::path& file);

}  // namespace grnwb::llm
