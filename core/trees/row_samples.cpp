// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/row_samples.h"

#include <bit>

#include "core/base/random.h"

namespace grnwb::trees {

RowSamples::RowSamples(std::size_t rows, std::size_t inBag, std::uint64_t seed, RandomMode mode)
    : m_rows(rows), m_inBag(inBag), m_seed(seed), m_mode(mode), m_twister(static_cast<std::uint32_t>(seed)) {}

const RowSamples::Round& RowSamples::round(std::size_t round) const {
  const std::lock_guard lock(m_mutex);
  while (m_rounds.size() <= round)
    m_rounds.push_back(m_mode == RandomMode::keyed ? drawKeyed(m_rounds.size()) : drawLikeArboreto());
  return m_rounds[round];
}

RowSamples::Round RowSamples::drawKeyed(std::size_t round) const {
  RandomStream stream(m_seed, "boosting rows", round);
  Round drawn{std::vector<std::uint64_t>((m_rows + 63) / 64), 0};
  for (std::size_t left = m_rows - m_inBag; left > 0;) {
    const std::uint64_t row = stream.below(m_rows);
    std::uint64_t& word = drawn.outOfBag[row / 64];
    const std::uint64_t bit = std::uint64_t{1} << row % 64;
    if ((word & bit) == 0) --left;  // a row drawn twice is drawn again
    word |= bit;
  }
  return drawn;
}

/// grnboost2.md section 1: doubles of 53 bits decide row by row, one more draw below 2^31 - 1 seeds the tree.
RowSamples::Round RowSamples::drawLikeArboreto() const {
  Round drawn{std::vector<std::uint64_t>((m_rows + 63) / 64), 0};
  std::size_t taken = 0;
  for (std::size_t row = 0; row < m_rows; ++row) {
    const auto high = static_cast<double>(m_twister() >> 5), low = static_cast<double>(m_twister() >> 6);
    const double uniform = (high * 0x1p26 + low) * 0x1p-53;
    if (uniform * static_cast<double>(m_rows - row) < static_cast<double>(m_inBag - taken))
      ++taken;
    else
      drawn.outOfBag[row / 64] |= std::uint64_t{1} << row % 64;
  }
  do {
    drawn.treeSeed = static_cast<std::uint32_t>(m_twister()) & 0x7fffffffU;
  } while (drawn.treeSeed == 0x7fffffffU);
  return drawn;
}

void RowSamples::outOfBag(std::size_t roundNumber, std::vector<std::uint32_t>& rows) const {
  rows.clear();
  const Round& drawn = round(roundNumber);
  for (std::size_t word = 0; word < drawn.outOfBag.size(); ++word)
    for (std::uint64_t bits = drawn.outOfBag[word]; bits != 0; bits &= bits - 1)
      rows.push_back(static_cast<std::uint32_t>(64 * word) + static_cast<std::uint32_t>(std::countr_zero(bits)));
}

}  // namespace grnwb::trees
