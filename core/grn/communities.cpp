// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/communities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/random.h"

namespace grnwb::grn {
namespace {

using Numbers = std::vector<std::size_t>;
using Weight = std::int64_t;

constexpr std::uint64_t kRuns = 10;

Numbers zeroTo(std::size_t count) {
  Numbers numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

struct Link {
  std::size_t node;
  Weight weight;
};

/// A weighted graph whose nodes are single nodes or communities of the level below.
struct Level {
  std::vector<std::vector<Link>> links;  ///< of each node, to others, by node
  std::vector<Weight> degrees;           ///< edge ends at each node, those of its inner edges too

  std::size_t size() const { return links.size(); }
};

Level levelOf(std::size_t nodes, const NodePairs& edges) {
  std::vector<std::map<std::size_t, Weight>> weights(nodes);
  Level level{std::vector<std::vector<Link>>(nodes), std::vector<Weight>(nodes, 0)};
  for (const auto& [a, b] : edges) {
    ++level.degrees[a];
    ++level.degrees[b];
    if (a == b) continue;
    ++weights[a][b];
    ++weights[b][a];
  }
  for (std::size_t node = 0; node < nodes; ++node)
    for (const auto& [other, weight] : weights[node]) level.links[node].push_back({other, weight});
  return level;
}

/// Moves single nodes to the neighbouring community that gains most until none gains; of: each node's community.
class Mover {
 public:
  Mover(const Level& level, Weight ends)
      : m_level(level), m_ends(ends), m_of(zeroTo(level.size())), m_total(level.degrees), m_toward(level.size(), 0) {}

  Numbers run(const Numbers& order, const JobContext& job) {
    for (bool moved = true; moved;) {
      job.throwIfStopped();
      moved = false;
      for (const std::size_t node : order) moved = move(node) || moved;
    }
    return std::move(m_of);
  }

 private:
  bool move(std::size_t node) {
    const std::size_t before = m_of[node];
    m_total[before] -= m_level.degrees[node];
    m_near.assign(1, before);
    for (const Link& link : m_level.links[node]) {
      const std::size_t community = m_of[link.node];
      if (m_toward[community] == 0 && community != before) m_near.push_back(community);
      m_toward[community] += link.weight;
    }
    std::size_t best = before;
    for (const std::size_t community : m_near) {
      const Weight more = gain(node, community) - gain(node, best);
      if (more > 0 || (more == 0 && best != before && community < best)) best = community;
    }
    for (const std::size_t community : m_near) m_toward[community] = 0;
    m_total[best] += m_level.degrees[node];
    m_of[node] = best;
    return best != before;
  }

  /// What modularity gains when the node, which is in no community, joins this one; times a constant.
  Weight gain(std::size_t node, std::size_t community) const {
    return m_toward[community] * m_ends - m_level.degrees[node] * m_total[community];
  }

  const Level& m_level;
  const Weight m_ends;           ///< of all edges
  Numbers m_of;                  ///< community of each node
  std::vector<Weight> m_total;   ///< edge ends in each community
  std::vector<Weight> m_toward;  ///< from the node at hand to each community
  Numbers m_near;                ///< communities next to the node at hand
};

/// Numbers the communities in the order of their first node; returns how many.
std::size_t renumber(Numbers& of) {
  std::unordered_map<std::size_t, std::size_t> numbers;
  for (std::size_t& community : of) community = numbers.emplace(community, numbers.size()).first->second;
  return numbers.size();
}

Level joined(const Level& level, const Numbers& of, std::size_t count) {
  std::vector<std::map<std::size_t, Weight>> weights(count);
  Level result{std::vector<std::vector<Link>>(count), std::vector<Weight>(count, 0)};
  for (std::size_t node = 0; node < level.size(); ++node) {
    result.degrees[of[node]] += level.degrees[node];
    for (const Link& link : level.links[node])
      if (of[link.node] != of[node]) weights[of[node]][of[link.node]] += link.weight;
  }
  for (std::size_t community = 0; community < count; ++community)
    for (const auto& [other, weight] : weights[community]) result.links[community].push_back({other, weight});
  return result;
}

Numbers louvain(Level level, Weight ends, RandomStream& stream, const JobContext& job) {
  Numbers result = zeroTo(level.size());
  for (;;) {
    Numbers order = zeroTo(level.size());
    stream.shuffle(order);
    Numbers of = Mover(level, ends).run(order, job);
    const std::size_t count = renumber(of);
    for (std::size_t& community : result) community = of[community];
    if (count == level.size()) return result;
    level = joined(level, of, count);
  }
}

void numberBySize(Numbers& of, std::size_t count) {
  Numbers sizes(count, 0), order = zeroTo(count), places(count);
  for (const std::size_t community : of) ++sizes[community];
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t community) { return sizes[community]; });
  for (std::size_t place = 0; place < count; ++place) places[order[place]] = place;
  for (std::size_t& community : of) community = places[community];
}

}  // namespace

double modularity(const NodePairs& edges, const std::vector<std::size_t>& of) {
  if (edges.empty()) return 0;
  std::vector<double> ends(of.empty() ? 0 : *std::ranges::max_element(of) + 1, 0);
  double inside = 0, squares = 0;
  for (const auto& [a, b] : edges) {
    inside += of[a] == of[b] ? 1 : 0;
    ++ends[of[a]];
    ++ends[of[b]];
  }
  const double count = static_cast<double>(edges.size());
  for (const double part : ends) squares += part * part;
  return inside / count - squares / (4 * count * count);
}

Communities communities(std::size_t nodes, const NodePairs& edges, std::uint64_t seed, JobContext& job) {
  for (const auto& [a, b] : edges)
    if (a >= nodes || b >= nodes)
      throw Error(ErrorCode::badInput, "edge",
                  "it ends at node " + std::to_string(std::max(a, b)) + " of " + std::to_string(nodes),
                  "number the nodes from 0");
  const Level level = levelOf(nodes, edges);
  Communities best;
  for (std::uint64_t run = 0; run < kRuns; ++run) {
    RandomStream stream(seed, "communities", run);
    Numbers of = louvain(level, 2 * std::ssize(edges), stream, job);
    const double found = modularity(edges, of);
    if (run == 0 || found > best.modularity) best = {std::move(of), 0, found};
  }
  best.count = renumber(best.of);
  numberBySize(best.of, best.count);
  return best;
}

}  // namespace grnwb::grn
