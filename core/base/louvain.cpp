// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/louvain.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <unordered_map>

namespace grnwb {
namespace {

using Numbers = std::vector<std::size_t>;
using Weight = std::int64_t;

constexpr std::size_t kNodesPerCheck = 4096;  // moved between two looks at the stop flag

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
  explicit Level(std::size_t nodes) : links(nodes), degrees(nodes, 0) {}

  std::vector<std::vector<Link>> links;  ///< of each node, to others, by node
  std::vector<Weight> degrees;           ///< edge ends at each node, those of its inner edges too

  std::size_t size() const { return links.size(); }

  /// Sorts the links and adds up those to one node.
  void merge() {
    for (std::vector<Link>& own : links) {
      std::ranges::sort(own, {}, &Link::node);
      std::size_t kept = 0;
      for (std::size_t i = 0; i < own.size(); ++i) {
        if (kept > 0 && own[kept - 1].node == own[i].node)
          own[kept - 1].weight += own[i].weight;
        else
          own[kept++] = own[i];
      }
      own.resize(kept);
    }
  }
};

Level levelOf(std::size_t nodes, const std::vector<WeightedEdge>& edges) {
  Level level(nodes);
  for (const auto& [a, b, weight] : edges) {
    level.degrees[a] += weight;
    level.degrees[b] += weight;
    if (a == b) continue;
    level.links[a].push_back({b, weight});
    level.links[b].push_back({a, weight});
  }
  level.merge();
  return level;
}

/// Moves single nodes to the neighbouring community that gains most until none gains; of: each node's community.
class Mover {
 public:
  Mover(const Level& level, Weight ends)
      : m_level(level), m_ends(ends), m_of(zeroTo(level.size())), m_total(level.degrees), m_toward(level.size(), 0) {}

  Numbers run(const Numbers& order, const JobContext& job) {
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t i = 0; i < order.size(); ++i) {
        if (i % kNodesPerCheck == 0) job.throwIfStopped();
        moved = move(order[i]) || moved;
      }
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
std::size_t numberByFirst(Numbers& of) {
  std::unordered_map<std::size_t, std::size_t> numbers;
  for (std::size_t& community : of) community = numbers.emplace(community, numbers.size()).first->second;
  return numbers.size();
}

Level joined(const Level& level, const Numbers& of, std::size_t count) {
  Level result(count);
  for (std::size_t node = 0; node < level.size(); ++node) {
    result.degrees[of[node]] += level.degrees[node];
    for (const Link& link : level.links[node])
      if (of[link.node] != of[node]) result.links[of[node]].push_back({of[link.node], link.weight});
  }
  result.merge();
  return result;
}

}  // namespace

std::vector<std::size_t> louvain(std::size_t nodes, const std::vector<WeightedEdge>& edges, RandomStream& stream,
                                 const JobContext& job) {
  Level level = levelOf(nodes, edges);
  const Weight ends = std::accumulate(level.degrees.begin(), level.degrees.end(), Weight{0});
  Numbers result = zeroTo(nodes);
  for (;;) {
    Numbers order = zeroTo(level.size());
    stream.shuffle(order);
    Numbers of = Mover(level, ends).run(order, job);
    const std::size_t count = numberByFirst(of);
    for (std::size_t& community : result) community = of[community];
    if (count == level.size()) return result;
    level = joined(level, of, count);
  }
}

std::size_t numberBySize(Numbers& of) {
  const std::size_t count = numberByFirst(of);
  Numbers sizes(count, 0), order = zeroTo(count), places(count);
  for (const std::size_t community : of) ++sizes[community];
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t community) { return sizes[community]; });
  for (std::size_t place = 0; place < count; ++place) places[order[place]] = place;
  for (std::size_t& community : of) community = places[community];
  return count;
}

}  // namespace grnwb
