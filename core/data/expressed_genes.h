// SPDX-License-Identifier: GPL-3.0-or-later
// The genes that make up most of what the cells express, and how much of a cell they are.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

/// Shares 0-1 of a cell's counts, over all cells; a cell without counts has the share 0.
struct ExpressedGene {
  std::int64_t gene = 0;  ///< column of the counts
  double meanShare = 0;
  double low = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, high = 0;  ///< 5, 25, 50, 75 and 95 %
};

/// The given number of genes of highest mean share (all when there are fewer), the highest first, as scanpy's
/// highest_expr_genes draws them; ties go to the earlier gene. counts: no value below 0. Memory is a float per cell and
/// gene asked for. Same bytes for any number of threads. Throws cancelledError() once the job is stopped.
std::vector<ExpressedGene> mostExpressedGenes(const SparseMatrix& counts, std::int64_t count, JobContext& job);

}  // namespace grnwb::data
