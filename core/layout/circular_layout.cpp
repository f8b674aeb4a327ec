// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/circular_layout.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>

#include "core/layout/two_sides.h"

namespace grnwb::layout {
namespace {

using Direction = std::complex<double>;  ///< of length 1, or a sum of such
using Neighbours = std::vector<std::vector<int>>;
constexpr double kInner = 1.5, kFirstRing = 2.2, kLastRing = 3;
constexpr double kTargetsPerRingSquared = 20;  // a ring holds twenty times as many targets as there are rings

Direction direction(double turns) {
  return std::polar(1.0, 2 * std::numbers::pi * turns);
}

std::size_t ringsFor(std::size_t targets) {
  return static_cast<std::size_t>(
      std::max(1.0, std::round(std::sqrt(static_cast<double>(targets) / kTargetsPerRingSquared))));
}

/// Spreads the nodes evenly over the circle in their order, the whole turned to where `wanted` has them on average;
/// leaves a gap in the end when there are more slots than nodes.
void spread(const std::vector<int>& order, std::size_t slots, const std::vector<Direction>& wanted,
            std::vector<Direction>& directions) {
  const auto evenly = [&](std::size_t i) { return direction(static_cast<double>(i) / static_cast<double>(slots)); };
  Direction turn = 0;
  for (std::size_t i = 0; i < order.size(); ++i)
    turn += wanted[static_cast<std::size_t>(order[i])] * std::conj(evenly(i));
  turn = std::abs(turn) > 1e-9 ? turn / std::abs(turn) : 1;
  for (std::size_t i = 0; i < order.size(); ++i) directions[static_cast<std::size_t>(order[i])] = turn * evenly(i);
}

/// Each node's neighbours' mean direction; 0 where there is none.
std::vector<Direction> towardsNeighbours(const Neighbours& neighbours, const std::vector<Direction>& directions) {
  std::vector<Direction> towards(neighbours.size());
  for (std::size_t node = 0; node < neighbours.size(); ++node) {
    for (const int other : neighbours[node]) towards[node] += directions[static_cast<std::size_t>(other)];
    const double length = std::abs(towards[node]);
    towards[node] = length > 1e-9 ? towards[node] / length : 0;
  }
  return towards;
}

/// Puts the sides in order and says in which direction each node lies.
std::vector<Direction> order(TwoSides& sides, std::size_t rings, const Neighbours& neighbours, JobContext& job) {
  std::vector<Direction> directions(neighbours.size());
  sides.tfs = chainOfTfs(sides.tfs, neighbours, job);
  spread(sides.tfs, sides.tfs.size(), directions, directions);
  const std::vector<Direction> towards = towardsNeighbours(neighbours, directions);
  sortByKey(sides.targets, [&](int node) {
    const Direction& d = towards[static_cast<std::size_t>(node)];
    return d == 0.0 ? std::numeric_limits<double>::infinity() : std::arg(d);
  });
  const std::size_t fullRings = (sides.targets.size() + rings - 1) / rings * rings;
  spread(sides.targets, fullRings, towards, directions);
  return directions;
}

}  // namespace

Positions circularLayout(std::int64_t nodes, const Edges& edges, const std::vector<bool>& isTf, JobContext& job) {
  const auto neighbours = neighboursOf(nodes, edges);
  TwoSides sides(nodes, isTf);
  const std::size_t rings = ringsFor(sides.targets.size());
  const std::vector<Direction> directions = order(sides, rings, neighbours, job);
  std::vector<double> radius(neighbours.size(), kInner);
  // Along the order of the targets the rings take turns: neighbours in the order stay neighbours in the picture.
  for (std::size_t i = 0; i < sides.targets.size(); ++i) {
    const double outwards = rings == 1 ? 0 : static_cast<double>(i % rings) / static_cast<double>(rings - 1);
    radius[static_cast<std::size_t>(sides.targets[i])] = kFirstRing + (kLastRing - kFirstRing) * outwards;
  }
  Positions positions(nodes, 2);
  for (std::size_t i = 0; i < neighbours.size(); ++i)
    positions.row(static_cast<Eigen::Index>(i)) << radius[i] * directions[i].real(), radius[i] * directions[i].imag();
  centreAndScale(positions, edges);
  return positions;
}

}  // namespace grnwb::layout
