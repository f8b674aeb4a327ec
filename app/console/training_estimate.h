// SPDX-License-Identifier: GPL-3.0-or-later
// What a training would take and what stands against it, told before it is started.
#pragma once

#include "app/console/console.h"
#include "core/pipeline/training_run.h"

namespace grnwb::console {

/// Times steps of the request's training where nothing forbids it; writes nothing. forPrograms: plain numbers and every
/// gene.
Json estimateTraining(const data::Dataset& data, const grn::Grn& grn, const pipeline::TrainRequest& request,
                      bool forPrograms, JobContext& job);

}  // namespace grnwb::console
