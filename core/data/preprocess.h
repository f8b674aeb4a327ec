// SPDX-License-Identifier: GPL-3.0-or-later
// From raw counts to the normalised, gene-selected, split data set every later stage reads (method.md 2).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/cell_quality.h"
#include "core/data/dataset.h"
#include "core/data/gene_variability.h"

namespace grnwb::data {

struct PreprocessParameters {
  std::int64_t genes = 1000;           ///< highly variable genes to keep
  std::string variability = "seurat";  ///< how they are ranked: seurat, seurat_v3 or cell_ranger (gene_variability.h)
  std::int64_t minGenes = 10;          ///< a cell needs this many detected genes
  std::int64_t maxGenes = 0;           ///< and no more than this many; 0: any number
  double minCounts = 0;                ///< a cell needs this many counts
  double maxCounts = 0;                ///< and no more than this many; 0: any number
  double maxMitochondrial = 100;       ///< and no larger share of mitochondrial counts, in percent
  std::int64_t minCells = 3;           ///< a gene must be detected in this many cells
  double librarySize = 20000;          ///< counts per cell after normalisation
  std::int64_t test = 1000;            ///< cells held out for evaluation
  std::int64_t validation = 1000;      ///< cells held out for choosing a checkpoint
  std::string stratify;                ///< column of the cells: each of its labels has its share in every split
  std::vector<std::string> keepGenes;  ///< kept besides the variable ones

  std::uint64_t seed = 1;
};
std::vector<Field> fields(PreprocessParameters& parameters);

/// A gene that was dropped because no cell of some split expresses it, with the expressing cells of each.
struct EmptyGene {
  std::string name;
  std::int64_t training = 0, validation = 0, test = 0;

  bool operator==(const EmptyGene&) const = default;
};

/// What each step left.
struct PreprocessReport {
  std::int64_t cellsIn = 0, genesIn = 0;
  /// Each cell is counted at the first filter that drops it, in this order.
  std::int64_t cellsTooFewGenes = 0, cellsTooManyGenes = 0, cellsTooFewCounts = 0, cellsTooManyCounts = 0,
               cellsTooMitochondrial = 0;
  std::int64_t genesTooFewCells = 0, cellsWithoutCounts = 0, genesEmptyInASplit = 0;
  std::int64_t cells = 0, genes = 0, training = 0, validation = 0, test = 0;
  std::vector<EmptyGene> emptyInASplit;  ///< those of genesEmptyInASplit, sorted by name
  /// The smallest minCells that drops all of these before variable genes are chosen; 0 when there are none.
  std::int64_t minCellsAgainstEmpty = 0;
  std::vector<std::string> keepGenesNotFound;  ///< not in the data, or detected in too few cells

  bool operator==(const PreprocessReport&) const = default;
};

struct Preprocessed {
  Dataset data;  ///< x normalised, layer "counts", cells column "split", genes sorted by name
  PreprocessReport report;
};

/// Works on findCounts(raw): x, or its layer "counts" with a warning. Gene names that occur twice are made unique
/// (unique_names.h), with a warning. Reads the counts where they are: memory beyond them is about that of the result.
/// Same bytes for any number of threads.
/// A gene that no cell of one of the splits expresses is dropped. Should that leave a cell without counts, the cell is
/// dropped too and the remaining cells are split anew, until neither happens. Normalisation comes last, so each cell's
/// values sum to librarySize over the genes that are left. With stratify each label has its share of the validation
/// and test cells (stratified_split.h).
/// Throws Error(badInput) when the values aren't counts, when fewer cells are left than test + validation + 1, when no
/// gene is left, or when there is no such column to stratify by; Error(usage) for a parameter out of range.
Preprocessed preprocess(const Dataset& raw, const PreprocessParameters& parameters, JobContext& job);

/// Cells and genes that the filters of cells and genes leave, without doing the rest: fast enough for a slider. Reads
/// the values that preprocess would read; of values that are no counts it takes those that aren't 0 for detected.
struct FilterCounts {
  std::int64_t cells = 0, genes = 0;
  std::vector<std::int64_t> cellsOfLabel;  ///< one per category of the labels
};
/// labels: one per cell, or null. quality: of the values that are read.
FilterCounts countAfterFilters(const Dataset& raw, const CellQuality& quality, const PreprocessParameters& parameters,
                               const Categorical* labels, JobContext& job);

/// The genes that the filters leave, and which of them preprocess would take for variable.
struct RankedGenes {
  std::vector<std::int64_t> genes;   ///< columns of the counts, ascending
  GeneVariability variability;       ///< one entry per gene of these
  std::vector<std::int64_t> chosen;  ///< of these, ascending
};
/// raw must hold counts (findCounts); quality: of these. Throws Error(badInput) when it holds none.
RankedGenes rankedGenes(const Dataset& raw, const CellQuality& quality, const PreprocessParameters& parameters,
                        JobContext& job);

}  // namespace grnwb::data
