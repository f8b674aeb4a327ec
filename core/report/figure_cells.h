// SPDX-License-Identifier: GPL-3.0-or-later
// The cells that a study's figures show: the test cells of one split and the first synthetic set of each setting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/celltypes/markers.h"
#include "core/data/dataset.h"
#include "core/study/results.h"

namespace grnwb::report {

struct FigureCells {
  struct Set {
    study::StudyRow row;
    data::Matrix cells;               ///< cells x genes, log(1 + normalised counts)
    std::vector<std::int32_t> types;  ///< -1: unassigned; empty without types
  };
  std::vector<std::string> genes;  ///< that every set has
  std::vector<std::string> types;  ///< empty without labels
  data::Matrix real;               ///< as the sets
  std::vector<std::int32_t> realTypes;
  std::vector<celltypes::GroupMarkers> markers;  ///< of the types, from the training cells
  std::vector<Set> sets;                         ///< in the order of the rows
};

/// Of the first split seed of the data set that has synthetic cells; nothing without any. Real cells have their labels,
/// a classifier that learns from the training cells names the others. Throws Error(badInput) for damaged files.
std::optional<FigureCells> figureCells(const study::Study& study, const study::StudyResults& results, std::size_t data,
                                       const std::filesystem::path& folder, JobContext& job);

}  // namespace grnwb::report
