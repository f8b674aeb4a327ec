// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/matrix_part.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/parallel.h"

namespace grnwb::data {
namespace {

std::size_t index(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

std::vector<std::int64_t> firstNumbers(std::int64_t count) {
  std::vector<std::int64_t> numbers(index(count));
  std::iota(numbers.begin(), numbers.end(), std::int64_t{0});
  return numbers;
}

}  // namespace

MatrixPart MatrixPart::whole(const SparseMatrix& matrix) {
  return {&matrix, firstNumbers(matrix.rows), firstNumbers(matrix.columns)};
}

std::vector<std::int32_t> MatrixPart::placeOfColumn() const {
  std::vector<std::int32_t> places(index(matrix->columns), -1);
  for (std::size_t i = 0; i < columns.size(); ++i) places[index(columns[i])] = static_cast<std::int32_t>(i);
  return places;
}

void forRowBlocks(JobContext& job, std::size_t rows,
                  const std::function<void(std::size_t, std::size_t, std::size_t)>& body) {
  parallelFor(job, kRowBlocks, [&](std::size_t block) {
    body(block, rows * block / kRowBlocks, rows * (block + 1) / kRowBlocks);
    job.advance();
  });
}

std::vector<std::int64_t> storedPerColumn(const SparseMatrix& matrix, const std::vector<std::int64_t>& rows,
                                          JobContext& job) {
  std::vector<std::vector<std::int32_t>> ofBlock(kRowBlocks);
  forRowBlocks(job, rows.size(), [&](std::size_t block, std::size_t first, std::size_t last) {
    std::vector<std::int32_t> stored(index(matrix.columns), 0);
    for (std::size_t i = first; i < last; ++i)
      for (const std::int32_t column : matrix.rowColumns(rows[i])) ++stored[static_cast<std::size_t>(column)];
    ofBlock[block] = std::move(stored);
  });
  std::vector<std::int64_t> stored(index(matrix.columns), 0);
  for (const std::vector<std::int32_t>& counted : ofBlock)
    std::ranges::transform(stored, counted, stored.begin(), std::plus<std::int64_t>());
  return stored;
}

SparseMatrix copyOf(const MatrixPart& part, JobContext& job) {
  const SparseMatrix& from = *part.matrix;
  const std::vector<std::int32_t> place = part.placeOfColumn();
  SparseMatrix to;
  to.rows = std::ssize(part.rows);
  to.columns = std::ssize(part.columns);
  to.offsets.resize(part.rows.size() + 1);
  forRowBlocks(job, part.rows.size(), [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      to.offsets[i + 1] = std::ranges::count_if(from.rowColumns(part.rows[i]), [&](std::int32_t column) {
        return place[static_cast<std::size_t>(column)] >= 0;
      });
  });
  std::partial_sum(to.offsets.begin(), to.offsets.end(), to.offsets.begin());
  to.columnIndex.resize(index(to.offsets.back()));
  to.values.resize(index(to.offsets.back()));
  const bool keepsOrder = std::ranges::is_sorted(part.columns);
  forRowBlocks(job, part.rows.size(), [&](std::size_t, std::size_t first, std::size_t last) {
    std::vector<std::pair<std::int32_t, float>> row;
    for (std::size_t i = first; i < last; ++i) {
      const auto columns = from.rowColumns(part.rows[i]);
      const auto values = from.rowValues(part.rows[i]);
      row.clear();
      for (std::size_t j = 0; j < columns.size(); ++j)
        if (const std::int32_t column = place[static_cast<std::size_t>(columns[j])]; column >= 0)
          row.emplace_back(column, values[j]);
      if (!keepsOrder) std::ranges::sort(row, {}, &std::pair<std::int32_t, float>::first);
      std::size_t at = index(to.offsets[i]);
      for (const auto& [column, value] : row) {
        to.columnIndex[at] = column;
        to.values[at++] = value;
      }
    }
  });
  return to;
}

}  // namespace grnwb::data
