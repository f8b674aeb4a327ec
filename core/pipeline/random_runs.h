// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whose network was drawn at random: what a metric says of a network that knows nothing.
#pragma once

#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/grn/grn.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

/// Every edge comes from the method "random".
bool isRandom(const grn::Grn& grn);

/// Those of the runs that stand beside the given one: finished, trained on a random network and on the same data, with
/// synthetic cells of the same genes; the cells are read where only their file is there. A run whose file is damaged is
/// left out, with a warning.
std::vector<std::shared_ptr<const TrainingRun>> randomRunsBeside(
    const TrainingRun& run, const std::vector<std::shared_ptr<const TrainingRun>>& runs, JobContext& job);

}  // namespace grnwb::pipeline
