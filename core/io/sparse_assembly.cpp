// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sparse_assembly.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "core/base/parallel.h"

namespace grnwb::io {
namespace {

constexpr std::size_t kRowsPerTask = 512;

std::size_t at(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

/// Makes one row tidy in place; how many entries are left.
std::size_t tidyRow(std::int32_t* columns, float* values, std::size_t count) {
  const bool ascending = std::is_sorted(columns, columns + count);
  if (!ascending) {
    std::vector<std::pair<std::int32_t, float>> entries(count);
    for (std::size_t i = 0; i < count; ++i) entries[i] = {columns[i], values[i]};
    std::ranges::stable_sort(entries, {}, &std::pair<std::int32_t, float>::first);
    for (std::size_t i = 0; i < count; ++i) std::tie(columns[i], values[i]) = entries[i];
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < count;) {
    const std::int32_t column = columns[i];
    float sum = values[i];
    for (++i; i < count && columns[i] == column; ++i) sum += values[i];
    if (sum == 0.0F) continue;
    columns[kept] = column;
    values[kept] = sum;
    ++kept;
  }
  return kept;
}

}  // namespace

std::optional<std::string> offsetsFault(std::span<const std::int64_t> offsets, std::int64_t values) {
  if (offsets.empty() || offsets.front() != 0) return "has offsets that don't start at 0";
  if (!std::ranges::is_sorted(offsets)) return "has offsets that don't ascend";
  if (offsets.back() != values)
    return "has offsets up to " + std::to_string(offsets.back()) + " for " + std::to_string(values) + " values";
  return std::nullopt;
}

std::optional<std::string> structureFault(const data::SparseMatrix& matrix) {
  if (matrix.offsets.size() != at(matrix.rows) + 1)
    return "has " + std::to_string(matrix.offsets.size()) + " offsets, expected " + std::to_string(matrix.rows + 1);
  if (matrix.columnIndex.size() != matrix.values.size())
    return "has " + std::to_string(matrix.columnIndex.size()) + " indices for " + std::to_string(matrix.values.size()) +
           " values";
  if (const auto fault = offsetsFault(matrix.offsets, matrix.nonzero())) return fault;
  const auto limit = static_cast<std::uint32_t>(matrix.columns);
  const auto outside = std::ranges::find_if(matrix.columnIndex,
                                            [limit](std::int32_t c) { return static_cast<std::uint32_t>(c) >= limit; });
  if (outside != matrix.columnIndex.end())
    return "has the index " + std::to_string(*outside) + " outside 0.." + std::to_string(matrix.columns - 1);
  return std::nullopt;
}

void tidy(data::SparseMatrix& matrix, JobContext& job) {
  std::vector<std::int64_t> kept(at(matrix.rows));
  parallelFor(job, (at(matrix.rows) + kRowsPerTask - 1) / kRowsPerTask, [&](std::size_t task) {
    const std::size_t end = std::min(at(matrix.rows), (task + 1) * kRowsPerTask);
    for (std::size_t row = task * kRowsPerTask; row < end; ++row) {
      const std::size_t begin = at(matrix.offsets[row]);
      kept[row] = static_cast<std::int64_t>(tidyRow(matrix.columnIndex.data() + begin, matrix.values.data() + begin,
                                                    at(matrix.offsets[row + 1]) - begin));
    }
  });
  std::int64_t filled = 0;
  for (std::size_t row = 0; row < kept.size(); ++row) {
    const std::int64_t begin = matrix.offsets[row];
    if (begin != filled) {
      std::copy_n(matrix.columnIndex.begin() + begin, kept[row], matrix.columnIndex.begin() + filled);
      std::copy_n(matrix.values.begin() + begin, kept[row], matrix.values.begin() + filled);
    }
    matrix.offsets[row] = filled;
    filled += kept[row];
  }
  matrix.offsets.back() = filled;
  matrix.columnIndex.resize(at(filled));
  matrix.values.resize(at(filled));
}

data::SparseMatrix transposed(const data::SparseMatrix& matrix) {
  data::SparseMatrix result;
  result.rows = matrix.columns;
  result.columns = matrix.rows;
  result.offsets.assign(at(result.rows) + 1, 0);
  for (const std::int32_t column : matrix.columnIndex) ++result.offsets[at(column) + 1];
  for (std::size_t row = 0; row < at(result.rows); ++row) result.offsets[row + 1] += result.offsets[row];
  result.columnIndex.resize(matrix.columnIndex.size());
  result.values.resize(matrix.values.size());
  std::vector<std::int64_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::int64_t row = 0; row < matrix.rows; ++row) {
    for (std::int64_t i = matrix.offsets[at(row)]; i < matrix.offsets[at(row) + 1]; ++i) {
      const std::size_t place = at(next[at(matrix.columnIndex[at(i)])]++);
      result.columnIndex[place] = static_cast<std::int32_t>(row);
      result.values[place] = matrix.values[at(i)];
    }
  }
  return result;
}

void keepColumns(data::SparseMatrix& matrix, std::span<const std::int64_t> columns) {
  std::vector<std::int32_t> newColumn(at(matrix.columns), -1);
  for (std::size_t i = 0; i < columns.size(); ++i) newColumn[at(columns[i])] = static_cast<std::int32_t>(i);
  std::size_t kept = 0;
  std::int64_t begin = 0;
  for (std::size_t row = 0; row < at(matrix.rows); ++row) {
    const std::int64_t end = matrix.offsets[row + 1];
    for (; begin < end; ++begin) {
      const std::int32_t column = newColumn[at(matrix.columnIndex[at(begin)])];
      if (column < 0) continue;
      matrix.columnIndex[kept] = column;
      matrix.values[kept++] = matrix.values[at(begin)];
    }
    matrix.offsets[row + 1] = static_cast<std::int64_t>(kept);
  }
  matrix.columns = static_cast<std::int64_t>(columns.size());
  matrix.columnIndex.resize(kept);
  matrix.values.resize(kept);
}

std::optional<std::pair<std::int64_t, std::int64_t>> firstNonFinite(const data::SparseMatrix& matrix) {
  const auto bad = std::ranges::find_if(matrix.values, [](float value) { return !std::isfinite(value); });
  if (bad == matrix.values.end()) return std::nullopt;
  const std::int64_t place = bad - matrix.values.begin();
  const auto row = std::ranges::upper_bound(matrix.offsets, place) - matrix.offsets.begin() - 1;
  return std::pair(static_cast<std::int64_t>(row), std::int64_t{matrix.columnIndex[at(place)]});
}

}  // namespace grnwb::io
