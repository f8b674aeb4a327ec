// SPDX-License-Identifier: GPL-3.0-or-later
// Real against synthetic cells: metrics of synthetic, Stage 1 and control, and one embedding of all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/embed/tsne.h"
#include "core/evaluate/metrics.h"

namespace grnwb::pipeline {

struct MetricsRow {
  std::string name;  ///< "synthetic", "stage1", "control"
  evaluate::Metrics metrics;
};

struct Comparison {
  std::string runId;
  std::vector<MetricsRow> rows;
  embed::Embedding embedding;           ///< real cells first, then synthetic ones
  std::int64_t realCells = 0;           ///< leading rows of the embedding
  std::vector<std::string> realLabels;  ///< one per real cell; empty when the data have no labels
};

/// real = test split of data; control = as many training cells. labelColumn may be empty. Partial embeddings go to
/// live.
Comparison compare(const data::Dataset& data, const data::Dataset& synthetic, const data::Dataset* stage1Cells,
                   const std::string& labelColumn, std::uint64_t seed, JobContext& job,
                   Mailbox<embed::Embedding>* live = nullptr);

/// The column's text of every cell, empty where it is missing; none at all without such a column.
std::vector<std::string> cellLabels(const data::Dataset& cells, const std::string& column);
/// Name of the cells column that looks most like cell types ("cell_type", "celltype", "louvain"...); empty: none.
std::string guessLabelColumn(const data::Dataset& data);

}  // namespace grnwb::pipeline
