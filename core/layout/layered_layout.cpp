// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/layout/two_sides.h"

namespace grnwb::layout {
namespace {

constexpr int kSweeps = 40;
constexpr double kWidth = 16, kHeight = 9;
constexpr double kFan = 0.4;                 // of the height is left between the TFs and several rows of targets
constexpr double kTargetsPerRowSquared = 6;  // a row holds six times as many targets as there are rows

/// Where each node lies along its row, in (0, 1).
std::vector<double> placesAlong(std::size_t nodes, const TwoSides& sides) {
  std::vector<double> along(nodes);
  for (const auto* side : {&sides.tfs, &sides.targets})
    for (std::size_t i = 0; i < side->size(); ++i)
      along[static_cast<std::size_t>((*side)[i])] = (static_cast<double>(i) + 0.5) / static_cast<double>(side->size());
  return along;
}

/// Pairs of edges between two rows that cross, by a tree of counts over the targets (Barth, Mutzel and Juenger, J.
/// Graph Algorithms Appl. 8:179, 2004).
std::int64_t crossings(const TwoSides& sides, const std::vector<std::vector<int>>& neighbours,
                       const std::vector<bool>& isTf) {
  std::vector<std::size_t> rank(neighbours.size());
  for (std::size_t i = 0; i < sides.targets.size(); ++i) rank[static_cast<std::size_t>(sides.targets[i])] = i;
  std::vector<std::int64_t> tree(sides.targets.size() + 1, 0);
  std::int64_t seen = 0, crossed = 0;
  for (const int tf : sides.tfs) {
    const auto& ends = neighbours[static_cast<std::size_t>(tf)];
    const auto isTarget = [&](int node) { return !isTf[static_cast<std::size_t>(node)]; };
    for (const int target : ends) {
      if (!isTarget(target)) continue;
      std::int64_t notBeyond = 0;
      for (std::size_t i = rank[static_cast<std::size_t>(target)] + 1; i > 0; i -= i & (~i + 1)) notBeyond += tree[i];
      crossed += seen - notBeyond;
    }
    for (const int target : ends) {
      if (!isTarget(target)) continue;
      for (std::size_t i = rank[static_cast<std::size_t>(target)] + 1; i < tree.size(); i += i & (~i + 1)) ++tree[i];
      ++seen;
    }
  }
  return crossed;
}

/// Sorts one side by the mean place of its nodes' neighbours.
void sortByBarycentre(std::vector<int>& side, const std::vector<double>& along,
                      const std::vector<std::vector<int>>& neighbours) {
  sortByKey(side, [&](int node) {
    const auto& others = neighbours[static_cast<std::size_t>(node)];
    double sum = 0;
    for (const int other : others) sum += along[static_cast<std::size_t>(other)];
    return sum / static_cast<double>(others.size());
  });
}

/// The order with the fewest crossings of all that sorting the sides in turn leads through, from the order of the
/// numbers and from the chain of TFs.
TwoSides order(const TwoSides& numbered, const std::vector<std::vector<int>>& neighbours, const std::vector<bool>& isTf,
               JobContext& job) {
  TwoSides chained = numbered, best = numbered;
  chained.tfs = chainOfTfs(numbered.tfs, neighbours, job);
  std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
  job.beginPhase("layout", 2 * kSweeps);
  for (TwoSides sides : {numbered, chained})
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      job.throwIfStopped();
      sortByBarycentre(sweep % 2 == 0 ? sides.targets : sides.tfs, placesAlong(neighbours.size(), sides), neighbours);
      // Counted once both sides are sorted, so that nodes without edges stand last.
      if (const std::int64_t crossed = crossings(sides, neighbours, isTf); sweep > 0 && crossed < fewest) {
        fewest = crossed;
        best = sides;
      }
      job.advance();
    }
  return best;
}

}  // namespace

Positions layeredLayout(std::int64_t nodes, const Edges& edges, const std::vector<bool>& isTf, JobContext& job) {
  const auto neighbours = neighboursOf(nodes, edges);
  const TwoSides sides = order(TwoSides(nodes, isTf), neighbours, isTf, job);
  const std::vector<double> along = placesAlong(neighbours.size(), sides);
  Positions positions(nodes, 2);
  for (Eigen::Index i = 0; i < nodes; ++i) positions.row(i) << kWidth * along[static_cast<std::size_t>(i)], 0;
  // Along the order of the targets the rows take turns, so that neighbours in the order stay neighbours in the picture.
  const auto targets = static_cast<double>(sides.targets.size());
  const auto rows = static_cast<std::size_t>(std::max(1.0, std::round(std::sqrt(targets / kTargetsPerRowSquared))));
  for (std::size_t i = 0; i < sides.targets.size(); ++i) {
    const double depth = rows == 1 ? 1 : static_cast<double>(i % rows) / static_cast<double>(rows - 1);
    positions(sides.targets[i], 1) = kHeight * (kFan + (1 - kFan) * depth);
  }
  centreAndScale(positions, edges);
  return positions;
}

}  // namespace grnwb::layout
