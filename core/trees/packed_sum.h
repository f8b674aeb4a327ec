// SPDX-License-Identifier: GPL-3.0-or-later
// Count and sum of fixed-point residuals in one 64-bit word: one addition accumulates both, exactly and in any order.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace grnwb::trees {

/// A word holds count * 2^shift + sum. With b bits for the count, residuals have 63 - 2b bits and a sign, so that
/// neither part can overflow into the other, and at most 51 - b, so that sums fit into doubles.
class PackedSum {
 public:
  /// Beyond a million rows the residuals would get too coarse.
  static constexpr std::size_t kMaxRows = (std::size_t{1} << 20) - 1;

  /// rows: the most that are ever added up, at most kMaxRows.
  explicit PackedSum(std::size_t rows)
      : m_limit(std::int64_t{1} << std::min(63 - 2 * std::bit_width(rows), 51 - std::bit_width(rows))),
        m_shift(64 - std::bit_width(rows)) {}

  /// Residuals lie in [-limit, limit].
  std::int64_t limit() const { return m_limit; }
  /// Where the count begins.
  int shift() const { return static_cast<int>(m_shift); }

  std::uint64_t pack(std::int64_t residual) const {
    return (std::uint64_t{1} << m_shift) + static_cast<std::uint64_t>(std::clamp(residual, -m_limit, m_limit));
  }
  std::int64_t count(std::uint64_t word) const {
    return static_cast<std::int64_t>((word + (std::uint64_t{1} << (m_shift - 1))) >> m_shift);
  }
  std::int64_t sum(std::uint64_t word) const {
    return static_cast<std::int64_t>(word - (static_cast<std::uint64_t>(count(word)) << m_shift));
  }

 private:
  std::int64_t m_limit;
  std::size_t m_shift;
};

}  // namespace grnwb::trees
