// SPDX-License-Identifier: GPL-3.0-or-later
// How large the files of a training get.
#pragma once

#include "core/gan/train.h"
#include "core/grn/grn.h"

namespace grnwb::gan {

/// Bytes of stage1.pt and stage2.pt: weights, running statistics, three moments of each weight, the moving average and
/// the network, in float32.
struct CheckpointSizes {
  double stage1 = 0, stage2 = 0;
};
/// Throws Error(usage) for layer sizes that are none.
CheckpointSizes checkpointSizes(const grn::Grn& grn, const TrainParameters& parameters);

}  // namespace grnwb::gan
