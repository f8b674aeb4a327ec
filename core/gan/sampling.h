// SPDX-License-Identifier: GPL-3.0-or-later
// Cells from trained networks, and the networks that make them out of a checkpoint. Includes torch: for the sources of
// this room only.
#pragma once

#include <cstdint>
#include <memory>

#include "core/base/job.h"
#include "core/gan/checkpoint.h"
#include "core/gan/stage2.h"

namespace grnwb::gan {

/// The averaged network when there is one, else the trained one; of stage1.pt, all genes.
std::unique_ptr<Mlp> stage1Generator(const Checkpoint& checkpoint);
/// Group of the checkpoint that holds the weights that make cells.
std::string samplingGroup(const TrainParameters& parameters, const std::string& trained);

/// Stage 1: eval mode with LSN, [cells x genes]. An averaged network has no running statistics of its own: they are
/// taken over fresh batches first.
Tensor sampleStage1(const Mlp& generator, const TrainParameters& parameters, std::int64_t cells, std::uint64_t seed,
                    JobContext& job);

/// Stage 2: batch statistics over full batches, the last one cut; [cells x genes].
Tensor sampleStage2(const Mlp& controller, const TargetGenerators& targets, const TargetGraph& graph,
                    const TrainParameters& parameters, std::int64_t batch, std::int64_t cells, std::uint64_t seed,
                    JobContext& job);

}  // namespace grnwb::gan
