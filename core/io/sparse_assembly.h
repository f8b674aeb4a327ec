// SPDX-License-Identifier: GPL-3.0-or-later
// From the parts that files hold (offsets, indices, values) to a SparseMatrix that keeps its promises.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// What is wrong with offsets into this many values, in words; nothing when they start at 0, ascend and end there.
std::optional<std::string> offsetsFault(std::span<const std::int64_t> offsets, std::int64_t values);

/// What is wrong with the offsets and indices, in words; nothing when they fit each other and the shape.
std::optional<std::string> structureFault(const data::SparseMatrix& matrix);

/// Sorts the columns within each row, adds up what stands twice, drops stored zeros.
void tidy(data::SparseMatrix& matrix, JobContext& job);

/// columns x rows; ascending columns within each row whatever the order before.
data::SparseMatrix transposed(const data::SparseMatrix& matrix);

/// Keeps these ascending columns, in place.
void keepColumns(data::SparseMatrix& matrix, std::span<const std::int64_t> columns);

/// Row and column of the first value that is missing or infinite.
std::optional<std::pair<std::int64_t, std::int64_t>> firstNonFinite(const data::SparseMatrix& matrix);

}  // namespace grnwb::io
