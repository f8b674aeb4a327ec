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

/// The networks of stage2.pt that make cells, on the CPU.
struct CausalNetworks {
  /// threads: of the pass through the target generators. Throws Error(badInput) when the checkpoint isn't of Stage 2.
  CausalNetworks(const Checkpoint& checkpoint, int threads);

  TrainParameters parameters;  ///< it was trained with
  grn::Grn network;
  TargetGraph graph;
  Mlp controller;
  TargetGenerators targets;
  std::int64_t batch;  ///< cells whose statistics BatchNorm takes

  /// Puts mean and biased variance of every hidden unit into the running buffers, for passes with Normalise::running:
  /// averages over full batches of 16,384 cells in all, which leave a unit's mean within 0.008 of its deviation, a
  /// quarter of what 1000 generated cells do. Their draws follow the training's seed, so that the statistics belong to
  /// the run.
  void calibrate(JobContext& job);
};
/// How Stage 2's cells are normalised with the given statistics, "batch" or "calibrated".
Normalise normaliseOf(const std::string& statistics);

/// Random numbers of one batch of Stage 2's cells.
struct BatchDraws {
  Tensor z;      ///< [batch x latent]
  Tensor noise;  ///< [batch x targets]
};
/// index: of the batch, from 0.
BatchDraws drawBatch(std::uint64_t seed, std::int64_t index, std::int64_t batch, std::int64_t latent,
                     std::int64_t targets, const torch::Device& device);

/// Stage 1: eval mode with LSN, [cells x genes]. An averaged network has no running statistics of its own: they are
/// taken over fresh batches first.
Tensor sampleStage1(const Mlp& generator, const TrainParameters& parameters, std::int64_t cells, std::uint64_t seed,
                    JobContext& job);

/// Stage 2: in full batches, the last one cut; [cells x genes].
Tensor sampleStage2(const Mlp& controller, const TargetGenerators& targets, const TargetGraph& graph,
                    const TrainParameters& parameters, std::int64_t batch, Normalise normalise, std::int64_t cells,
                    std::uint64_t seed, JobContext& job);

}  // namespace grnwb::gan
