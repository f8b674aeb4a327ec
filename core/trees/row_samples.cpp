// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/row_samples.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

namespace grnwb::trees {

RowSamples::RowSamples(std::size_t rows, std::size_t inBag, std::size_t rounds, std::uint64_t seed, JobContext& job)
    : m_rows(rows), m_inBag(inBag), m_outOfBag(rounds) {
  parallelFor(job, rounds, [&](std::size_t round) {
    RandomStream stream(seed, "boosting rows", round);
    std::vector<std::uint64_t> bits((rows + 63) / 64);
    for (std::size_t left = rows - inBag; left > 0;) {
      const std::uint64_t row = stream.below(rows);
      std::uint64_t& word = bits[row / 64];
      const std::uint64_t bit = std::uint64_t{1} << row % 64;
      if ((word & bit) == 0) --left;  // a row drawn twice is drawn again
      word |= bit;
    }
    m_outOfBag[round] = std::move(bits);
  });
}

void RowSamples::split(std::size_t round, std::vector<std::uint32_t>& inBag,
                       std::vector<std::uint32_t>& outOfBag) const {
  inBag.resize(m_rows);  // one longer than needed while filling: each step writes to both lists
  outOfBag.resize(m_rows);
  const std::vector<std::uint64_t>& bits = m_outOfBag[round];
  std::size_t in = 0, out = 0;
  for (std::size_t row = 0; row < m_rows; ++row) {
    const std::uint64_t isOut = bits[row / 64] >> row % 64 & 1U;
    inBag[in] = outOfBag[out] = static_cast<std::uint32_t>(row);
    out += isOut;
    in += 1 - isOut;
  }
  inBag.resize(in);
  outOfBag.resize(out);
}

}  // namespace grnwb::trees
