// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/force_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"

namespace grnwb::layout {
namespace {

constexpr int kSteps = 400;
constexpr int kStepsBetweenPosts = 5;
constexpr float kGravityX = 0.08F;  // weaker across than down, since windows are wider than tall
constexpr float kGravityY = 0.24F;
constexpr float kHold = 0.3F;             // of a placed node to its place, so that an edit keeps the picture
constexpr float kStepSize = 0.5F;         // of a Newton-like step; 1 would swing on bipartite graphs
constexpr float kNearestSquared = 1e-4F;  // repulsion stops growing below a hundredth of an edge length
constexpr float kShortEdge = 0.03F;       // attraction fades below, so that settled nodes don't tremble
constexpr std::size_t kBlock = 64;

/// Neighbours of every node with the weight of the edge between, in the order of the edge list.
struct Adjacency {
  struct Neighbour {
    int node;
    float weight;
  };
  std::vector<std::size_t> offsets;
  std::vector<Neighbour> neighbours;
  double totalWeight = 0;
};

Adjacency makeAdjacency(std::size_t nodes, const Edges& edges) {
  checkEdges(static_cast<std::int64_t>(nodes), edges);
  std::vector<std::size_t> degree(nodes, 0);
  for (const auto& [a, b] : edges) {
    if (a == b) continue;
    ++degree[static_cast<std::size_t>(a)];
    ++degree[static_cast<std::size_t>(b)];
  }
  Adjacency graph;
  graph.offsets.assign(nodes + 1, 0);
  for (std::size_t i = 0; i < nodes; ++i) graph.offsets[i + 1] = graph.offsets[i] + degree[i];
  graph.neighbours.resize(graph.offsets.back());
  std::vector<std::size_t> filled(graph.offsets.begin(), graph.offsets.end() - 1);
  for (const auto& [a, b] : edges) {
    if (a == b) continue;
    const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
    const double weight = 1 / std::sqrt(static_cast<double>(degree[i]) * static_cast<double>(degree[j]));
    graph.neighbours[filled[i]++] = {b, static_cast<float>(weight)};
    graph.neighbours[filled[j]++] = {a, static_cast<float>(weight)};
    graph.totalWeight += weight;
  }
  return graph;
}

/// The moving state: coordinates in single precision, a node's mass, and the strength of the repulsion.
class Layout {
 public:
  Layout(std::size_t nodes, const Edges& edges, const std::vector<bool>& pinned)
      : m_graph(makeAdjacency(nodes, edges)),
        m_pinned(pinned.empty() ? std::vector<bool>(nodes, false) : pinned),
        m_x(size(nodes)),
        m_y(size(nodes)),
        m_mass(size(nodes)) {
    for (std::size_t i = 0; i < nodes; ++i) {
      float mass = 0;
      for (std::size_t e = m_graph.offsets[i]; e < m_graph.offsets[i + 1]; ++e) mass += m_graph.neighbours[e].weight;
      m_mass[index(i)] = mass;
    }
    // A node without edges still takes room: as much as the average one.
    const float mean = m_graph.totalWeight > 0 ? m_mass.sum() / static_cast<float>(nodes) : 1.0F;
    m_mass = (m_mass > 0).select(m_mass, mean);
    const double total = m_mass.cast<double>().sum();
    const double pairs = (total * total - m_mass.cast<double>().square().sum()) / 2;
    // At the minimum the weighted sum of edge lengths is c times the sum over pairs of m_i m_j.
    const double weight = m_graph.totalWeight > 0 ? m_graph.totalWeight : total / 2;
    m_repulsion = static_cast<float>(pairs > 0 ? weight / pairs : 0);
    m_hold.setZero(size(nodes));
    m_homeX.setZero(size(nodes));
    m_homeY.setZero(size(nodes));
    m_moveX.setZero(size(nodes));
    m_moveY.setZero(size(nodes));
  }

  /// Scatters every node over a disc.
  void scatter(std::uint64_t seed) {
    for (Eigen::Index i = 0; i < m_x.size(); ++i) {
      RandomStream random(seed, "layout", static_cast<std::uint64_t>(i));
      const double radius = std::sqrt(random.uniform());
      const double angle = 2 * std::numbers::pi * random.uniform();
      m_x[i] = static_cast<float>(radius * std::cos(angle));
      m_y[i] = static_cast<float>(radius * std::sin(angle));
    }
  }

  /// Puts nodes where they were, coincident ones a hair apart unless pinned; a new one goes beside its placed
  /// neighbours.
  void place(const Positions& start) {
    const auto placed = [&](Eigen::Index i) { return start.row(i).allFinite(); };
    const Eigen::ArrayXf scatterX = m_x, scatterY = m_y;
    for (Eigen::Index i = 0; i < m_x.size(); ++i) {
      if (placed(i)) {
        const float hair = m_pinned[static_cast<std::size_t>(i)] ? 0 : 1e-3F;
        m_x[i] = static_cast<float>(start(i, 0)) + hair * scatterX[i];
        m_y[i] = static_cast<float>(start(i, 1)) + hair * scatterY[i];
        m_hold[i] = kHold;
        continue;
      }
      Eigen::RowVector2d sum = Eigen::RowVector2d::Zero();
      int count = 0;
      const auto node = static_cast<std::size_t>(i);
      for (std::size_t e = m_graph.offsets[node]; e < m_graph.offsets[node + 1]; ++e) {
        const Eigen::Index other = m_graph.neighbours[e].node;
        if (!placed(other)) continue;
        sum += start.row(other);
        ++count;
      }
      if (count == 0) continue;
      m_x[i] = static_cast<float>(sum[0] / count) + 0.1F * scatterX[i];
      m_y[i] = static_cast<float>(sum[1] / count) + 0.1F * scatterY[i];
    }
    m_homeX = m_x;
    m_homeY = m_y;
  }

  /// One step of every node down its own gradient divided by its mass, no farther than `farthest`. An edge of length d
  /// pulls with d^power.
  void step(float power, float farthest, JobContext& job) {
    const auto nodes = static_cast<std::size_t>(m_x.size());
    parallelFor(job, (nodes + kBlock - 1) / kBlock, [&](std::size_t block) {
      Eigen::ArrayXf dx(m_x.size()), dy(m_x.size()), push(m_x.size());
      for (std::size_t i = block * kBlock; i < std::min(nodes, (block + 1) * kBlock); ++i) {
        if (m_pinned[i]) continue;
        dx = m_x[index(i)] - m_x;
        dy = m_y[index(i)] - m_y;
        push = m_mass / (dx.square() + dy.square() + kNearestSquared);
        float forceX = m_repulsion * (push * dx).sum() - kGravityX * m_x[index(i)] +
                       m_hold[index(i)] * (m_homeX[index(i)] - m_x[index(i)]);
        float forceY = m_repulsion * (push * dy).sum() - kGravityY * m_y[index(i)] +
                       m_hold[index(i)] * (m_homeY[index(i)] - m_y[index(i)]);
        for (std::size_t e = m_graph.offsets[i]; e < m_graph.offsets[i + 1]; ++e) {
          const auto& neighbour = m_graph.neighbours[e];
          const float length = std::hypot(dx[neighbour.node], dy[neighbour.node]) + kShortEdge;
          const float perLength = power == 0 ? 1 / length : std::pow(length, power - 1);
          const float pull = neighbour.weight / m_mass[index(i)] * perLength;
          forceX -= pull * dx[neighbour.node];
          forceY -= pull * dy[neighbour.node];
        }
        const float move = kStepSize * std::hypot(forceX, forceY);
        const float scale = kStepSize * std::min(1.0F, farthest / std::max(move, 1e-12F));
        m_moveX[index(i)] = scale * forceX;
        m_moveY[index(i)] = scale * forceY;
      }
    });
    m_x += m_moveX;
    m_y += m_moveY;
  }

  /// start: where the pinned nodes are, in full precision.
  Positions positions(const Positions& start) const {
    Positions result(m_x.size(), 2);
    result.col(0) = m_x.cast<double>();
    result.col(1) = m_y.cast<double>();
    for (Eigen::Index i = 0; i < result.rows(); ++i)
      if (m_pinned[static_cast<std::size_t>(i)]) result.row(i) = start.row(i);
    return result;
  }

 private:
  static Eigen::Index size(std::size_t nodes) { return static_cast<Eigen::Index>(nodes); }
  static Eigen::Index index(std::size_t node) { return static_cast<Eigen::Index>(node); }

  Adjacency m_graph;
  std::vector<bool> m_pinned;
  Eigen::ArrayXf m_x, m_y, m_mass, m_moveX, m_moveY;
  Eigen::ArrayXf m_hold, m_homeX, m_homeY;  // a spring to where the picture had the node
  float m_repulsion = 0;
};

void checkStart(std::int64_t nodes, const Positions& start, const std::vector<bool>& pinned) {
  if (start.rows() != 0 && start.rows() != nodes)
    throw Error(ErrorCode::badInput, "layout", "the positions to start from are of another graph",
                "give one row per node, or none");
  if (!pinned.empty() && std::cmp_not_equal(pinned.size(), nodes))
    throw Error(ErrorCode::badInput, "layout", "the pins are of another graph", "give one per node, or none");
  for (std::size_t i = 0; i < pinned.size(); ++i)
    if (pinned[i] && (start.rows() == 0 || !start.row(static_cast<Eigen::Index>(i)).allFinite()))
      throw Error(ErrorCode::badInput, "layout", "a pinned node has no place", "give it one, or don't pin it");
}

}  // namespace

Positions forceLayout(std::int64_t nodes, const Edges& edges, const Positions& start, std::uint64_t seed,
                      JobContext& job, Mailbox<Positions>* live, const std::vector<bool>& pinned) {
  checkStart(nodes, start, pinned);
  Layout layout(static_cast<std::size_t>(nodes), edges, pinned);
  layout.scatter(seed);
  const bool fresh = start.rows() == 0;
  if (!fresh) layout.place(start);
  if (nodes == 0) return layout.positions(start);

  job.beginPhase("layout", kSteps);
  for (int step = 0; step < kSteps && !job.stopRequested(); ++step) {
    // From a random start, springs that pull harder with length unfold the graph before the modules part.
    const float done = static_cast<float>(step) / kSteps;
    const float power = fresh ? std::max(0.0F, 1 - 2 * done) : 0.0F;
    const float farthest = (fresh ? 0.4F : 0.05F) * std::pow(fresh ? 0.005F : 0.04F, done);
    try {
      layout.step(power, farthest, job);
    } catch (const Error&) {
      if (!job.stopRequested()) throw;
    }
    if (live && step % kStepsBetweenPosts == 0) live->post(std::make_shared<const Positions>(layout.positions(start)));
    job.advance();
  }
  return layout.positions(start);
}

}  // namespace grnwb::layout
