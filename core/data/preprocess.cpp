// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/preprocess.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/data/usable_values.h"
#include "core/data/value_kind.h"

namespace grnwb::data {
namespace {

using Indices = std::vector<std::int64_t>;

std::size_t place(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

Indices range(std::int64_t begin, std::int64_t end) {
  Indices indices(place(std::max<std::int64_t>(0, end - begin)));
  std::iota(indices.begin(), indices.end(), begin);
  return indices;
}

template <class T>
Indices pick(const Indices& from, const T& positions) {
  Indices picked;
  for (const std::int64_t i : positions) picked.push_back(from[place(i)]);
  return picked;
}

/// Whether the filters of cells leave it.
bool passes(const CellQuality& quality, std::size_t cell, const PreprocessParameters& parameters) {
  const std::int64_t genes = quality.genes[cell];
  const double counts = quality.counts[cell];
  return genes >= parameters.minGenes && (parameters.maxGenes == 0 || genes <= parameters.maxGenes) &&
         counts >= parameters.minCounts && (parameters.maxCounts == 0 || counts <= parameters.maxCounts) &&
         (quality.mitochondrial.empty() || 100 * quality.mitochondrial[cell] <= parameters.maxMitochondrial);
}

/// Per gene, the number of the given cells that express it.
std::vector<std::int64_t> expressingCells(const SparseMatrix& counts, std::span<const std::int64_t> cells) {
  std::vector<std::int64_t> expressing(place(counts.columns), 0);
  for (const std::int64_t cell : cells)
    for (const std::int32_t gene : counts.rowColumns(cell)) ++expressing[place(gene)];
  return expressing;
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

/// The first of several equal names stays, the others get -1, -2... (a suffix already taken is passed over).
std::vector<std::string> uniqueNames(const std::vector<std::string>& names, JobContext& job) {
  std::set<std::string> taken(names.begin(), names.end());
  if (taken.size() == names.size()) return names;
  std::vector<std::string> unique = names;
  std::set<std::string> seen;
  std::map<std::string, int> suffix;
  std::int64_t renamed = 0;
  for (std::string& name : unique) {
    if (seen.insert(name).second) continue;
    const std::string repeated = name;
    do name = repeated + "-" + std::to_string(++suffix[repeated]);
    while (taken.contains(name));
    taken.insert(name);
    ++renamed;
  }
  job.warn(std::to_string(renamed) + " gene names occur more than once and got a suffix -1, -2...");
  return unique;
}

/// Cells of each part, as positions in shuffled order.
struct Split {
  Indices validation, test, training;
};

Split splitCells(const Indices& cells, const PreprocessParameters& parameters) {
  const auto count = static_cast<std::int64_t>(cells.size());
  const std::int64_t heldOut = parameters.test + parameters.validation;
  if (count <= heldOut)
    throw Error(ErrorCode::badInput, "data",
                "only " + std::to_string(count) + " cells are left, but " + std::to_string(parameters.validation) +
                    " are to be held out for validation and " + std::to_string(parameters.test) + " for the test",
                "hold out fewer cells or relax the filters");
  const auto begin = cells.begin();
  return {{begin, begin + parameters.validation},
          {begin + parameters.validation, begin + heldOut},
          {begin + heldOut, cells.end()}};
}

/// What the repeated rule at the end leaves: every gene has a cell in each part, every cell has counts.
struct Kept {
  Split split;
  Indices genes;
};

Kept dropEmpty(const SparseMatrix& counts, const PreprocessParameters& parameters, PreprocessReport& report,
               const JobContext& job) {
  Indices cells = range(0, counts.rows);
  std::vector<bool> isKept(place(counts.columns), true);
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
    Split split = splitCells(cells, parameters);
    std::int64_t dropped = 0;
    for (const Indices* part : {&split.validation, &split.test, &split.training}) {
      const auto expressing = expressingCells(counts, *part);
      for (std::size_t g = 0; g < expressing.size(); ++g) {
        if (expressing[g] > 0 || !isKept[g]) continue;
        isKept[g] = false;
        ++dropped;
      }
    }
    report.genesEmptyInASplit += dropped;
    if (dropped > 0) continue;
    Indices genes = range(0, counts.columns);
    std::erase_if(genes, [&](std::int64_t gene) { return !isKept[place(gene)]; });
    return {std::move(split), std::move(genes)};
  }
}

SparseMatrix normalised(SparseMatrix matrix, double librarySize) {
  for (std::int64_t row = 0; row < matrix.rows; ++row) {
    const double scale = librarySize / matrix.rowSum(row);
    for (std::int64_t i = matrix.offsets[place(row)]; i < matrix.offsets[place(row) + 1]; ++i)
      matrix.values[place(i)] = static_cast<float>(scale * static_cast<double>(matrix.values[place(i)]));
  }
  return matrix;
}

/// Positions of the variable genes and of those to keep, sorted by name.
Indices selectGenes(const SparseMatrix& counts, const std::vector<std::string>& names,
                    const PreprocessParameters& parameters, PreprocessReport& report, JobContext& job) {
  if (parameters.genes > counts.columns)
    job.warn("only " + std::to_string(counts.columns) + " genes are left by the filters, so all are kept");
  const Indices variable = mostVariableGenes(geneVariability(counts, parameters.librarySize), parameters.genes);
  std::set<std::int64_t> chosen(variable.begin(), variable.end());
  const auto index = indexOf(names);
  for (const std::string& gene : parameters.keepGenes) {
    if (const auto found = index.find(gene); found != index.end())
      chosen.insert(found->second);
    else
      report.keepGenesNotFound.push_back(gene);
  }
  Indices genes(chosen.begin(), chosen.end());
  std::ranges::sort(genes, {}, [&](std::int64_t gene) -> const std::string& { return names[place(gene)]; });
  return genes;
}

Column splitColumn(const Split& split) {
  Categorical column{{}, {"train", "validation", "test"}};
  column.codes.insert(column.codes.end(), split.validation.size(), 1);
  column.codes.insert(column.codes.end(), split.test.size(), 2);
  column.codes.insert(column.codes.end(), split.training.size(), 0);
  return column;
}

}  // namespace

std::vector<Field> fields(PreprocessParameters& p) {
  constexpr double kMost = 1e8;
  return {
      {"genes", &p.genes, "Variable genes", "genes", "How many of the most variable genes to keep.", 2, 1e6, {}},
      {"variability",
       &p.variability,
       "Ranked by",
       "",
       "How genes are ranked by variability: as Seurat's dispersion, Seurat v3's or Cell Ranger's.",
       0,
       0,
       {"seurat", "seurat_v3", "cell_ranger"}},
      {"min-genes", &p.minGenes, "Minimum genes", "genes", "A cell with fewer detected genes is dropped.", 0, 1e6, {}},
      {"max-genes",
       &p.maxGenes,
       "Maximum genes",
       "genes",
       "A cell with more detected genes is dropped; 0: no limit.",
       0,
       1e6,
       {}},
      {"min-counts", &p.minCounts, "Minimum counts", "counts", "A cell with fewer counts is dropped.", 0, 1e9, {}},
      {"max-counts",
       &p.maxCounts,
       "Maximum counts",
       "counts",
       "A cell with more counts is dropped; 0: no limit.",
       0,
       1e9,
       {}},
      {"max-mitochondrial",
       &p.maxMitochondrial,
       "Mitochondrial",
       "%",
       "A cell with a larger share of mitochondrial counts is dropped.",
       0,
       100,
       {}},
      {"min-cells", &p.minCells, "Minimum cells", "cells", "A gene detected in fewer cells is dropped.", 0, kMost, {}},
      {"library-size",
       &p.librarySize,
       "Library size",
       "counts",
       "What the values of each cell sum to after normalisation.",
       1,
       1e9,
       {}},
      {"test", &p.test, "Test cells", "cells", "Cells held out for the evaluation.", 1, kMost, {}},
      {"validation",
       &p.validation,
       "Validation cells",
       "cells",
       "Cells held out for choosing a checkpoint.",
       1,
       kMost,
       {}},
      {"stratify",
       &p.stratify,
       "Stratify by",
       "",
       "Column of the cells whose labels are spread evenly over the splits; empty: cells are drawn at random.",
       0,
       0,
       {}}};
}

Preprocessed preprocess(const Dataset& raw, const PreprocessParameters& parameters, JobContext& job) {
  PreprocessParameters checked = parameters;
  checkFields(fields(checked));
  job.beginPhase("Preprocess", 5);
  requireCellsInRows(raw);
  const SparseMatrix& counts = countsOf(raw, job);
  const std::vector<std::string> names = uniqueNames(raw.genes.names, job);
  PreprocessReport report;
  report.cellsIn = counts.rows;
  report.genesIn = counts.columns;

  Indices cells = range(0, counts.rows);
  RandomStream(parameters.seed, "preprocess shuffle").shuffle(cells);
  const CellQuality quality = cellQuality(counts, names, job);
  std::erase_if(cells, [&](std::int64_t cell) { return !passes(quality, place(cell), parameters); });
  report.cellsTooFewGenes = report.cellsIn - static_cast<std::int64_t>(cells.size());
  job.advance();

  const auto expressing = expressingCells(counts, cells);
  Indices genes = range(0, counts.columns);
  std::erase_if(genes, [&](std::int64_t gene) { return expressing[place(gene)] < parameters.minCells; });
  report.genesTooFewCells = report.genesIn - static_cast<std::int64_t>(genes.size());
  job.advance();
  job.throwIfStopped();

  std::vector<std::string> filteredNames;
  for (const std::int64_t gene : genes) filteredNames.push_back(names[place(gene)]);
  const SparseMatrix filtered = counts.subset(cells, genes);
  job.advance();
  job.throwIfStopped();

  const Indices selected = selectGenes(filtered, filteredNames, parameters, report, job);
  const SparseMatrix selectedCounts = filtered.subset(range(0, filtered.rows), selected);
  job.advance();
  const Kept kept = dropEmpty(selectedCounts, parameters, report, job);
  Indices empty;
  std::ranges::set_difference(range(0, selectedCounts.columns), kept.genes, std::back_inserter(empty));
  for (const std::int64_t gene : pick(selected, empty)) report.emptyGenes.push_back(filteredNames[place(gene)]);

  Indices order = kept.split.validation;
  for (const Indices* part : {&kept.split.test, &kept.split.training})
    order.insert(order.end(), part->begin(), part->end());
  const Indices rawGenes = pick(genes, pick(selected, kept.genes));
  Dataset data;
  data.cells = raw.cells.subset(pick(cells, order));
  data.cells.set("split", splitColumn(kept.split));
  data.genes = raw.genes.subset(rawGenes);
  for (std::size_t i = 0; i < rawGenes.size(); ++i) data.genes.names[i] = names[place(rawGenes[i])];
  data.notes = raw.notes;
  SparseMatrix keptCounts = selectedCounts.subset(order, kept.genes);
  data.x = normalised(keptCounts, parameters.librarySize);
  data.layers.emplace("counts", std::move(keptCounts));
  job.advance();

  report.cells = data.cellCount();
  report.genes = data.geneCount();
  report.validation = static_cast<std::int64_t>(kept.split.validation.size());
  report.test = static_cast<std::int64_t>(kept.split.test.size());
  report.training = static_cast<std::int64_t>(kept.split.training.size());
  return {std::move(data), std::move(report)};
}

FilterCounts countAfterFilters(const Dataset& raw, const CellQuality& quality, const PreprocessParameters& parameters,
                               const Categorical* labels, JobContext& job) {
  const SparseMatrix* found = findCounts(raw);
  const SparseMatrix& counts = found != nullptr ? *found : raw.x;
  FilterCounts left;
  if (labels != nullptr) left.cellsOfLabel.resize(labels->categories.size());
  Indices cells;
  for (std::int64_t cell = 0; cell < counts.rows; ++cell) {
    if (!passes(quality, place(cell), parameters)) continue;
    cells.push_back(cell);
    if (labels != nullptr && labels->codes[place(cell)] >= 0) ++left.cellsOfLabel[place(labels->codes[place(cell)])];
  }
  job.throwIfStopped();
  left.cells = static_cast<std::int64_t>(cells.size());
  left.genes = std::ranges::count_if(expressingCells(counts, cells),
                                     [&](std::int64_t expressing) { return expressing >= parameters.minCells; });
  return left;
}

}  // namespace grnwb::data
