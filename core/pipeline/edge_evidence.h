// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for an edge beside the network itself: scores, a model's votes, prior networks, the data.
#pragma once

#include <Eigen/Core>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/scored_edges.h"
#include "core/grn/grn.h"
#include "core/knowledge/prior_network.h"
#include "core/pipeline/language_model.h"

namespace grnwb::pipeline {

struct PairScore {
  double importance = 0;
  int rank = 0;  ///< of the TF among all that the method scored for the target, from 1
};

/// Looks pairs up in what the project holds; every lookup takes logarithmic time.
class EdgeEvidence {
 public:
  /// By method, as ProjectState::scoredEdges.
  using Scores = std::map<std::string, std::shared_ptr<const data::ScoredEdges>>;

  EdgeEvidence() = default;
  /// Each part may be null or empty. Correlations are Spearman's over the training cells, of every TF that any part or
  /// tfs names with every gene of the data. Throws cancelledError() once the job is stopped.
  EdgeEvidence(const Scores& scores, std::shared_ptr<const AskedEdges> asked,
               std::shared_ptr<const knowledge::PriorNetwork> prior, const data::Dataset* cells,
               const std::vector<std::string>& tfs, JobContext& job);

  /// Methods with scores, sorted; a model's votes come apart, and random scores are no evidence.
  std::vector<std::string> methods() const;
  std::optional<PairScore> score(const std::string& method, std::string_view tf, std::string_view target) const;
  /// Null where no answer names the pair; see answersAbout.
  const llm::EdgeProposal* votes(std::string_view tf, std::string_view target) const;
  /// How many answers are about the target; 0 without any.
  std::int64_t answersAbout(std::string_view target) const;
  const knowledge::PriorEdge* prior(std::string_view tf, std::string_view target) const;
  /// In [-1, 1]; nothing for a gene that is not in the data, or constant there.
  std::optional<double> correlation(std::string_view tf, std::string_view target) const;

  /// Every pair that a method scored or a model named; by target, then TF.
  std::vector<grn::Pair> pairs() const;

 private:
  struct Scored {
    std::string tf, target;
    PairScore score;
  };
  static std::vector<Scored> ranked(const data::ScoredEdges& edges);

  std::map<std::string, std::vector<Scored>> m_scores;  ///< by target, then TF
  std::shared_ptr<const AskedEdges> m_asked;
  std::vector<const llm::EdgeProposal*> m_votes;  ///< by target, then TF
  std::map<std::string, std::int64_t, std::less<>> m_answersAbout;
  std::shared_ptr<const knowledge::PriorNetwork> m_prior;
  std::map<std::string, std::int64_t, std::less<>> m_tfs, m_genes;  ///< rows and columns of the correlations
  Eigen::MatrixXf m_correlations;
};

/// The scores that an edit takes new regulators from: those of the method if there are any, otherwise GRNBoost2's,
/// otherwise the first; the end without any.
EdgeEvidence::Scores::const_iterator candidateSource(const EdgeEvidence::Scores& scores, const std::string& method);

}  // namespace grnwb::pipeline
