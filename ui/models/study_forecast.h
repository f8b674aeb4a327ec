// SPDX-License-Identifier: GPL-3.0-or-later
// How long the cells of a study will take, as finished ones of their kind did.
#pragma once

#include <optional>
#include <vector>

#include "core/study/results.h"

namespace grnwb::ui {

/// Seconds per cell of cells(study). A cell takes the mean of the finished ones of the same data and setting, else of
/// the same data and kind (control, Stage 1, with a graph), else of that kind anywhere; nothing where none is finished.
std::vector<std::optional<double>> expectedSeconds(const study::Study& study, const study::StudyResults& results);

}  // namespace grnwb::ui
