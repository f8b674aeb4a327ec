// SPDX-License-Identifier: GPL-3.0-or-later
// Some cells and genes of a matrix, read where they are: passes over a large matrix without a copy of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

struct MatrixPart {
  const SparseMatrix* matrix = nullptr;
  std::vector<std::int64_t> rows;     ///< in range, each once
  std::vector<std::int64_t> columns;  ///< in range, each once

  static MatrixPart whole(const SparseMatrix& matrix);
  /// Per column of the matrix its place among the part's, -1 for those left out.
  std::vector<std::int32_t> placeOfColumn() const;
};

/// Blocks into which a pass parts its rows, whatever the number of threads: sums per block that are added in the order
/// of the blocks don't depend on it.
inline constexpr std::size_t kRowBlocks = 32;

/// Calls body(block, first, last) once for each block of [0, rows), in parallel and in any order; a block may be empty.
/// Reports a step of the job's phase per block. Throws cancelledError() once the job is stopped.
void forRowBlocks(JobContext& job, std::size_t rows,
                  const std::function<void(std::size_t block, std::size_t first, std::size_t last)>& body);

/// Per column of the matrix, the number of the given rows with a value.
std::vector<std::int64_t> storedPerColumn(const SparseMatrix& matrix, const std::vector<std::int64_t>& rows,
                                          JobContext& job);

/// A copy of the part, its rows and columns in the part's order.
SparseMatrix copyOf(const MatrixPart& part, JobContext& job);

}  // namespace grnwb::data
