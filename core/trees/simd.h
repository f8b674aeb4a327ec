// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of processor that the inner loops of the trees are built for: the same source for each, and the same bits from
// each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace grnwb::trees {

enum class Simd { portable, avx2, avx512 };

/// What this processor can run, the fastest last.
std::vector<Simd> supportedSimd();

/// Numbers of 64 bits that the inner loops work on side by side.
constexpr std::size_t kLanes = 8;

/// A choice of lanes: bit l for lane l. With one for each row of a matrix, a row set per lane.
using LaneBits = std::uint8_t;

/// Kernels: has a static member of its own type for each kind of processor.
template <class Kernels>
const Kernels& kernelsFor([[maybe_unused]] Simd simd) {
#ifdef __x86_64__
  if (simd == Simd::avx512) return Kernels::avx512;
  if (simd == Simd::avx2) return Kernels::avx2;
#endif
  return Kernels::portable;
}

}  // namespace grnwb::trees
