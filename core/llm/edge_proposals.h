// SPDX-License-Identifier: GPL-3.0-or-later
// The regulators that models name for each target, with their votes and reasons.
#pragma once

#include <string>
#include <vector>

#include "core/data/scored_edges.h"
#include "core/knowledge/gene_aliases.h"
#include "core/llm/audit.h"

namespace grnwb::llm {

struct EdgeProposal {
  std::string tf, target;
  std::int64_t votes = 0;
  std::int64_t asked = 0;            ///< answers about the target, over repeats and models; shuffled ones give no vote
  double meanRank = 0;               ///< mean place in the answers that name it, 1 is first
  std::vector<std::size_t> answers;  ///< of EdgeProposals::answers that name it
};

struct EdgeProposals {
  std::vector<EdgeProposal> edges;  ///< sorted by target; within one the most votes first, then by place and TF
  std::vector<std::string> models;
  std::int64_t k = 0;  ///< regulators asked for
  Answers answers;
  std::vector<ReadAnswer> read;  ///< of each answer
  Audit audit;

  /// What the first answer that names the TF says about it; empty when it gives no reason.
  std::string reasoning(const EdgeProposal& edge) const;
  /// importance = votes + (k + 1 - mean place) / (k + 1), so that votes decide, and among equals the place.
  data::ScoredEdges scored() const;
};

/// k: regulators asked for; names beyond it are dropped. aliases: other names of genes, for answers that use them.
EdgeProposals proposeEdges(Answers answers, const knowledge::GeneAliases& aliases, std::int64_t k);

}  // namespace grnwb::llm
