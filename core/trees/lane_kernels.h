// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of boosting, for eight responses at once: one lane of a vector register each. Built for each kind
// of processor.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/trees/simd.h"

namespace grnwb::trees {

/// The rows of a feature outside its commonest bin, by bin: those of bin b are rows[begin[b]] to rows[begin[b + 1]].
struct BinRuns {
  const std::uint32_t* rows = nullptr;
  const std::uint32_t* begin = nullptr;  ///< bins + 1
  std::size_t bins = 0;
  std::size_t commonBin = 0;
};

/// The best cut of a node so far, per lane. Its score n_left * n_right * (mean_left - mean_right)^2, in fixed-point
/// units, is kept as a fraction, which compares without division.
struct alignas(64) LaneCuts {
  double numerator[kLanes], denominator[kLanes];
  std::uint64_t left[kLanes];  ///< packed sum of the left rows
  std::uint64_t feature[kLanes];
  std::uint64_t below[kLanes], above[kLanes];  ///< the occupied bins on either side of the cut
};

/// Where a row goes in a tree of three levels, bit l for lane l set: to the right.
struct TreeSides {
  const LaneBits* right[8];  ///< [node], 1 to 7; node i has the children 2i and 2i + 1
};

/// What the rows of the eight leaves, left to right, are moved by; per lane.
struct alignas(64) LeafSteps {
  double step[8][kLanes];
};

struct LaneKernels {
  /// prefixes[b * kLanes + lane] = sum of the lane's member words in the runs up to bin b, b included, for every bin b.
  /// The commonest has no run: its sum is that of the bin before it, 0 where it is the first. words: rows x kLanes.
  void (*accumulate)(const BinRuns& runs, const std::uint64_t* words, const LaneBits* members, std::uint64_t* prefixes);

  /// Improves cuts by those of a feature, in the lanes of `wanted`. total: packed sum of the node per lane. shift:
  /// where the count begins in a packed sum. Of equal scores the first stays. Returns the wanted lanes in which the
  /// feature takes a single value.
  LaneBits (*scan)(const BinRuns& runs, const std::uint64_t* prefixes, const std::uint64_t* total, int shift,
                   LaneBits wanted, std::uint64_t feature, LaneCuts& cuts);

  /// right[row] gets bit l where lane l's column lies above its cut.
  void (*sidesOfFewBins)(const std::uint8_t* const* columns, const std::size_t* cuts, std::size_t rows,
                         LaneBits* right);
  void (*sidesOfManyBins)(const std::uint16_t* const* columns, const std::size_t* cuts, std::size_t rows,
                          LaneBits* right);

  /// part[row] = the members that go right, or those that don't.
  void (*divide)(const LaneBits* members, const LaneBits* right, std::size_t rows, bool toTheRight, LaneBits* part);

  /// improvement[lane] = sum over the given rows of the decrease of the squared residual.
  void (*improvement)(const TreeSides& sides, const LeafSteps& steps, const std::uint32_t* rows, std::size_t count,
                      const double* residuals, double* improvement);

  /// Takes the steps off all residuals and packs them again: word = one + round(residual * scale[lane]).
  /// total[lane] = sum of the words.
  void (*update)(const TreeSides& sides, const LeafSteps& steps, std::size_t rows, const double* scale,
                 std::uint64_t one, double* residuals, std::uint64_t* words, std::uint64_t* total);

  static const LaneKernels portable, avx2, avx512;
};

inline const LaneKernels& laneKernels(Simd simd) {
  return kernelsFor<LaneKernels>(simd);
}

}  // namespace grnwb::trees
