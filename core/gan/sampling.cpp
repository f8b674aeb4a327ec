// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/sampling.h"

#include <torch/torch.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/gan/layer_sizes.h"
#include "core/gan/stage1.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {
namespace {

constexpr std::int64_t kStage1Batch = 1024, kCalibrationBatches = 16;
constexpr std::int64_t kCalibrationCells = kStage1Batch * kCalibrationBatches;

torch::Device deviceOfWeights(const Network& network) {
  return network.parameters().front().second.device();
}

void calibrateStage1(const Mlp& generator, const TrainParameters& parameters, JobContext& job) {
  for (std::int64_t i = 0; i < kCalibrationBatches; ++i) {
    job.throwIfStopped();
    torch::Generator random = randomOf(parameters.seed, "calibration", i);
    generator.forward(normals(kStage1Batch, parameters.latent, random, deviceOfWeights(generator)), Normalise::training,
                      1 / static_cast<double>(i + 1));
  }
}

BatchDraws drawsOf(std::uint64_t seed, std::string_view purpose, std::int64_t index, std::int64_t batch,
                   std::int64_t latent, std::int64_t targets, const torch::Device& device) {
  torch::Generator random = randomOf(seed, purpose, index);
  BatchDraws draws;
  draws.z = normals(batch, latent, random, device);
  draws.noise = normals(batch, targets, random, device);
  return draws;
}

}  // namespace

std::string samplingGroup(const TrainParameters& parameters, const std::string& trained) {
  return parameters.averaging > 0 ? "average" : trained;
}

std::unique_ptr<Mlp> stage1Generator(const Checkpoint& checkpoint) {
  const TrainParameters parameters = parametersOf(checkpoint);
  const auto genes = static_cast<std::int64_t>(namesOf(checkpoint, "genes").size());
  auto generator = std::make_unique<Mlp>(parameters.latent, layerSizes(parameters.generatorLayers, "generator-layers"),
                                         genes, torch::kFloat32);
  checkpoint.get({{samplingGroup(parameters, "generator"), stateOf(*generator)}});
  return generator;
}

CausalNetworks::CausalNetworks(const Checkpoint& checkpoint, int threads)
    : parameters(parametersOf(checkpoint)),
      network(grn::fromJson(checkpoint.text("network"), checkpoint.path.string())),
      graph(targetGraph(network, namesOf(checkpoint, "genes"))),
      controller(parameters.latent, layerSizes(parameters.generatorLayers, "generator-layers"), graph.tfs(),
                 torch::kFloat32),
      targets(graph, parameters.depth, parameters.width, torch::kFloat32, threads),
      batch(parseInteger(checkpoint.text("sampling batch")).value_or(parameters.batch)) {
  checkpoint.get({{"controller", stateOf(controller)}, {samplingGroup(parameters, "targets"), stateOf(targets)}});
}

void CausalNetworks::calibrate(JobContext& job) {
  const torch::NoGradGuard noGradient;
  const std::int64_t batches = (kCalibrationCells + batch - 1) / batch;
  job.beginPhase("Statistics of Stage 2", 2 * batches * batch);
  const auto overBatches = [&](const auto& record) {
    for (std::int64_t i = 0; i < batches; ++i) {
      job.throwIfStopped();
      record(
          drawsOf(parameters.seed, "calibration of Stage 2", i, batch, parameters.latent, graph.targets(), torch::kCPU),
          1 / static_cast<double>(i + 1));
      job.advance(batch);
    }
  };
  overBatches(
      [this](const BatchDraws& draws, double share) { controller.forward(draws.z, Normalise::training, share); });
  controller.makeVariancesBiased(batch);
  overBatches([this](const BatchDraws& draws, double share) {
    targets.forward(controllerTfs(controller, draws.z, Normalise::running), draws.noise, Normalise::training, share);
  });
  targets.makeVariancesBiased(batch);
}

Normalise normaliseOf(const std::string& statistics) {
  return statistics == "calibrated" ? Normalise::running : Normalise::batch;
}

BatchDraws drawBatch(std::uint64_t seed, std::int64_t index, std::int64_t batch, std::int64_t latent,
                     std::int64_t targets, const torch::Device& device) {
  return drawsOf(seed, "synthetic cells of Stage 2", index, batch, latent, targets, device);
}

Tensor sampleStage1(const Mlp& generator, const TrainParameters& parameters, std::int64_t cells, std::uint64_t seed,
                    JobContext& job) {
  const torch::NoGradGuard noGradient;
  if (parameters.averaging > 0) calibrateStage1(generator, parameters, job);
  std::vector<Tensor> batches;
  for (std::int64_t made = 0; made < cells; made += kStage1Batch) {
    job.throwIfStopped();
    torch::Generator random = randomOf(seed, "synthetic cells of Stage 1", made / kStage1Batch);
    const Tensor z =
        normals(std::min(kStage1Batch, cells - made), parameters.latent, random, deviceOfWeights(generator));
    batches.push_back(controllerCells(generator, z, parameters.librarySize, Normalise::running).to(torch::kCPU));
    job.advance(batches.back().size(0));
  }
  return torch::cat(batches);
}

Tensor sampleStage2(const Mlp& controller, const TargetGenerators& targets, const TargetGraph& graph,
                    const TrainParameters& parameters, std::int64_t batch, Normalise normalise, std::int64_t cells,
                    std::uint64_t seed, JobContext& job) {
  const torch::NoGradGuard noGradient;
  const torch::Device device = deviceOfWeights(controller);
  const CellColumns columns(graph, device);
  std::vector<Tensor> batches;
  for (std::int64_t made = 0; made < cells; made += batch) {
    job.throwIfStopped();
    const BatchDraws draws = drawBatch(seed, made / batch, batch, parameters.latent, graph.targets(), device);
    batches.push_back(causalPass(controller, targets, columns, parameters.librarySize, draws.z, draws.noise, normalise)
                          .cells.to(torch::kCPU));
    job.advance(std::min(batch, cells - made));
  }
  return torch::cat(batches).narrow(0, 0, cells);
}

}  // namespace grnwb::gan
