// SPDX-License-Identifier: GPL-3.0-or-later
// Where a 10x .h5 file of any version keeps its counts, and its table of genes.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/hdf5/node.h"

namespace grnwb::io {

/// genome: that of the group, before CellRanger 3; empty: the features have one each.
struct TenxGroup {
  hdf5::Node node;
  std::string genome;
};

/// matrix, or one group per genome. Throws Error(badInput) when there is none.
std::vector<TenxGroup> tenxGroups(const hdf5::Node& root);

/// The only one, or that of the genome. Throws Error(badInput) with the genomes there are.
TenxGroup chosenTenxGroup(const hdf5::Node& root, const std::string& genome);

/// Columns have the names that scanpy gives them; feature_types and genome are categories.
data::Table readTenxGenes(const TenxGroup& group, JobContext& job);

}  // namespace grnwb::io
