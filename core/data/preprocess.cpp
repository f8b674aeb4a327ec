// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/preprocess.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/data/filters.h"
#include "core/data/matrix_part.h"
#include "core/data/stratified_split.h"
#include "core/data/unique_names.h"
#include "core/data/value_kind.h"

namespace grnwb::data {
namespace {

using Indices = std::vector<std::int64_t>;

/// Passes over the cells of a run of preprocess: the steps of its progress.
constexpr int kPasses = 8;

std::size_t place(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

Indices range(std::int64_t begin, std::int64_t end) {
  Indices indices(place(std::max<std::int64_t>(0, end - begin)));
  std::iota(indices.begin(), indices.end(), begin);
  return indices;
}

Indices pick(const Indices& from, const Indices& positions) {
  Indices picked;
  for (const std::int64_t i : positions) picked.push_back(from[place(i)]);
  return picked;
}

/// Says what is wrong with x, the first offending value and its place included.
[[noreturn]] void refuseValues(const Dataset& raw) {
  const char* const remedy =
      "open the file that holds the raw counts, or put them into a layer named 'counts'; normalised, log and scaled "
      "values can't be turned back";
  const auto isFault = [](float v) { return !std::isfinite(v); };
  const auto isNegative = [](float v) { return v < 0; };
  const auto refuse = [&](auto isAtFault, const std::string& what) {
    for (std::int64_t cell = 0; cell < raw.x.rows; ++cell) {
      const auto values = raw.x.rowValues(cell);
      const auto found = std::ranges::find_if(values, isAtFault);
      if (found == values.end()) continue;
      const auto gene = raw.x.rowColumns(cell)[static_cast<std::size_t>(found - values.begin())];
      throw Error(ErrorCode::badInput, "data",
                  what + ", such as " + formatNumber(static_cast<double>(*found)) + " for gene '" +
                      raw.genes.names[place(gene)] + "' in cell '" + raw.cells.names[place(cell)] + "'",
                  remedy);
    }
  };
  refuse(isFault, "some values are missing or infinite");
  refuse(isNegative, "some values are negative, so they aren't counts");
  refuse([](float v) { return v != std::floor(v); },
         std::string("the values aren't whole numbers (they look like ") + name(valueKind(raw.x)) + " values)");
  throw Error(ErrorCode::badInput, "data", "the values aren't counts", remedy);
}

const SparseMatrix& countsOf(const Dataset& raw, JobContext& job) {
  const SparseMatrix* counts = findCounts(raw);
  if (counts == nullptr) refuseValues(raw);
  if (counts != &raw.x)
    job.warn(std::string("the values are ") + name(valueKind(raw.x)) + ", not counts; the layer 'counts' is used");
  return *counts;
}

std::vector<std::string> uniqueGeneNames(const Table& genes, JobContext& job) {
  std::vector<std::string> names = genes.names;
  if (const std::int64_t renamed = makeUnique(names); renamed > 0)
    job.warn(std::to_string(renamed) + " gene names occur more than once and got a suffix -1, -2...");
  return names;
}

/// Codes of the column to stratify by; empty when there is none.
std::vector<std::int32_t> labelsToStratify(const Table& cells, const std::string& column) {
  if (column.empty()) return {};
  if (const Column* found = cells.find(column)) return toCategorical(*found).codes;
  std::vector<std::string> columns;
  for (const auto& [name, values] : cells.columns) columns.push_back(name);
  throw Error(ErrorCode::badInput, "data", "the cells have no column '" + column + "' to stratify by",
              columns.empty() ? "they have no column at all, so leave it empty"
                              : "choose one of " + join(columns, ", ") + ", or leave it empty");
}

/// The cells that are left, in shuffled order.
Indices shuffled(const Indices& cells, std::int64_t all, std::uint64_t seed) {
  Indices order = range(0, all);
  RandomStream(seed, "preprocess shuffle").shuffle(order);
  std::vector<bool> isLeft(place(all), false);
  for (const std::int64_t cell : cells) isLeft[place(cell)] = true;
  std::erase_if(order, [&](std::int64_t cell) { return !isLeft[place(cell)]; });
  return order;
}

RankedGenes ranked(const SparseMatrix& counts, Filtered left, const PreprocessParameters& parameters, JobContext& job) {
  const MatrixPart part{&counts, std::move(left.cells), left.genes};
  GeneVariability variability =
      geneVariability(part, parameters.librarySize, variabilityFlavour(parameters.variability), job);
  Indices chosen = mostVariableGenes(variability, parameters.genes);
  return {std::move(left.genes), std::move(variability), std::move(chosen)};
}

/// Columns of the counts: the variable genes and those to keep, sorted by name.
Indices selectedGenes(const RankedGenes& genes, const std::vector<std::string>& names,
                      const PreprocessParameters& parameters, PreprocessReport& report, JobContext& job) {
  if (parameters.genes > std::ssize(genes.genes))
    job.warn("only " + std::to_string(genes.genes.size()) + " genes are left by the filters, so all are kept");
  const Indices variable = pick(genes.genes, genes.chosen);
  std::set<std::int64_t> selected(variable.begin(), variable.end());
  const auto index = indexOf(names);
  for (const std::string& gene : parameters.keepGenes) {
    const auto found = index.find(gene);
    if (found != index.end() && std::ranges::binary_search(genes.genes, found->second))
      selected.insert(found->second);
    else
      report.keepGenesNotFound.push_back(gene);
  }
  Indices sorted(selected.begin(), selected.end());
  std::ranges::sort(sorted, {}, [&](std::int64_t gene) -> const std::string& { return names[place(gene)]; });
  return sorted;
}

/// labels: codes of all cells in shuffled order, or empty. cells: those that are left.
Split splitCells(const Indices& cells, const std::vector<std::int32_t>& labels,
                 const PreprocessParameters& parameters) {
  if (std::ssize(cells) <= parameters.test + parameters.validation)
    throw Error(ErrorCode::badInput, "data",
                "only " + std::to_string(cells.size()) + " cells are left, but " +
                    std::to_string(parameters.validation) + " are to be held out for validation and " +
                    std::to_string(parameters.test) + " for the test",
                "hold out fewer cells or relax the filters");
  if (labels.empty()) return splitInOrder(cells, parameters.validation, parameters.test);
  std::vector<std::int32_t> left;
  for (const std::int64_t cell : cells) left.push_back(labels[place(cell)]);
  return splitByLabel(cells, left, parameters.validation, parameters.test);
}

/// What the repeated rule at the end leaves: every gene has a cell in each part, every cell has counts.
struct Kept {
  Split split;
  Indices genes;
  std::vector<std::pair<std::int64_t, EmptyGene>> empty;  ///< columns, ascending; not named yet
};

Kept dropEmpty(const SparseMatrix& counts, const std::vector<std::int32_t>& labels,
               const PreprocessParameters& parameters, PreprocessReport& report, JobContext& job) {
  Indices cells = range(0, counts.rows);
  std::vector<bool> isKept(place(counts.columns), true);
  Kept kept;
  for (;;) {
    job.throwIfStopped();
    if (std::ranges::find(isKept, true) == isKept.end())
      throw Error(ErrorCode::badInput, "data", "no gene passes the filters and is expressed in each split",
                  "relax the filters or hold out more cells");
    const std::size_t before = cells.size();
    std::erase_if(cells, [&](std::int64_t cell) {
      return std::ranges::none_of(counts.rowColumns(cell), [&](std::int32_t gene) { return isKept[place(gene)]; });
    });
    report.cellsWithoutCounts += static_cast<std::int64_t>(before - cells.size());
    kept.split = splitCells(cells, labels, parameters);
    const Indices training = storedPerColumn(counts, kept.split.training, job);
    const Indices validation = storedPerColumn(counts, kept.split.validation, job);
    const Indices test = storedPerColumn(counts, kept.split.test, job);
    const std::size_t emptyBefore = kept.empty.size();
    for (std::size_t g = 0; g < isKept.size(); ++g) {
      if (!isKept[g] || (training[g] > 0 && validation[g] > 0 && test[g] > 0)) continue;
      isKept[g] = false;
      kept.empty.emplace_back(static_cast<std::int64_t>(g), EmptyGene{{}, training[g], validation[g], test[g]});
    }
    if (kept.empty.size() == emptyBefore) break;
  }
  std::ranges::sort(kept.empty, {}, &std::pair<std::int64_t, EmptyGene>::first);
  kept.genes = range(0, counts.columns);
  std::erase_if(kept.genes, [&](std::int64_t gene) { return !isKept[place(gene)]; });
  return kept;
}

SparseMatrix normalised(const SparseMatrix& counts, double librarySize, JobContext& job) {
  SparseMatrix matrix = counts;
  forRowBlocks(job, place(matrix.rows), [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t row = first; row < last; ++row) {
      const double scale = librarySize / matrix.rowSum(static_cast<std::int64_t>(row));
      for (std::int64_t i = matrix.offsets[row]; i < matrix.offsets[row + 1]; ++i)
        matrix.values[place(i)] = static_cast<float>(scale * static_cast<double>(matrix.values[place(i)]));
    }
  });
  return matrix;
}

Column splitColumn(const Split& split) {
  Categorical column{{}, {"train", "validation", "test"}};
  column.codes.insert(column.codes.end(), split.validation.size(), 1);
  column.codes.insert(column.codes.end(), split.test.size(), 2);
  column.codes.insert(column.codes.end(), split.training.size(), 0);
  return column;
}

}  // namespace

Preprocessed preprocess(const Dataset& raw, const PreprocessParameters& parameters, JobContext& job) {
  PreprocessParameters checked = parameters;
  checkFields(fields(checked));
  job.beginPhase("Preprocess", kPasses * static_cast<std::int64_t>(kRowBlocks));
  const SparseMatrix& counts = countsOf(raw, job);
  const std::vector<std::string> names = uniqueGeneNames(raw.genes, job);
  const std::vector<std::int32_t> labelOfCell = labelsToStratify(raw.cells, parameters.stratify);
  PreprocessReport report;
  const CellQuality quality = cellQuality(counts, names, job);
  job.advance(kRowBlocks);
  Filtered left = filtered(counts, quality, parameters, report, job);
  const Indices expressing = std::move(left.expressing);
  const Indices cells = shuffled(left.cells, counts.rows, parameters.seed);
  const RankedGenes genes = ranked(counts, std::move(left), parameters, job);
  const Indices selected = selectedGenes(genes, names, parameters, report, job);

  SparseMatrix selectedCounts = copyOf({&counts, cells, selected}, job);
  std::vector<std::int32_t> labels;
  if (!labelOfCell.empty())
    for (const std::int64_t cell : cells) labels.push_back(labelOfCell[place(cell)]);
  const Kept kept = dropEmpty(selectedCounts, labels, parameters, report, job);
  report.genesEmptyInASplit = std::ssize(kept.empty);
  for (const auto& [gene, empty] : kept.empty) {
    const std::int64_t column = selected[place(gene)];
    report.emptyInASplit.push_back({names[place(column)], empty.training, empty.validation, empty.test});
    report.minCellsAgainstEmpty = std::max(report.minCellsAgainstEmpty, expressing[place(column)] + 1);
  }

  Indices order = kept.split.validation;
  for (const Indices* part : {&kept.split.test, &kept.split.training})
    order.insert(order.end(), part->begin(), part->end());
  const Indices rawGenes = pick(selected, kept.genes);
  Dataset data;
  data.cells = raw.cells.subset(pick(cells, order));
  data.cells.set("split", splitColumn(kept.split));
  data.genes = raw.genes.subset(rawGenes);
  for (std::size_t i = 0; i < rawGenes.size(); ++i) data.genes.names[i] = names[place(rawGenes[i])];
  data.notes = raw.notes;
  SparseMatrix keptCounts = copyOf({&selectedCounts, order, kept.genes}, job);
  selectedCounts = {};
  data.x = normalised(keptCounts, parameters.librarySize, job);
  data.layers.emplace("counts", std::move(keptCounts));

  report.cells = data.cellCount();
  report.genes = data.geneCount();
  report.validation = std::ssize(kept.split.validation);
  report.test = std::ssize(kept.split.test);
  report.training = std::ssize(kept.split.training);
  return {std::move(data), std::move(report)};
}

RankedGenes rankedGenes(const Dataset& raw, const CellQuality& quality, const PreprocessParameters& parameters,
                        JobContext& job) {
  const SparseMatrix* counts = findCounts(raw);
  if (counts == nullptr) refuseValues(raw);
  PreprocessReport report;
  return ranked(*counts, filtered(*counts, quality, parameters, report, job), parameters, job);
}

}  // namespace grnwb::data
