// SPDX-License-Identifier: GPL-3.0-or-later
// How two genes rise and fall together over cells.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

/// Spearman's rank correlation of every first gene with every second one: first x second, by column of x (cells x
/// genes); ties share their mean rank, as the zeros of a sparse gene do. NaN for a gene that has the same value in all
/// cells, and for fewer than two cells. Same bytes for any number of threads; memory is a float per cell and first
/// gene. Throws cancelledError() once the job is stopped.
Eigen::MatrixXf rankCorrelation(const SparseMatrix& x, std::span<const std::int64_t> first,
                                std::span<const std::int64_t> second, JobContext& job);

}  // namespace grnwb::data
