// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of the split search, for eight features at once: one lane of a vector register each. Built for
// each kind of processor.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/trees/simd.h"

namespace grnwb::trees {

/// The rows of a node and what is added up over them.
struct NodeRows {
  const std::uint32_t* rows = nullptr;
  std::size_t size = 0;
  const std::uint64_t* words = nullptr;  ///< packed sum of each row of the matrix
  std::uint64_t total = 0;               ///< packed sum of the node
  int shift = 0;                         ///< where the count begins in a packed sum
};

/// The best split of each feature. Its score n_left * n_right * (mean_left - mean_right)^2, in fixed-point units, is
/// kept as a fraction, which compares without division.
struct alignas(64) LaneSplits {
  double numerator[kLanes], denominator[kLanes];  ///< numerator -1: the feature takes a single value
  std::uint64_t place[kLanes];                    ///< below << 16 | above: the occupied bins on either side
};

/// The most rows a node may have to be sorted.
constexpr std::size_t kMaxSorted = 4096;

/// columns: bin of each row of the matrix, for kLanes features. Of a feature's equal scores that of the lowest bin
/// counts.
struct SplitKernels {
  /// Sorts the node's rows by bin. keys: room for kMaxSorted x kLanes; words: room for kMaxSorted.
  void (*bySorting)(const NodeRows& node, const std::uint16_t* const* columns, std::int32_t* keys, std::uint64_t* words,
                    LaneSplits& splits);

  /// Adds the node's rows up per bin. sums: binCount x kLanes, all 0 before and after.
  void (*byCounting)(const NodeRows& node, const std::uint16_t* const* columns, std::size_t binCount,
                     std::uint64_t* sums, LaneSplits& splits);

  static const SplitKernels portable, avx2, avx512;
};

}  // namespace grnwb::trees
