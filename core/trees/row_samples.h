// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows each boosting round learns from: drawn once, shared by all responses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <random>
#include <vector>

#include "core/trees/random_mode.h"

namespace grnwb::trees {

/// Thread-safe; rounds are drawn when they are first asked for.
class RowSamples {
 public:
  /// inBag of the rows are drawn for each round without replacement. 0 < inBag < rows.
  RowSamples(std::size_t rows, std::size_t inBag, std::uint64_t seed, RandomMode mode);

  struct Round {
    std::vector<std::uint64_t> outOfBag;  ///< a set bit is a row left out
    std::uint32_t treeSeed = 0;           ///< arboreto's seed of the round's tree
  };
  const Round& round(std::size_t round) const;

  /// The rows left out in a round, ascending.
  void outOfBag(std::size_t round, std::vector<std::uint32_t>& rows) const;

 private:
  Round drawKeyed(std::size_t round) const;
  Round drawLikeArboreto() const;

  std::size_t m_rows, m_inBag;
  std::uint64_t m_seed;
  RandomMode m_mode;
  mutable std::mutex m_mutex;
  mutable std::mt19937 m_twister;
  mutable std::deque<Round> m_rounds;
};

}  // namespace grnwb::trees
