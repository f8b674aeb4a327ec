// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/impose.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace grnwb::grn {
namespace {

struct Candidate {
  std::string_view tf;
  double importance;
};
/// Per target its scored TFs, best first, ties by name, each once.
using Ranking = std::map<std::string_view, std::vector<Candidate>>;
using Names = std::set<std::string_view>;

Ranking rank(const data::ScoredEdges& edges, const Names& genes, const std::string& subject, JobContext& job) {
  Ranking ranking;
  std::size_t outside = 0;
  for (const data::ScoredEdge& edge : edges) {
    if (!std::isfinite(edge.importance))
      throw Error(ErrorCode::badInput, subject,
                  "the importance of " + edge.tf + " -> " + edge.target + " is not a finite number",
                  "give every edge a number");
    if (edge.tf == edge.target) continue;
    if (genes.contains(edge.tf) && genes.contains(edge.target))
      ranking[edge.target].push_back({edge.tf, edge.importance});
    else
      ++outside;
  }
  if (ranking.empty())
    throw Error(ErrorCode::badInput, subject,
                "none of the " + std::to_string(edges.size()) + " edges is between two genes of the data",
                "use edges inferred from these data");
  if (outside > 0)
    job.warn(subject + ": " + std::to_string(outside) + " of " + std::to_string(edges.size()) +
             " edges were left out: a gene is not in the data");
  for (auto& [target, candidates] : ranking) {
    std::ranges::sort(candidates, {}, [](const Candidate& c) { return std::pair(-c.importance, c.tf); });
    Names seen;
    std::erase_if(candidates, [&](const Candidate& c) { return !seen.insert(c.tf).second; });
  }
  return ranking;
}

template <class T>
std::vector<T> pick(const std::vector<T>& from, const std::vector<std::size_t>& positions) {
  std::vector<T> picked;
  for (const std::size_t i : positions) picked.push_back(from[i]);
  return picked;
}

/// k of the candidates by the strategy, or all of them.
std::vector<Candidate> select(std::vector<Candidate> candidates, const ImposeParameters& parameters,
                              std::string_view target) {
  const auto k = static_cast<std::size_t>(parameters.k);
  if (candidates.size() <= k) return candidates;
  if (parameters.strategy == "bottom") std::ranges::reverse(candidates);
  if (parameters.strategy == "random") {
    std::ranges::sort(candidates, {}, &Candidate::tf);
    RandomStream stream(parameters.seed, "impose regulators of " + std::string(target));
    return pick(candidates, stream.sample(candidates.size(), k));
  }
  candidates.resize(k);
  return candidates;
}

Edge makeEdge(std::string_view tf, std::string_view target, std::optional<double> importance, std::string source) {
  return {std::string(tf), std::string(target), Sign::unknown, false, importance, std::move(source)};
}

/// Gives a short target more regulators, up to k, in the order of a second ranking.
void topUpByRank(std::vector<Edge>& own, std::string_view target, const Ranking& ranking, const Names& allowed,
                 std::size_t k) {
  const auto found = ranking.find(target);
  if (found == ranking.end()) return;
  for (const Candidate& c : found->second) {
    if (own.size() >= k) return;
    if (allowed.contains(c.tf) && std::ranges::find(own, c.tf, &Edge::tf) == own.end())
      own.push_back(makeEdge(c.tf, target, c.importance, "grnboost2"));
  }
}

/// Gives a short target more regulators, up to k, drawn uniformly.
void topUpAtRandom(std::vector<Edge>& own, std::string_view target, const Names& allowed, std::size_t k,
                   std::uint64_t seed) {
  std::vector<std::string_view> pool;
  for (const std::string_view tf : allowed)
    if (std::ranges::find(own, tf, &Edge::tf) == own.end()) pool.push_back(tf);
  RandomStream stream(seed, "impose top-up of " + std::string(target));
  for (const std::string_view tf : pick(pool, stream.sample(pool.size(), k - own.size())))
    own.push_back(makeEdge(tf, target, std::nullopt, "random"));
}

void warnOf(const std::vector<std::string>& genes, const std::string& what, JobContext& job) {
  constexpr std::size_t kShown = 10;
  if (genes.empty()) return;
  std::vector<std::string> shown(genes.begin(), genes.begin() + std::min(std::ssize(genes), std::ptrdiff_t{kShown}));
  if (shown.size() < genes.size()) shown.push_back("...");
  job.warn(std::to_string(genes.size()) + " " + what + ": " + join(shown, ", "));
}

}  // namespace

std::vector<Field> fields(ImposeParameters& parameters) {
  return {{.name = "k",
           .target = &parameters.k,
           .label = "Regulators per target",
           .unit = "TFs",
           .help = "How many regulators each target gets.",
           .minimum = 1,
           .maximum = 10000,
           .choices = {}},
          {.name = "strategy",
           .target = &parameters.strategy,
           .label = "Choose",
           .unit = "",
           .help = "Which of a target's scored TFs become its regulators: the best, the worst, or random ones.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"top", "bottom", "random"}},
          {.name = "short",
           .target = &parameters.shortTargets,
           .label = "Short targets",
           .unit = "",
           .help = "What a target with too few scored TFs gets: the best TFs of a GRNBoost2 table, random TFs, or "
                   "nothing more.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"keep", "random", "grnboost2"}}};
}

Imposed impose(const data::ScoredEdges& edges, const std::vector<std::string>& genes,
               const ImposeParameters& parameters, JobContext& job, const data::ScoredEdges& edges2) {
  ImposeParameters checked = parameters;
  checkFields(fields(checked));
  const bool byRank = parameters.shortTargets == "grnboost2";
  if (byRank && edges2.empty())
    throw Error(ErrorCode::usage, "--short", "'grnboost2' needs a second table of edges",
                "give one with --edges2, or choose random or keep");
  job.beginPhase("Imposing the graph", static_cast<std::int64_t>(genes.size()));
  const auto k = static_cast<std::size_t>(parameters.k);
  const Names all(genes.begin(), genes.end());
  const Ranking ranking = rank(edges, all, "edges", job);
  const Ranking ranking2 = byRank ? rank(edges2, all, "edges2", job) : Ranking();

  Ranking selected;
  Names regulators;
  for (const auto& [gene, candidates] : ranking) {
    job.throwIfStopped();
    for (const Candidate& c : selected[gene] = select(candidates, parameters, gene)) regulators.insert(c.tf);
  }

  Imposed result;
  std::vector<std::string> targets, withoutRegulator;
  std::vector<Edge> graph;
  Names tfs;
  for (const std::string_view gene : all) {
    job.throwIfStopped();
    job.advance();
    if (regulators.contains(gene)) continue;
    std::vector<Edge> own;
    for (const Candidate& c : selected[gene]) own.push_back(makeEdge(c.tf, gene, c.importance, parameters.source));
    if (own.size() < k) {
      result.shortTargets.emplace_back(gene);
      if (byRank) topUpByRank(own, gene, ranking2, regulators, k);
      if (parameters.shortTargets == "random") topUpAtRandom(own, gene, regulators, k, parameters.seed);
    }
    (own.empty() ? withoutRegulator : targets).emplace_back(gene);
    for (Edge& edge : own) {
      tfs.insert(*regulators.find(edge.tf));
      graph.push_back(std::move(edge));
    }
  }
  if (targets.empty())
    throw Error(ErrorCode::badInput, "edges",
                "every gene with a scored TF is selected as a regulator: no target is left",
                "use a shorter TF list or a smaller k");
  std::vector<std::string> onlyForTfs;
  for (const std::string_view tf : regulators)
    if (!tfs.contains(tf)) onlyForTfs.emplace_back(tf);

  warnOf(result.shortTargets, "targets have fewer than " + std::to_string(k) + " scored TFs", job);
  warnOf(onlyForTfs, "TFs regulate only other TFs and leave the network", job);
  warnOf(withoutRegulator, "genes have no regulator and leave the network", job);
  std::ranges::merge(onlyForTfs, withoutRegulator, std::back_inserter(result.dropped));
  result.possible = std::ssize(tfs) * std::ssize(targets);
  result.grn = Grn({tfs.begin(), tfs.end()}, std::move(targets), std::move(graph));
  return result;
}

}  // namespace grnwb::grn
