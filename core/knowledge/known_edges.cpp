// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/known_edges.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/random.h"

namespace grnwb::knowledge {
namespace {

constexpr std::int64_t kFewestNetworks = 100;
constexpr std::size_t kTriesPerEdge = 10;
constexpr std::size_t kTriesBetweenStops = std::size_t{1} << 20;
constexpr double kMostPairs = 1e10;

using Positions = std::unordered_map<std::string_view, std::size_t>;

struct Edge {
  std::size_t tf, target;
};

/// A network as positions of names, and what is known of all its possible pairs.
class Rewiring {
 public:
  Rewiring(const EdgeNames& edges, const PriorNetwork& prior);

  std::int64_t edges() const { return static_cast<std::int64_t>(m_edges.size()); }
  std::int64_t known() const { return m_known; }
  void trySwaps(std::size_t tries, RandomStream& random);

 private:
  std::size_t at(const Edge& edge) const { return edge.tf * m_targets + edge.target; }
  bool mayBecomeEdge(const Edge& edge) const { return !m_isEdge[at(edge)] && edge.target != m_forbidden[edge.tf]; }
  void move(Edge& edge, std::size_t target);

  std::vector<Edge> m_edges;
  std::size_t m_targets = 0;
  std::vector<bool> m_isEdge, m_isKnown;  // [tf * m_targets + target]
  std::vector<std::size_t> m_forbidden;   // the target that is the TF itself; m_targets where there is none
  std::int64_t m_known = 0;
};

Rewiring::Rewiring(const EdgeNames& edges, const PriorNetwork& prior) {
  const std::set<std::pair<std::string_view, std::string_view>> distinct(edges.begin(), edges.end());
  Positions tfs, targets;
  bool selfRegulation = false;
  for (const auto& [tf, target] : distinct) {
    m_edges.push_back(
        {tfs.try_emplace(tf, tfs.size()).first->second, targets.try_emplace(target, targets.size()).first->second});
    selfRegulation |= tf == target;
  }
  m_targets = targets.size();
  if (double(tfs.size()) * double(m_targets) > kMostPairs)
    throw Error(ErrorCode::badInput, "network", "has more than 10^10 pairs of TF and target", "compare a part of it");
  m_isEdge.resize(tfs.size() * m_targets);
  m_isKnown.resize(tfs.size() * m_targets);
  m_forbidden.assign(tfs.size(), m_targets);
  if (!selfRegulation)
    for (const auto& [tf, position] : tfs)
      if (const auto self = targets.find(tf); self != targets.end()) m_forbidden[position] = self->second;
  for (const PriorEdge& pair : prior.edges()) {
    const auto tf = tfs.find(pair.tf), target = targets.find(pair.target);
    if (tf != tfs.end() && target != targets.end()) m_isKnown[at({tf->second, target->second})] = true;
  }
  for (const Edge& edge : m_edges) {
    m_isEdge[at(edge)] = true;
    m_known += m_isKnown[at(edge)];
  }
}

void Rewiring::move(Edge& edge, std::size_t target) {
  m_isEdge[at(edge)] = false;
  m_known -= m_isKnown[at(edge)];
  edge.target = target;
  m_isEdge[at(edge)] = true;
  m_known += m_isKnown[at(edge)];
}

// A try that fails, one of an edge with itself included, leaves the network as it is: so all networks are equally
// likely in the long run.
void Rewiring::trySwaps(std::size_t tries, RandomStream& random) {
  for (std::size_t i = 0; i < tries; ++i) {
    Edge& a = m_edges[random.below(m_edges.size())];
    Edge& b = m_edges[random.below(m_edges.size())];
    if (!mayBecomeEdge({a.tf, b.target}) || !mayBecomeEdge({b.tf, a.target})) continue;
    const std::size_t target = a.target;
    move(a, b.target);
    move(b, target);
  }
}

std::int64_t countCoverable(const EdgeNames& edges, const PriorNetwork& prior) {
  std::set<std::string_view> tfs, targets;
  for (const PriorEdge& pair : prior.edges()) {
    tfs.insert(pair.tf);
    targets.insert(pair.target);
  }
  const std::set<std::pair<std::string_view, std::string_view>> distinct(edges.begin(), edges.end());
  return std::ranges::count_if(
      distinct, [&](const auto& edge) { return tfs.contains(edge.first) && targets.contains(edge.second); });
}

}  // namespace

KnownEdges countKnownEdges(const EdgeNames& edges, const PriorNetwork& prior, const RewiringParameters& parameters,
                           JobContext& job) {
  if (edges.empty()) throw Error(ErrorCode::badInput, "network", "has no edge", "give one with edges");
  if (parameters.networks < kFewestNetworks)
    throw Error(ErrorCode::usage, "networks", "are too few to compare with",
                "ask for " + std::to_string(kFewestNetworks) + " or more");
  Rewiring network(edges, prior);
  KnownEdges result{network.edges(), countCoverable(edges, prior), network.known(), 0, 0};
  RandomStream random(parameters.seed, "rewiring");
  job.beginPhase("Random networks", parameters.networks);
  double squares = 0;
  for (std::int64_t i = 0; i < parameters.networks; ++i) {
    for (std::size_t left = kTriesPerEdge * static_cast<std::size_t>(network.edges()); left > 0;) {
      job.throwIfStopped();
      const std::size_t tries = std::min(left, kTriesBetweenStops);
      network.trySwaps(tries, random);
      left -= tries;
    }
    const double difference = double(network.known()) - result.expected;  // Welford's running mean and squares
    result.expected += difference / double(i + 1);
    squares += difference * (double(network.known()) - result.expected);
    job.advance();
  }
  result.deviation = std::sqrt(squares / double(parameters.networks - 1));
  return result;
}

}  // namespace grnwb::knowledge
