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

/// What each step left, for the user and for the live counts of the Data page.
struct PreprocessReport {
  std::int64_t cellsIn = 0, genesIn = 0;
  std::int64_t cellsTooFewGenes = 0, genesTooFewCells = 0, cellsWithoutCounts = 0, genesEmptyInASplit = 0;
  std::int64_t cells = 0, genes = 0, training = 0, validation = 0, test = 0;
  std::vector<std::string> emptyGenes;         ///< of genesEmptyInASplit, sorted; not kept in files
  std::vector<std::string> keepGenesNotFound;  ///< not in the data, or detected in too few cells
};

struct Preprocessed {
  Dataset data;  ///< x normalised, layer "counts", cells column "split", genes sorted by name
  PreprocessReport report;
};

/// Works on findCounts(raw): x, or its layer "counts" with a warning. Gene names that occur twice are made unique as
/// anndata does (the first keeps its name, later ones become NAME-1, NAME-2...), with a warning.
/// A gene that no cell of one of the splits expresses is dropped. Should that leave a cell without counts, the cell is
/// dropped too and the remaining cells are split anew, until neither happens. Normalisation comes last, so each cell's
/// values sum to librarySize over the genes that are left.
/// Throws Error(badInput) when the values aren't counts, when fewer cells are left than test + validation + 1, or when
/// no gene is left; Error(usage) for a parameter out of range.
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

}  // namespace grnwb::data
