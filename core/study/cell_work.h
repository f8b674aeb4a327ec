// SPDX-License-Identifier: GPL-3.0-or-later
// The work on one cell of a study: its graph, training, synthetic sets and their metrics.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/study/results.h"
#include "core/study/shared_steps.h"

namespace grnwb::study {

/// Goes on with a training that was interrupted. folder: the study's. Returns the result of a cell that is done; throws
/// what its steps throw.
CellResult workOnCell(const Study& study, const StudyCell& cell, const std::filesystem::path& folder,
                      SharedSteps& shared, JobContext& job);

}  // namespace grnwb::study
