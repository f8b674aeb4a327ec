// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/score_grn.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/evaluate/auroc.h"
#include "core/evaluate/precision.h"

namespace grnwb::evaluate {
namespace {

/// Genes as numbers, in the order in which they come. The names must outlive it.
class GeneNumbers {
 public:
  std::size_t of(std::string_view name) {
    const auto [found, isNew] = m_numbers.try_emplace(name, m_names.size());
    if (isNew) m_names.push_back(name);
    return found->second;
  }
  std::string_view nameOf(std::size_t gene) const { return m_names[gene]; }
  std::size_t count() const { return m_names.size(); }

 private:
  std::unordered_map<std::string_view, std::size_t> m_numbers;
  std::vector<std::string_view> m_names;
};

struct NumberedPair {
  std::size_t tf = 0, target = 0;

  auto operator<=>(const NumberedPair&) const = default;
};

struct ScoredPair {
  NumberedPair pair;
  double importance = 0;
};

/// Which genes are TFs and which are targets.
struct Sides {
  std::vector<bool> tfs, targets;

  explicit Sides(std::size_t genes) : tfs(genes), targets(genes) {}

  void add(const NumberedPair& pair) { tfs[pair.tf] = targets[pair.target] = true; }
  bool hold(const NumberedPair& pair) const { return tfs[pair.tf] && targets[pair.target]; }
  std::int64_t tfCount() const { return std::ranges::count(tfs, true); }
  std::int64_t targetCount() const { return std::ranges::count(targets, true); }
  /// Of a TF and another gene as its target.
  std::int64_t pairCount() const {
    std::int64_t loops = 0;
    for (std::size_t gene = 0; gene < tfs.size(); ++gene) loops += hold({gene, gene}) ? 1 : 0;
    return tfCount() * targetCount() - loops;
  }
};

template <class Combine>
Sides combined(const Sides& a, const Sides& b, Combine combine) {
  Sides sides(a.tfs.size());
  std::transform(a.tfs.begin(), a.tfs.end(), b.tfs.begin(), sides.tfs.begin(), combine);
  std::transform(a.targets.begin(), a.targets.end(), b.targets.begin(), sides.targets.begin(), combine);
  return sides;
}

/// What the truth says of pairs of two genes.
struct Truth {
  std::vector<NumberedPair> listed;
  std::vector<NumberedPair> edges;  ///< sorted, each once

  bool holds(const NumberedPair& pair) const { return std::ranges::binary_search(edges, pair); }
};

Truth truthOf(const data::KnownPairs& pairs, GeneNumbers& genes, const JobContext& job) {
  Truth truth;
  for (const data::KnownPair& known : pairs) {
    job.throwIfStopped();
    if (known.tf == known.target) continue;
    const NumberedPair pair{genes.of(known.tf), genes.of(known.target)};
    truth.listed.push_back(pair);
    if (known.isEdge) truth.edges.push_back(pair);
  }
  std::ranges::sort(truth.edges, [&](const NumberedPair& a, const NumberedPair& b) {
    job.throwIfStopped();
    return a < b;
  });
  truth.edges.erase(std::ranges::unique(truth.edges).begin(), truth.edges.end());
  return truth;
}

/// Each pair of two genes once, with its highest importance.
std::vector<ScoredPair> scoredPairs(const data::ScoredEdges& edges, GeneNumbers& genes, const JobContext& job) {
  std::vector<ScoredPair> pairs;
  for (const data::ScoredEdge& edge : edges) {
    job.throwIfStopped();
    if (edge.tf == edge.target) continue;
    if (!(edge.importance >= 0))
      throw Error(ErrorCode::badInput, "scored edges",
                  "the edge from '" + shortened(edge.tf) + "' to '" + shortened(edge.target) + "' has the importance " +
                      formatNumber(edge.importance) + ", but pairs without an edge count as 0, the lowest",
                  "give importances of 0 or more, such as sizes without their sign");
    pairs.push_back({{genes.of(edge.tf), genes.of(edge.target)}, edge.importance});
  }
  if (pairs.empty())
    throw Error(ErrorCode::badInput, "scored edges", "there is none between two genes",
                "give at least one scored edge");
  std::ranges::sort(pairs, [&](const ScoredPair& a, const ScoredPair& b) {
    job.throwIfStopped();
    return std::tie(a.pair, b.importance) < std::tie(b.pair, a.importance);
  });
  pairs.erase(std::ranges::unique(pairs, {}, &ScoredPair::pair).begin(), pairs.end());
  return pairs;
}

std::vector<std::string> namesOf(const std::vector<bool>& side, const GeneNumbers& genes) {
  std::vector<std::string> names;
  for (std::size_t gene = 0; gene < side.size(); ++gene)
    if (side[gene]) names.emplace_back(genes.nameOf(gene));
  return names;
}

void checkCommon(const char* what, const std::vector<bool>& ofTruth, const std::vector<bool>& ofEdges,
                 const GeneNumbers& genes) {
  for (std::size_t gene = 0; gene < ofTruth.size(); ++gene)
    if (ofTruth[gene] && ofEdges[gene]) return;
  const std::vector<std::string> truthNames = namesOf(ofTruth, genes), edgeNames = namesOf(ofEdges, genes);
  const data::NameMismatch mismatch = data::nameMismatch(truthNames, edgeNames);
  throw Error(ErrorCode::badInput, "truth",
              "none of the " + std::to_string(truthNames.size()) + " " + what + " of its edges is among the " +
                  std::to_string(edgeNames.size()) + " of the scored edges: " + mismatch.cause,
              mismatch.remedy);
}

/// The first true edge is named: it is the header where readTruth() took one for a pair.
void warnOfEdgesBeyond(const Sides& scored, const Truth& truth, const GeneNumbers& genes, bool all, JobContext& job) {
  const auto isBeyond = [&](const NumberedPair& edge) { return !scored.hold(edge); };
  const auto first = std::ranges::find_if(truth.edges, isBeyond);
  if (first == truth.edges.end()) return;
  job.warn(std::to_string(std::ranges::count_if(truth.edges, isBeyond)) + " of " + std::to_string(truth.edges.size()) +
           " true edges have a TF or a target that no scored edge has, such as the edge from '" +
           shortened(genes.nameOf(first->tf)) + "' to '" + shortened(genes.nameOf(first->target)) + "'; " +
           (all ? "they count as missed, universe gold would leave them out" : "they are left out"));
}

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
  GeneNumbers genes;
  const Truth known = truthOf(truth, genes, job);
  const std::vector<ScoredPair> pairs = scoredPairs(edges, genes, job);
  Sides scored(genes.count()), listed(genes.count()), gold(genes.count());
  for (const ScoredPair& entry : pairs) scored.add(entry.pair);
  for (const NumberedPair& pair : known.listed) listed.add(pair);
  for (const NumberedPair& pair : known.edges) gold.add(pair);
  checkCommon("TFs", gold.tfs, scored.tfs, genes);
  checkCommon("targets", gold.targets, scored.targets, genes);

  const bool all = parameters.universe == "all";
  const Sides universe =
      all ? combined(scored, listed, std::logical_or<>()) : combined(gold, scored, std::logical_and<>());
  std::vector<double> importances;
  std::vector<bool> areTrue;
  for (const auto& [pair, importance] : pairs) {
    job.throwIfStopped();
    if (!universe.hold(pair)) continue;
    importances.push_back(importance);
    areTrue.push_back(known.holds(pair));
  }
  GrnScore score;
  score.candidates = universe.pairCount();
  score.trueEdges = std::ranges::count_if(known.edges, [&](const NumberedPair& edge) { return universe.hold(edge); });
  score.scored = std::ssize(importances);
  score.tfs = universe.tfCount();
  score.targets = universe.targetCount();
  warnOfEdgesBeyond(scored, known, genes, all, job);
  if (score.trueEdges == 0 || score.trueEdges == score.candidates)
    throw Error(ErrorCode::badInput, "truth",
                std::string(score.trueEdges == 0 ? "none" : "every one") + " of the " +
                    std::to_string(score.candidates) + " candidate pairs is a true edge",
                "give a truth with some of them true, or choose the universe " + std::string(all ? "gold" : "all"));

  // There may be billions of unscored candidates: they are counted, not listed.
  Ranking ranking = rankingOf(importances, areTrue, job);
  if (score.candidates > score.scored) {
    if (ranking.empty() || ranking.back().score > 0) ranking.emplace_back();
    ranking.back().entries += score.candidates - score.scored;
    ranking.back().positives += score.trueEdges - std::ranges::count(areTrue, true);
  }

  score.prior = static_cast<double>(score.trueEdges) / static_cast<double>(score.candidates);
  score.auroc = auroc(ranking);
  score.auprc = averagePrecision(ranking);
  score.earlyPrecision = earlyPrecision(ranking);
  return score;
}

}  // namespace grnwb::evaluate
