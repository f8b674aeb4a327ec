// SPDX-License-Identifier: GPL-3.0-or-later
// A gene's values over all cells, out of a matrix stored by cell.
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::infer {

/// The matrix once more, compressed by column.
class GeneColumns {
 public:
  /// Throws cancelledError() once the job is stopped.
  GeneColumns(const data::SparseMatrix& matrix, const JobContext& job);

  /// One value per cell.
  std::vector<float> column(std::size_t gene) const;

 private:
  std::size_t m_cells;
  std::vector<std::size_t> m_offsets;  ///< genes + 1
  std::vector<std::uint32_t> m_cellIndex;
  std::vector<float> m_values;
};

}  // namespace grnwb::infer
