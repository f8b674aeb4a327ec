// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/score_grn.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/gene_names.h"
#include "core/evaluate/auroc.h"
#include "core/evaluate/precision.h"

namespace grnwb::evaluate {
namespace {

using Names = std::vector<std::string>;
using NameSet = std::set<std::string>;

struct Sides {
  NameSet tfs, targets;

  void add(const std::string& tf, const std::string& target) {
    tfs.insert(tf);
    targets.insert(target);
  }
};

Names united(const NameSet& a, const NameSet& b) {
  Names names;
  std::ranges::set_union(a, b, std::back_inserter(names));
  return names;
}

Names common(const NameSet& a, const NameSet& b) {
  Names names;
  std::ranges::set_intersection(a, b, std::back_inserter(names));
  return names;
}

void checkCommon(const char* what, const NameSet& ofTruth, const NameSet& ofEdges) {
  if (!common(ofTruth, ofEdges).empty()) return;
  const data::NameMismatch mismatch =
      data::nameMismatch({ofTruth.begin(), ofTruth.end()}, {ofEdges.begin(), ofEdges.end()});
  throw Error(ErrorCode::badInput, "truth",
              "none of the " + std::to_string(ofTruth.size()) + " " + what + " of its edges is among the " +
                  std::to_string(ofEdges.size()) + " of the scored edges: " + mismatch.cause,
              mismatch.remedy);
}

/// Scores and classes of all pairs of a TF and a target of the universe.
class Candidates {
 public:
  Candidates(const Names& tfs, const Names& targets)
      : m_tfs(data::indexOf(tfs)),
        m_targets(data::indexOf(targets)),
        m_score(tfs.size() * targets.size(), 0.0),
        m_isTrue(m_score.size(), false),
        m_isScored(m_score.size(), false) {}

  void score(const data::ScoredEdge& edge) {
    const auto pair = indexOf(edge.tf, edge.target);
    if (!pair || m_isScored[*pair]) return;
    m_score[*pair] = edge.importance;
    m_isScored[*pair] = true;
  }
  void markTrue(const data::KnownPair& edge) {
    if (const auto pair = indexOf(edge.tf, edge.target)) m_isTrue[*pair] = true;
  }

  /// Takes out the pairs of a gene with itself.
  void dropLoops() {
    std::vector<bool> isLoop(m_score.size(), false);
    for (const auto& [name, unused] : m_tfs)
      if (const auto pair = indexOf(name, name)) isLoop[*pair] = true;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_score.size(); ++i) {
      if (isLoop[i]) continue;
      m_score[kept] = m_score[i];
      m_isTrue[kept] = m_isTrue[i];
      m_isScored[kept++] = m_isScored[i];
    }
    m_score.resize(kept);
    m_isTrue.resize(kept);
    m_isScored.resize(kept);
  }

  const std::vector<double>& scores() const { return m_score; }
  const std::vector<bool>& areTrue() const { return m_isTrue; }
  std::int64_t count() const { return static_cast<std::int64_t>(m_score.size()); }
  std::int64_t countTrue() const { return std::ranges::count(m_isTrue, true); }
  std::int64_t countScored() const { return std::ranges::count(m_isScored, true); }

 private:
  std::optional<std::size_t> indexOf(const std::string& tf, const std::string& target) const {
    const auto row = m_tfs.find(tf);
    const auto column = m_targets.find(target);
    if (row == m_tfs.end() || column == m_targets.end()) return {};
    return static_cast<std::size_t>(row->second) * m_targets.size() + static_cast<std::size_t>(column->second);
  }

  std::map<std::string, std::int64_t, std::less<>> m_tfs, m_targets;
  std::vector<double> m_score;
  std::vector<bool> m_isTrue, m_isScored;
};

}  // namespace

std::vector<Field> fields(ScoreGrnParameters& parameters) {
  return {{.name = "universe",
           .target = &parameters.universe,
           .label = "Candidate pairs",
           .unit = "",
           .help = "Pairs that are ranked: all TFs and targets of edges or truth, or those with a true edge only.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"all", "gold"}}};
}

GrnScore scoreGrn(const data::ScoredEdges& edges, const data::KnownPairs& truth, const ScoreGrnParameters& parameters,
                  JobContext& job) {
  ScoreGrnParameters checked = parameters;
  checkFields(fields(checked));
  if (edges.empty()) throw Error(ErrorCode::badInput, "scored edges", "there is none", "give at least one scored edge");
  data::KnownPairs trueEdges;
  Sides scored, listed, gold;
  for (const auto& edge : edges) scored.add(edge.tf, edge.target);
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& pair : truth) {
    listed.add(pair.tf, pair.target);
    if (!pair.isEdge || pair.tf == pair.target || !seen.emplace(pair.tf, pair.target).second) continue;
    gold.add(pair.tf, pair.target);
    trueEdges.push_back(pair);
  }
  checkCommon("TFs", gold.tfs, scored.tfs);
  checkCommon("targets", gold.targets, scored.targets);

  const bool all = parameters.universe == "all";
  const Names tfs = all ? united(scored.tfs, listed.tfs) : common(gold.tfs, scored.tfs);
  const Names targets = all ? united(scored.targets, listed.targets) : common(gold.targets, scored.targets);
  Candidates candidates(tfs, targets);
  for (const auto& edge : edges) candidates.score(edge);
  for (const auto& edge : trueEdges) candidates.markTrue(edge);
  candidates.dropLoops();

  const auto beyond = std::ranges::count_if(trueEdges, [&](const auto& edge) {
    return !scored.tfs.contains(edge.tf) || !scored.targets.contains(edge.target);
  });
  if (beyond > 0)
    job.warn(std::to_string(beyond) + " of " + std::to_string(trueEdges.size()) +
             " true edges have a TF or a target that no scored edge has; " +
             (all ? "they count as missed, universe gold would leave them out" : "they are left out"));
  if (candidates.countTrue() == 0 || candidates.countTrue() == candidates.count())
    throw Error(ErrorCode::badInput, "truth",
                std::string(candidates.countTrue() == 0 ? "none" : "every one") + " of the " +
                    std::to_string(candidates.count()) + " candidate pairs is a true edge",
                "give a truth with some of them true, or choose the universe " + std::string(all ? "gold" : "all"));

  GrnScore score;
  score.candidates = candidates.count();
  score.trueEdges = candidates.countTrue();
  score.scored = candidates.countScored();
  score.tfs = static_cast<std::int64_t>(tfs.size());
  score.targets = static_cast<std::int64_t>(targets.size());
  score.prior = static_cast<double>(score.trueEdges) / static_cast<double>(score.candidates);
  score.auroc = auroc(candidates.scores(), candidates.areTrue());
  job.throwIfStopped();
  score.auprc = averagePrecision(candidates.scores(), candidates.areTrue());
  job.throwIfStopped();
  score.earlyPrecision = earlyPrecision(candidates.scores(), candidates.areTrue());
  return score;
}

}  // namespace grnwb::evaluate
