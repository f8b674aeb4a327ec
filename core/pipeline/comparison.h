// SPDX-License-Identifier: GPL-3.0-or-later
// Real against synthetic cells: metrics beside what random networks and real cells give, one embedding of all, cell
// types, and where the gaps are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/celltypes/annotation.h"
#include "core/celltypes/proportions.h"
#include "core/data/label_edits.h"
#include "core/embed/tsne.h"
#include "core/evaluate/gene_gaps.h"
#include "core/evaluate/invented_regions.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/regulon_gaps.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

/// Genes that mark the cell types, and the file they come from.
struct NamedMarkerSets {
  std::string name;
  celltypes::MarkerSets sets;
};

struct ComparisonParameters {
  evaluate::EvaluateParameters metrics;
  std::int64_t sets = 4;               ///< of synthetic cells: the run's own and, with the next seeds, further ones
  std::int64_t controlResamples = 10;  ///< sets of training cells against the test cells
  std::string embedOn = "both";        ///< "both": real and synthetic cells together; "real": synthetic ones placed
  double perplexity = 30;
  celltypes::AnnotationParameters types;
  /// Name the cell types instead of a classifier learned from the labels; may be null.
  std::shared_ptr<const NamedMarkerSets> markerSets;
};
std::vector<Field> fields(ComparisonParameters& parameters);

/// One set of cells against the real ones.
struct MetricsRow {
  std::string name;              ///< "synthetic", "stage1", "control"
  evaluate::Metrics metrics;     ///< means over the sets or resamples
  evaluate::Metrics deviations;  ///< sample standard deviations
  std::vector<evaluate::Metrics> values;
};

/// Cells of a run whose network was drawn at random, against the same real cells.
struct RandomRun {
  std::string runId;
  bool randomTfs = false;  ///< its TFs were drawn at random too
  evaluate::Metrics metrics;
};

struct Comparison {
  std::string runId;
  ComparisonParameters parameters;
  std::vector<MetricsRow> rows;
  std::vector<RandomRun> randomRuns;
  embed::Embedding embedding;             ///< real cells first, then synthetic ones
  std::int64_t realCells = 0;             ///< leading rows of the embedding
  std::vector<std::string> realLabels;    ///< one per real cell; empty when the data have no labels
  std::optional<data::LabelView> labels;  ///< under which it was made; nothing: not known
  std::vector<std::int32_t> clusters;     ///< one per row of the embedding
  /// One code per row of the embedding; without types when there are neither labels nor marker sets.
  celltypes::Annotation types;
  celltypes::CrossValidation validation;  ///< of the classifier; empty with marker sets
  celltypes::Proportions proportions;
  std::vector<evaluate::GeneGap> genes;
  std::vector<evaluate::RegulonGap> regulons;
  std::vector<evaluate::InventedRegion> regions;  ///< cells count from the first synthetic one
};

/// What a comparison warns of; one alarm of a kind, however many types, regulons or regions it names.
struct Alarms {
  std::vector<std::string> driftingTypes, brokenRegulons;
  std::vector<std::int64_t> inventedCells;  ///< number of each region

  std::size_t count() const;  ///< of kinds, 0-3
};
Alarms alarms(const Comparison& comparison);

struct ComparisonInputs {
  const data::Dataset& data;                                   ///< prepared, with its splits
  const TrainingRun& run;                                      ///< with synthetic cells
  std::vector<std::shared_ptr<const TrainingRun>> randomRuns;  ///< of the same data, on random networks, with cells
  data::LabelView labels;
};

/// real = test split of data; control = as many training cells, drawn anew for each resample. Further sets are
/// generated from the run's folder; where it has no checkpoint, the run's own set is the only one, with a warning.
/// Partial embeddings go to live. Cell types are learned from the training cells or read off marker sets on the scale
/// of the real cells; synthetic cells of an invented region count as unassigned.
Comparison compare(const ComparisonInputs& inputs, const ComparisonParameters& parameters, JobContext& job,
                   Mailbox<embed::Embedding>* live = nullptr);

/// The same comparison with its types and labels under other names.
Comparison withLabelNames(Comparison comparison, const data::LabelNames& names);

/// The label of every cell, empty where it is missing; none at all without such a column.
std::vector<std::string> cellLabels(const data::Dataset& cells, const data::LabelView& view);
/// Name of the cells column that looks most like cell types ("cell_type", "celltype", "louvain"...); empty: none.
std::string guessLabelColumn(const data::Table& cells);

}  // namespace grnwb::pipeline
