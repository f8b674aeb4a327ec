// SPDX-License-Identifier: GPL-3.0-or-later
// The best split of a tree node over randomly drawn features.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/trees/aligned_array.h"
#include "core/trees/binned_matrix.h"
#include "core/trees/packed_sum.h"
#include "core/trees/simd.h"
#include "core/trees/split_kernels.h"

namespace grnwb::trees {

/// SplitMix64 from a key of 64 bits: costs nothing to start, so each node of a tree can have its own.
class NodeDraws {
 public:
  explicit NodeDraws(std::uint64_t key) : m_state(key) {}

  std::uint64_t bits();
  /// In [0, bound), without bias; bound > 0.
  std::uint32_t below(std::uint32_t bound);

 private:
  std::uint64_t m_state;
};

struct NodeSplit {
  std::size_t feature = 0;
  std::size_t below = 0, above = 0;  ///< rows with a bin up to `below` go left, the others lie in `above` or higher
  double score = 0;                  ///< n_left * n_right * (mean_left - mean_right)^2, in fixed-point units
};

class SplitSearch {
 public:
  /// Keeps references to features, which has many bins, and to packing. wanted: how many features a node looks at,
  /// at least 1. excluded: a feature that must not be used.
  SplitSearch(const BinnedMatrix& features, const PackedSum& packing, std::size_t wanted,
              std::optional<std::size_t> excluded, Simd simd = supportedSimd().back());

  /// Looks at features in random order without replacement; those that are constant in the node count as looked at, but
  /// the search goes on until one isn't. rows: of the node, at least 2; words: packed sum of every row of the matrix;
  /// total: packed sum of the node. Nothing when every feature is constant. Of equal scores the first drawn wins.
  std::optional<NodeSplit> find(std::span<const std::uint32_t> rows, std::span<const std::uint64_t> words,
                                std::uint64_t total, NodeDraws draws);

 private:
  struct Best;
  void lookAt(std::span<const std::size_t> block, const NodeRows& node, Best& best);

  const BinnedMatrix& m_features;
  const PackedSum& m_packing;
  std::size_t m_wanted;
  const SplitKernels& m_kernels;
  std::vector<std::size_t> m_usable;   ///< features, in the same order before each search
  std::vector<std::size_t> m_swaps;    ///< [draw], where the drawn feature stood
  AlignedArray<std::uint64_t> m_sums;  ///< most bins x kLanes, all 0 between uses
  AlignedArray<std::int32_t> m_keys;   ///< kMaxSorted x kLanes
  AlignedArray<std::uint64_t> m_sortedWords;
};

}  // namespace grnwb::trees
