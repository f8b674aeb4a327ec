// SPDX-License-Identifier: GPL-3.0-or-later
// Time and memory of a training from a few of its own steps.
#pragma once

#include <functional>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/gan/train.h"
#include "core/grn/grn.h"

namespace grnwb::gan {

/// What of a training is still to be done.
struct TimedTraining {
  bool stage1 = true, stage2 = true;
  std::function<double(const data::Matrix& generated)> validationMetric;  ///< as TrainObserver's; may be empty
};

/// Runs steps of the stages in memory, on the job's threads, and forgets them: one of each stage to warm up, then up to
/// 20 or until 3 s have passed, at least one; and one validation and one checkpoint that is written nowhere. seconds
/// are of all planned steps with their validations and checkpoints, but for the disk. memoryBytes is the peak of the
/// process while the steps ran, or estimate()'s where the system can't tell it. Throws what trainStage1 and trainStage2
/// throw before their first step, and cancelledError().
TrainEstimate timeSteps(const data::Dataset& training, const grn::Grn& grn, const TrainParameters& parameters,
                        const TimedTraining& timed, JobContext& job);

}  // namespace grnwb::gan
