// SPDX-License-Identifier: GPL-3.0-or-later
// What later stages ask of the values they are given, each fault named with its place and its remedy.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

/// Throws Error(badInput) where genes and cells look exchanged: more genes than any genome has, or most of them named
/// like cell barcodes.
void requireCellsInRows(const Dataset& dataset);

/// For training: values as preprocess() makes them, and cells in the splits train and validation. Throws
/// Error(badInput) for counts, logarithms and scaled values, and where there is no such split.
void requirePrepared(const Dataset& dataset, JobContext& job);

struct NamedCells {
  std::string name;  ///< as errors call them: a file or a split of it
  const Dataset& cells;
};
/// For comparing cells by values that are proportional to counts. Throws Error(badInput) for logarithms, scaled values
/// and none at all, for counts beside normalised values, and for cells that sum to different numbers. Warns where all
/// are counts.
void requireOneScale(const std::vector<NamedCells>& sets, JobContext& job);

}  // namespace grnwb::data
