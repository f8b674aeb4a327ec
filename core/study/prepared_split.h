// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a data set, prepared and split by one seed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/pipeline/provenance.h"
#include "core/study/study.h"

namespace grnwb::study {

struct PreparedSplit {
  data::Dataset data;  ///< without the layer of counts
  /// All genes that preprocessing selects, sorted, those without a cell in some split too: lists and questions are made
  /// of these, so that they don't depend on the split.
  std::vector<std::string> selectedGenes;
  std::string hash;  ///< of the data
  pipeline::Provenance record;
};

/// Reads study.data[data] as prepared into file, or prepares it. Throws what io::readDataset and data::preprocess
/// throw, and Error(badInput) when the cells have no column of labels of the name given.
PreparedSplit preparedSplit(const StudyData& data, std::uint64_t splitSeed, const std::filesystem::path& file,
                            JobContext& job);

}  // namespace grnwb::study
