// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/value_facts.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/parallel.h"

namespace grnwb::data {
namespace {

constexpr std::size_t kValuesPerTask = std::size_t{1} << 20;
constexpr std::size_t kMomentBlocks = 32;  // a fixed number, so that sums don't depend on the threads
constexpr std::int64_t kCellsToLookAt = 200;

std::size_t slot(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

ValueFacts factsOf(std::span<const float> values) {
  ValueFacts facts;
  float minimum = 0, maximum = 0;
  for (const float value : values) {
    if (!std::isfinite(value)) {
      ++facts.missing;
      continue;
    }
    if (value == 0.0F) continue;
    if (facts.values++ == 0) minimum = maximum = value;
    facts.negative += value < 0 ? 1 : 0;
    minimum = std::min(minimum, value);
    if (value > maximum) {
      maximum = value;
      facts.atMaximum = 0;
    }
    facts.atMaximum += value == maximum ? 1 : 0;
    if (!isWhole(value)) continue;
    ++facts.whole;
    if (value >= 1 && value <= static_cast<float>(facts.low.size())) ++facts.low[static_cast<std::size_t>(value) - 1];
  }
  facts.minimum = static_cast<double>(minimum);
  facts.maximum = static_cast<double>(maximum);
  return facts;
}

void add(ValueFacts& sum, const ValueFacts& part) {
  sum.missing += part.missing;
  if (part.values == 0) return;
  if (sum.values == 0) {
    const std::int64_t missing = sum.missing;
    sum = part;
    sum.missing = missing;
    return;
  }
  if (part.maximum >= sum.maximum) sum.atMaximum = part.atMaximum + (part.maximum > sum.maximum ? 0 : sum.atMaximum);
  sum.values += part.values;
  sum.negative += part.negative;
  sum.whole += part.whole;
  sum.minimum = std::min(sum.minimum, part.minimum);
  sum.maximum = std::max(sum.maximum, part.maximum);
  for (std::size_t i = 0; i < sum.low.size(); ++i) sum.low[i] += part.low[i];
}

}  // namespace

bool isWhole(float value) {
  constexpr float kAllWhole = 1 << 23;  // above, every float is; below, conversion is much faster than floor
  return std::abs(value) >= kAllWhole || value == static_cast<float>(static_cast<std::int32_t>(value));
}

ValueFacts valueFacts(const SparseMatrix& matrix, JobContext& job) {
  const std::span<const float> values(matrix.values);
  std::vector<ValueFacts> parts((values.size() + kValuesPerTask - 1) / kValuesPerTask);
  parallelFor(job, parts.size(), [&](std::size_t i) {
    const std::size_t begin = i * kValuesPerTask;
    parts[i] = factsOf(values.subspan(begin, std::min(kValuesPerTask, values.size() - begin)));
  });
  ValueFacts facts;
  for (const ValueFacts& part : parts) add(facts, part);
  return facts;
}

std::vector<std::int64_t> sampleOfCells(const SparseMatrix& matrix) {
  std::vector<std::int64_t> cells;
  const std::int64_t step = std::max<std::int64_t>(1, matrix.rows / kCellsToLookAt);
  for (std::int64_t row = 0; row < matrix.rows && std::ssize(cells) < kCellsToLookAt; row += step)
    if (matrix.offsets[slot(row) + 1] - matrix.offsets[slot(row)] > 1) cells.push_back(row);
  return cells;
}

GeneMoments geneMoments(const SparseMatrix& matrix, JobContext& job) {
  const std::size_t genes = slot(matrix.columns), rows = slot(matrix.rows);
  std::vector<std::vector<double>> sums(kMomentBlocks), squares(kMomentBlocks);
  parallelFor(job, kMomentBlocks, [&](std::size_t block) {
    sums[block].resize(genes);
    squares[block].resize(genes);
    for (std::size_t row = block * rows / kMomentBlocks; row < (block + 1) * rows / kMomentBlocks; ++row) {
      const auto columns = matrix.rowColumns(static_cast<std::int64_t>(row));
      const auto values = matrix.rowValues(static_cast<std::int64_t>(row));
      for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = static_cast<double>(values[i]);
        if (!std::isfinite(value)) continue;
        sums[block][slot(columns[i])] += value;
        squares[block][slot(columns[i])] += value * value;
      }
    }
  });
  GeneMoments moments{std::vector<double>(genes), std::vector<double>(genes)};
  const auto cells = static_cast<double>(rows);
  for (std::size_t gene = 0; gene < genes; ++gene) {
    double sum = 0, square = 0;
    for (std::size_t block = 0; block < kMomentBlocks; ++block) {
      sum += sums[block][gene];
      square += squares[block][gene];
    }
    moments.mean[gene] = sum / cells;
    moments.deviation[gene] = std::sqrt(std::max(0.0, square / cells - moments.mean[gene] * moments.mean[gene]));
  }
  return moments;
}

}  // namespace grnwb::data
