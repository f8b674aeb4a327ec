// SPDX-License-Identifier: GPL-3.0-or-later
// What a matrix's values are: raw counts, or what some other program made of them.
#pragma once

#include "core/data/dataset.h"

namespace grnwb::data {

enum class ValueKind { counts, normalised, log, scaled, empty };
/// "counts", "normalised", "log", "scaled", "empty".
const char* name(ValueKind kind);

/// scaled: some value is below 0. counts: all are whole. normalised: within a cell, values are whole multiples of the
/// smallest one (a count of 1 times the cell's scale). log: the same holds for exp(value) - 1; where neither does,
/// values up to 30 are taken for logarithms. empty: no value. NaN and infinities are left out.
ValueKind valueKind(const SparseMatrix& matrix);

/// Every value is finite, whole and not negative.
bool areCounts(const SparseMatrix& matrix);

/// The raw counts of a data set: x, or its layer "counts" when x isn't counts; null when neither is.
const SparseMatrix* findCounts(const Dataset& dataset);

}  // namespace grnwb::data
