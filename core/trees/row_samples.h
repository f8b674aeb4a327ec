// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows each boosting round learns from: drawn once, shared by all responses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/job.h"

namespace grnwb::trees {

/// Per round a subset without replacement, one bit per row.
class RowSamples {
 public:
  /// inBag of the rows are drawn for each round, keyed by seed and round. 0 < inBag < rows.
  RowSamples(std::size_t rows, std::size_t inBag, std::size_t rounds, std::uint64_t seed, JobContext& job);

  std::size_t inBag() const { return m_inBag; }
  /// Fills the two lists with the round's rows, ascending; sizes inBag and rows - inBag.
  void split(std::size_t round, std::vector<std::uint32_t>& inBag, std::vector<std::uint32_t>& outOfBag) const;

 private:
  std::size_t m_rows, m_inBag;
  std::vector<std::vector<std::uint64_t>> m_outOfBag;  ///< [round], a set bit is a row left out
};

}  // namespace grnwb::trees
