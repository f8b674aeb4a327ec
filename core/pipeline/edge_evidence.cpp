// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edge_evidence.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "core/data/rank_correlation.h"

namespace grnwb::pipeline {
namespace {

/// The element of a range sorted by target, then TF; the range's elements are given as ends by ends().
template <class Range, class Ends>
auto findPair(const Range& range, std::string_view tf, std::string_view target, Ends ends) {
  const auto key = std::pair(target, tf);
  const auto at = std::ranges::lower_bound(range, key, {}, ends);
  return at != range.end() && ends(*at) == key ? at : range.end();
}

using EndNames = std::pair<std::string_view, std::string_view>;  ///< target, TF

constexpr auto endsOfVotes = [](const llm::EdgeProposal* edge) { return EndNames(edge->target, edge->tf); };

}  // namespace

EdgeEvidence::EdgeEvidence(const Scores& scores, std::shared_ptr<const AskedEdges> asked,
                           std::shared_ptr<const knowledge::PriorNetwork> prior, const data::Dataset* cells,
                           const std::vector<std::string>& tfs, JobContext& job)
    : m_asked(std::move(asked)), m_prior(std::move(prior)) {
  std::set<std::string> allTfs(tfs.begin(), tfs.end());
  for (const auto& [method, edges] : scores) {
    if (!edges || method == "llm" || method == "random") continue;
    job.throwIfStopped();
    m_scores[method] = ranked(*edges);
    for (const Scored& edge : m_scores[method]) allTfs.insert(edge.tf);
  }
  if (m_asked) {
    for (const llm::EdgeProposal& edge : m_asked->proposals.edges) {
      m_votes.push_back(&edge);
      m_answersAbout[edge.target] = edge.asked;
      allTfs.insert(edge.tf);
    }
    std::ranges::sort(m_votes, {}, endsOfVotes);
  }
  if (!cells) return;
  m_genes = data::indexOf(cells->genes.names);
  std::vector<std::int64_t> first, second;
  for (const std::string& tf : allTfs) {
    const auto gene = m_genes.find(tf);
    if (gene == m_genes.end()) continue;
    m_tfs.emplace(tf, static_cast<std::int64_t>(first.size()));
    first.push_back(gene->second);
  }
  for (std::int64_t gene = 0; gene < cells->geneCount(); ++gene) second.push_back(gene);
  const data::Dataset training = cells->subsetCells(cells->splitRows("train"));
  m_correlations = data::rankCorrelation(training.x, first, second, job);
}

std::vector<EdgeEvidence::Scored> EdgeEvidence::ranked(const data::ScoredEdges& edges) {
  std::map<std::string_view, int> soFar;  // scored edges come in the order of their importance
  std::vector<Scored> result;
  result.reserve(edges.size());
  for (const data::ScoredEdge& edge : edges)
    result.push_back({edge.tf, edge.target, {edge.importance, ++soFar[edge.target]}});
  std::ranges::sort(result, {}, [](const Scored& edge) { return std::tie(edge.target, edge.tf); });
  return result;
}

std::vector<std::string> EdgeEvidence::methods() const {
  std::vector<std::string> names;
  for (const auto& [method, edges] : m_scores) names.push_back(method);
  return names;
}

std::optional<PairScore> EdgeEvidence::score(const std::string& method, std::string_view tf,
                                             std::string_view target) const {
  const auto scored = m_scores.find(method);
  if (scored == m_scores.end()) return {};
  const auto at =
      findPair(scored->second, tf, target, [](const Scored& edge) { return EndNames(edge.target, edge.tf); });
  return at == scored->second.end() ? std::nullopt : std::optional(at->score);
}

const llm::EdgeProposal* EdgeEvidence::votes(std::string_view tf, std::string_view target) const {
  const auto at = findPair(m_votes, tf, target, endsOfVotes);
  return at == m_votes.end() ? nullptr : *at;
}

std::int64_t EdgeEvidence::answersAbout(std::string_view target) const {
  const auto at = m_answersAbout.find(target);
  return at == m_answersAbout.end() ? 0 : at->second;
}

const knowledge::PriorEdge* EdgeEvidence::prior(std::string_view tf, std::string_view target) const {
  return m_prior ? m_prior->find(tf, target) : nullptr;
}

std::optional<double> EdgeEvidence::correlation(std::string_view tf, std::string_view target) const {
  const auto row = m_tfs.find(tf), column = m_genes.find(target);
  if (row == m_tfs.end() || column == m_genes.end()) return {};
  const double value = static_cast<double>(m_correlations(row->second, column->second));
  return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::vector<grn::Pair> EdgeEvidence::pairs() const {
  std::vector<grn::Pair> result;
  for (const auto& [method, edges] : m_scores)
    for (const Scored& edge : edges) result.push_back({edge.tf, edge.target});
  for (const llm::EdgeProposal* edge : m_votes) result.push_back({edge->tf, edge->target});
  const auto ends = [](const grn::Pair& pair) { return std::tie(pair.target, pair.tf); };
  std::ranges::sort(result, {}, ends);
  const auto doubled = std::ranges::unique(result);
  result.erase(doubled.begin(), doubled.end());
  return result;
}

EdgeEvidence::Scores::const_iterator candidateSource(const EdgeEvidence::Scores& scores, const std::string& method) {
  for (const std::string& name : {method, std::string("grnboost2")})
    if (const auto found = scores.find(name); found != scores.end()) return found;
  return scores.begin();
}

}  // namespace grnwb::pipeline
