// SPDX-License-Identifier: GPL-3.0-or-later
// What a matrix's values are: raw counts, or what some other program made of them.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/value_facts.h"

namespace grnwb::data {

enum class ValueKind { counts, normalised, log, scaled, empty };
/// "counts", "normalised", "log", "scaled", "empty".
const char* name(ValueKind kind);

struct ValueJudgement {
  ValueKind kind = ValueKind::empty;
  ValueFacts facts;
  bool certain = true;                ///< false: taken for this for want of any sign
  double cellSum = 0;                 ///< of normalised values: what every cell sums to; 0 where they differ
  std::vector<std::string> evidence;  ///< the grounds with their numbers, a sentence each, the decisive one first
  std::vector<std::string> doubts;    ///< what a user of such values should know, a sentence each
};

/// scaled: some value is below 0. counts: all are whole. normalised: within most cells, values are whole multiples of
/// the smallest one (a count of 1 times the cell's scale), or all cells sum to one number. log: the same holds for
/// exp(value) - 1, 2^value - 1 or 10^value - 1; where none of these does, values up to 30 are taken for logarithms.
/// empty: no value but 0. NaN and infinities are left out. Multiples and sums are looked for in 200 cells, everything
/// else in all. Throws cancelledError() once the job is stopped.
ValueJudgement judgeValues(const SparseMatrix& matrix, JobContext& job);
/// Its kind alone.
ValueKind valueKind(const SparseMatrix& matrix);

/// Every value is finite, whole and not negative.
bool areCounts(const SparseMatrix& matrix);

/// The raw counts of a data set: x, or its layer "counts" when x isn't counts; null when neither is.
const SparseMatrix* findCounts(const Dataset& dataset);

}  // namespace grnwb::data
