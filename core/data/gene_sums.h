// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over cells of what a function makes of each value, gene by gene; included by this room's sources only.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/data/matrix_part.h"

namespace grnwb::data {

/// Per gene of a part: sums over its cells of a value and of its square.
using GeneSums = std::vector<std::array<double, 2>>;

/// forRow(total) is called once per row with the sum of what the part holds of it, and gives the function of a gene's
/// place in the part and its value whose results are summed; a value of 0 must give 0. Same bytes for any number of
/// threads.
template <class ForRow>
GeneSums geneSums(const MatrixPart& part, const ForRow& forRow, JobContext& job) {
  const SparseMatrix& matrix = *part.matrix;
  const std::vector<std::int32_t> place = part.placeOfColumn();
  std::vector<GeneSums> ofBlock(kRowBlocks);
  forRowBlocks(job, part.rows.size(), [&](std::size_t block, std::size_t first, std::size_t last) {
    GeneSums sums(part.columns.size());
    for (std::size_t i = first; i < last; ++i) {
      const auto columns = matrix.rowColumns(part.rows[i]);
      const auto values = matrix.rowValues(part.rows[i]);
      double total = 0;
      for (std::size_t j = 0; j < columns.size(); ++j)
        if (place[static_cast<std::size_t>(columns[j])] >= 0) total += static_cast<double>(values[j]);
      if (total == 0) continue;
      const auto function = forRow(total);
      for (std::size_t j = 0; j < columns.size(); ++j) {
        const std::int32_t gene = place[static_cast<std::size_t>(columns[j])];
        if (gene < 0) continue;
        const double value = function(static_cast<std::size_t>(gene), static_cast<double>(values[j]));
        std::array<double, 2>& sum = sums[static_cast<std::size_t>(gene)];
        sum[0] += value;
        sum[1] += value * value;
      }
    }
    ofBlock[block] = std::move(sums);
  });
  GeneSums sums(part.columns.size());
  for (const GeneSums& block : ofBlock)
    for (std::size_t gene = 0; gene < sums.size(); ++gene)
      for (const std::size_t power : {0UL, 1UL}) sums[gene][power] += block[gene][power];
  return sums;
}

}  // namespace grnwb::data
