// SPDX-License-Identifier: GPL-3.0-or-later
// The cells that a comparison compares.
#pragma once

#include <string>
#include <vector>

#include "core/data/label_edits.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

struct ComparedCells {
  std::vector<std::string> genes;  ///< those that were generated
  data::Matrix real, synthetic;    ///< cells x genes, library-normalised counts; real: the test split
  data::Categorical realLabels;    ///< of the real cells; without categories when the data have no labels
};

/// run holds synthetic cells.
ComparedCells comparedCells(const data::Dataset& data, const TrainingRun& run, const data::LabelView& labels);

}  // namespace grnwb::pipeline
