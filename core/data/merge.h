// SPDX-License-Identifier: GPL-3.0-or-later
// Several data sets as one, on the genes they have in common.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

struct NamedDataset {
  std::string name;  ///< of its batch, such as the file's without its ending
  const Dataset* data = nullptr;
};

struct MergeReport {
  std::int64_t commonGenes = 0;
  std::vector<std::int64_t> genesLost;  ///< one per part: its genes that another part lacks
  std::int64_t cellsRenamed = 0;        ///< because their name occurs more than once
};

struct Merged {
  Dataset data;
  MergeReport report;
};

/// The cells of all parts, one part after the other, on their common genes in the order of the first part. Genes are
/// matched by name; those that occur twice in a part get a suffix before that (unique_names.h). Kept are x, the layers
/// that all parts have, the first part's columns of genes, and all columns of cells, a missing label, text or number
/// where a part lacks one. Labels and texts stay so where all parts agree; labels among texts become labels, numbers
/// among others become texts. Cells whose name occurs more than once get "-" and their batch's name. batchColumn holds
/// each cell's batch; embeddings and notes are dropped.
/// Throws Error(badInput) for fewer than two parts, when the parts hold different kinds of values, when fewer than a
/// tenth of the smallest part's genes (or than 100 of many) are common, and when a part has the column already.
Merged merged(std::span<const NamedDataset> parts, const std::string& batchColumn, JobContext& job);

}  // namespace grnwb::data
