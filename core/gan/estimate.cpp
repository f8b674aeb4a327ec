// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/gan/layer_sizes.h"
#include "core/gan/train.h"

namespace grnwb::gan {
namespace {

// Measured on two cores with OpenBLAS (AVX2 kernels); times are CPU seconds.
constexpr double kMultiplyAdds = 30e9;       ///< per second and thread, of dense layers
constexpr double kTargetMultiplyAdds = 5e9;  ///< per second, of the fused target generators
constexpr double kDraw = 12e-9;              ///< seconds per random number
constexpr double kUpdate = 3e-9;             ///< seconds per AdamW update of a weight
constexpr double kUnit = 2.5e-3;             ///< seconds of overhead per update of a network
constexpr double kProgram = 400e6;           ///< bytes of libraries and buffers

/// Weights of a dense network; input: those of its first layer.
struct Weights {
  double all = 0, first = 0;
};

Weights dense(double inputs, const std::vector<std::int64_t>& hidden, double outputs) {
  Weights weights;
  double in = inputs;
  for (const std::int64_t units : hidden) {
    weights.all += in * static_cast<double>(units);
    in = static_cast<double>(units);
  }
  weights.all += in * outputs;
  weights.first = inputs * static_cast<double>(hidden.front());
  return weights;
}

/// Multiply-adds per cell of one critic update: both scores and their two gradients, forward and slope chain of the
/// mixtures, and the chain's two gradients; the first layer's input needs no gradient.
double criticWork(const Weights& critic) {
  return 10 * critic.all - 2 * critic.first;
}

}  // namespace

TrainEstimate estimate(std::int64_t cells, const grn::Grn& grn, const TrainParameters& parameters, int threads) {
  const double tfs = static_cast<double>(grn.tfs().size()), targets = static_cast<double>(grn.targets().size());
  const double genes = tfs + targets, width = static_cast<double>(parameters.width);
  const double iterations = static_cast<double>(parameters.criticIterations);
  const double batch1 = static_cast<double>(std::min(parameters.stage1Batch, cells));
  const double batch2 = static_cast<double>(std::min(parameters.batch, cells));
  const auto generatorLayers = layerSizes(parameters.generatorLayers, "generator-layers");
  const Weights generator = dense(static_cast<double>(parameters.latent), generatorLayers, genes);
  const Weights controller = dense(static_cast<double>(parameters.latent), generatorLayers, tfs);
  const Weights critic = dense(genes, layerSizes(parameters.criticLayers, "critic-layers"), 1);
  const Weights labeler = dense(targets, layerSizes(parameters.labelerLayers, "labeler-layers"), tfs);
  const double inputs = targets > 0 ? static_cast<double>(grn.edges().size()) / targets + 1 : 1;
  const double targetWeights =
      targets * width * inputs * (inputs + static_cast<double>(parameters.depth) * width * inputs);

  const double step1 = batch1 *
                           (iterations * (generator.all + criticWork(critic)) + 3 * generator.all + 2 * critic.all) /
                           kMultiplyAdds +
                       (iterations * critic.all + generator.all) * kUpdate + (iterations + 1) * kUnit;
  const double labelerUpdates = 3 / static_cast<double>(parameters.labelerEvery);
  const double passes = iterations + 2;
  const double step2 = batch2 *
                           (iterations * criticWork(critic) + passes * controller.all + 2 * critic.all +
                            (4 + 3 * labelerUpdates) * labeler.all) /
                           kMultiplyAdds +
                       batch2 * (passes + 2) * (targetWeights / kTargetMultiplyAdds + targets * kDraw) +
                       (iterations * critic.all + labelerUpdates * labeler.all + targetWeights) * kUpdate +
                       (iterations + 1 + labelerUpdates) * kUnit;

  TrainEstimate result;
  const double speedUp = std::pow(static_cast<double>(std::max(threads, 1)), 0.8);
  result.seconds =
      (static_cast<double>(parameters.stage1Steps) * step1 + static_cast<double>(parameters.steps) * step2) / speedUp;
  // Weights with gradient and three moments, twice while a checkpoint is written; activations of the widest pass.
  const double weights = std::max(generator.all + critic.all, controller.all + critic.all + 2 * labeler.all);
  const double layers = 10;
  result.memoryBytes = kProgram + 4 * (static_cast<double>(cells) * genes + 9 * weights +
                                       layers * std::max(batch1, batch2) * (genes + critic.first / genes));
  return result;
}

}  // namespace grnwb::gan
