// SPDX-License-Identifier: GPL-3.0-or-later
// Several files of cells read and merged into one data set, with the record of it.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/merge.h"
#include "core/pipeline/provenance.h"
#include "core/pipeline/source_file.h"

namespace grnwb::pipeline {

inline constexpr const char* kBatchColumn = "batch";  ///< unless another is asked for

struct MergedFiles {
  data::Merged merged;
  std::vector<SourceFile> files;  ///< with the cells and genes that each holds
  Provenance provenance;          ///< stage "merge"
};

/// Throws Error(usage) for a batch without a name or of another's, what io::readDataset() and data::merged() throw.
MergedFiles mergeFiles(std::vector<SourceFile> files, const std::string& batchColumn, JobContext& job);

}  // namespace grnwb::pipeline
