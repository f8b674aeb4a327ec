// SPDX-License-Identifier: GPL-3.0-or-later
// What one look over the values of a matrix finds: the grounds on which their kind is judged.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

/// Of a finite value.
bool isWhole(float value);

/// Of the stored values; NaN and infinities are counted and otherwise left out.
struct ValueFacts {
  std::int64_t values = 0;   ///< finite and not 0
  std::int64_t missing = 0;  ///< NaN and infinities
  std::int64_t negative = 0, whole = 0;
  std::int64_t atMaximum = 0;         ///< equal to the largest value
  double minimum = 0, maximum = 0;    ///< of the finite values; 0 without one
  std::array<std::int64_t, 4> low{};  ///< how many are 1, 2, 3 and 4
};

/// On all threads of the job. Throws cancelledError() once it is stopped.
ValueFacts valueFacts(const SparseMatrix& matrix, JobContext& job);

/// Cells whose values are looked at one by one, spread evenly over the matrix: at most 200 with two or more values.
std::vector<std::int64_t> sampleOfCells(const SparseMatrix& matrix);

/// Mean and standard deviation (n) of each gene, zeros included.
struct GeneMoments {
  std::vector<double> mean, deviation;
};
GeneMoments geneMoments(const SparseMatrix& matrix, JobContext& job);

}  // namespace grnwb::data
