// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/gene_columns.h"

#include <numeric>

namespace grnwb::infer {

GeneColumns::GeneColumns(const data::SparseMatrix& matrix, const JobContext& job)
    : m_cells(static_cast<std::size_t>(matrix.rows)),
      m_offsets(static_cast<std::size_t>(matrix.columns) + 1),
      m_cellIndex(matrix.values.size()),
      m_values(matrix.values.size()) {
  for (const std::int32_t gene : matrix.columnIndex) ++m_offsets[static_cast<std::size_t>(gene) + 1];
  std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
  std::vector<std::size_t> next(m_offsets.begin(), m_offsets.end() - 1);
  for (std::int64_t cell = 0; cell < matrix.rows; ++cell) {
    if (cell % 1024 == 0) job.throwIfStopped();
    const auto genes = matrix.rowColumns(cell);
    const auto values = matrix.rowValues(cell);
    for (std::size_t i = 0; i < genes.size(); ++i) {
      const std::size_t position = next[static_cast<std::size_t>(genes[i])]++;
      m_cellIndex[position] = static_cast<std::uint32_t>(cell);
      m_values[position] = values[i];
    }
  }
}

std::vector<float> GeneColumns::column(std::size_t gene) const {
  std::vector<float> dense(m_cells);
  for (std::size_t i = m_offsets[gene]; i < m_offsets[gene + 1]; ++i) dense[m_cellIndex[i]] = m_values[i];
  return dense;
}

}  // namespace grnwb::infer
