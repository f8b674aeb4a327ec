// SPDX-License-Identifier: GPL-3.0-or-later
// Up to eight responses that grow their trees side by side, a lane of the vector registers each.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "core/trees/aligned_array.h"
#include "core/trees/boosting.h"
#include "core/trees/candidate_draws.h"

namespace grnwb::trees {

/// A response between two stretches of rounds.
struct OpenFit {
  std::size_t index = 0;  ///< the caller's
  std::optional<std::size_t> excluded;
  std::vector<double> residuals;
  std::vector<double> importance;    ///< per feature, not yet normalised
  std::vector<double> improvements;  ///< one per tree, summed over the rows left out
  bool finished = false;
};

class LaneGroup {
 public:
  /// Rounds a group runs before its responses may be grouped anew. Fixed points scale with the largest residual at the
  /// start of a stretch and have room for what it can grow by until the next.
  static constexpr std::size_t kStretch = 32;

  /// Keeps a reference to booster.
  explicit LaneGroup(const Booster& booster);

  static OpenFit open(const Booster& booster, std::size_t index, const Response& response);

  /// One stretch, or less where the most trees are reached. All fits have the same number of trees so far. trees: where
  /// the first fit's trees are noted, or nullptr.
  void run(std::span<OpenFit* const> fits, const JobContext& job, std::vector<BoostedTree>* trees = nullptr);

 private:
  static constexpr std::size_t kDepth = 3, kNodes = 16;
  using Totals = std::array<std::uint64_t, kLanes>;

  void load();
  void store();
  /// Returns the fixed-point sums of the rows in the bag.
  Totals beginTree(std::size_t round);
  void grow(std::size_t node, std::size_t depth, LaneBits lanes, const Totals& total);
  void leaf(std::size_t node, std::size_t depth, LaneBits lanes, const Totals& total);
  void skip(std::size_t node, std::size_t depth);
  LaneBits split(std::size_t node, const LaneBits* members, LaneBits lanes, const Totals& total, LaneCuts& cuts);
  void look(std::size_t feature, const LaneBits* members, LaneBits lanes, const Totals& total, LaneCuts& cuts);
  void sendRight(std::size_t node, LaneBits lanes, const Totals& total, const LaneCuts& cuts);
  LaneBits constantLanes(const LaneBits* members, LaneBits lanes) const;
  void endTree(std::size_t round);
  void note(const Totals& total, LaneBits split, const LaneCuts& cuts);

  const Booster& m_booster;
  const JobContext* m_job = nullptr;
  std::unique_ptr<CandidateDraws> m_draws;
  std::span<OpenFit* const> m_fits;
  LaneBits m_open = 0;  ///< lanes still to be fitted
  std::vector<BoostedTree>* m_trees = nullptr;

  AlignedArray<double> m_residuals;                      ///< rows x lanes
  AlignedArray<std::uint64_t> m_words;                   ///< rows x lanes, packed
  std::array<AlignedArray<LaneBits>, kDepth> m_members;  ///< rows in the bag that reach the node being grown, by depth
  std::array<AlignedArray<LaneBits>, kNodes / 2> m_right;  ///< [node], the last level left out
  AlignedArray<LaneBits> m_nobody;
  AlignedArray<std::uint64_t> m_prefixes;
  std::vector<std::uint32_t> m_outOfBag;
  TreeSides m_sides{};
  LeafSteps m_steps{};
  alignas(64) std::array<double, kLanes> m_scale{};  ///< fixed-point units in one unit of the response
  alignas(64) Totals m_total{};                      ///< packed sums of all rows
};

}  // namespace grnwb::trees
