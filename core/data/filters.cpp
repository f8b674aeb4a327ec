// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/filters.h"

#include "core/data/matrix_part.h"
#include "core/data/value_kind.h"

namespace grnwb::data {
namespace {

/// The report's count of the first filter that drops the cell; null when none does.
std::int64_t PreprocessReport::*droppedBy(const CellQuality& quality, std::size_t cell,
                                          const PreprocessParameters& parameters) {
  const std::int64_t genes = quality.genes[cell];
  const double counts = quality.counts[cell];
  if (genes < parameters.minGenes) return &PreprocessReport::cellsTooFewGenes;
  if (parameters.maxGenes > 0 && genes > parameters.maxGenes) return &PreprocessReport::cellsTooManyGenes;
  if (counts < parameters.minCounts) return &PreprocessReport::cellsTooFewCounts;
  if (parameters.maxCounts > 0 && counts > parameters.maxCounts) return &PreprocessReport::cellsTooManyCounts;
  if (!quality.mitochondrial.empty() && 100 * quality.mitochondrial[cell] > parameters.maxMitochondrial)
    return &PreprocessReport::cellsTooMitochondrial;
  return nullptr;
}

}  // namespace

Filtered filtered(const SparseMatrix& counts, const CellQuality& quality, const PreprocessParameters& parameters,
                  PreprocessReport& report, JobContext& job) {
  report.cellsIn = counts.rows;
  report.genesIn = counts.columns;
  Filtered left;
  for (std::int64_t cell = 0; cell < counts.rows; ++cell) {
    if (const auto reason = droppedBy(quality, static_cast<std::size_t>(cell), parameters))
      ++(report.*reason);
    else
      left.cells.push_back(cell);
  }
  left.expressing = storedPerColumn(counts, left.cells, job);
  for (std::int64_t gene = 0; gene < counts.columns; ++gene)
    if (left.expressing[static_cast<std::size_t>(gene)] >= parameters.minCells) left.genes.push_back(gene);
  report.genesTooFewCells = report.genesIn - std::ssize(left.genes);
  return left;
}

FilterCounts countAfterFilters(const Dataset& raw, const CellQuality& quality, const PreprocessParameters& parameters,
                               const Categorical* labels, JobContext& job) {
  // Without a layer of counts x is read whatever it holds, so it isn't looked through on every step of a slider.
  const SparseMatrix* counts = raw.layers.contains("counts") ? findCounts(raw) : nullptr;
  PreprocessReport report;
  const Filtered left = filtered(counts != nullptr ? *counts : raw.x, quality, parameters, report, job);
  FilterCounts result{std::ssize(left.cells), std::ssize(left.genes), {}};
  if (labels == nullptr) return result;
  result.cellsOfLabel.resize(labels->categories.size());
  for (const std::int64_t cell : left.cells)
    if (const std::int32_t label = labels->codes[static_cast<std::size_t>(cell)]; label >= 0)
      ++result.cellsOfLabel[static_cast<std::size_t>(label)];
  return result;
}

}  // namespace grnwb::data
