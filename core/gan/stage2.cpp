// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/stage2.h"

#include <torch/torch.h>

namespace grnwb::gan {

CellColumns::CellColumns(const TargetGraph& graph, const torch::Device& device)
    : m_tfs(torch::tensor(graph.tfColumns, torch::kInt64).to(device)),
      m_targets(torch::tensor(graph.targetColumns, torch::kInt64).to(device)),
      m_order(torch::argsort(torch::cat({m_tfs, m_targets}))) {}

Tensor CellColumns::cells(const Tensor& tfs, const Tensor& targets) const {
  return torch::cat({tfs, targets}, 1).index_select(1, m_order);
}

Tensor controllerTfs(const Mlp& controller, const Tensor& z, Normalise normalise) {
  return controller.forward(z, normalise == Normalise::running ? Normalise::running : Normalise::batch).relu();
}

Fake causalPass(const Mlp& controller, const TargetGenerators& targets, const CellColumns& columns, double librarySize,
                const Tensor& z, const Tensor& noise, Normalise normalise) {
  Fake fake;
  {
    const torch::NoGradGuard frozen;
    fake.tfRaw = controllerTfs(controller, z, normalise);
  }
  fake.targetRaw = targets.forward(fake.tfRaw, noise, normalise);
  fake.cells = normaliseLibrary(columns.cells(fake.tfRaw, fake.targetRaw), librarySize);
  return fake;
}

Stage2::Stage2(const Stage2Settings& settings, JobContext& job)
    : controller(settings.latent, settings.controllerLayers, settings.graph.tfs(), settings.options),
      targets(settings.graph, settings.depth, settings.width, settings.options, job.threads()),
      critic(settings.graph.genes(), settings.criticLayers, settings.options),
      labeler(settings.graph.targets(), settings.labelerLayers, settings.graph.tfs(), settings.options),
      antilabeler(settings.graph.targets(), settings.labelerLayers, settings.graph.tfs(), settings.options),
      targetOptimiser(targets, settings.adamw, job.threads()),
      criticOptimiser(critic, settings.adamw, job.threads()),
      labelerOptimiser(labeler, settings.adamw, job.threads()),
      antilabelerOptimiser(antilabeler, settings.adamw, job.threads()),
      m_settings(settings),
      m_columns(settings.graph, settings.options.device()),
      m_job(job) {
  if (settings.wakesSilent) targets.wakeSilentTargets();
}

void Stage2::initialise(torch::Generator& random) {
  targets.initialise(random);
  critic.initialise(random);
  labeler.initialiseLabeler(random);
  antilabeler.initialiseLabeler(random);
}

void Stage2::matchController(const Tensor& z) {
  const torch::NoGradGuard noGradient;
  controller.scaleOutput(1 / controller.forward(z, Normalise::batch).relu().mean().item<double>());
}

void Stage2::matchTargets(const Tensor& real, const Tensor& z, const Tensor& noise) {
  const torch::NoGradGuard noGradient;
  const Tensor tfs = controller.forward(z, Normalise::batch).relu();
  const Tensor perCount = tfs.mean() / m_columns.tfs(real).mean(), values = m_columns.targets(real);
  targets.matchOutput(tfs, noise, values.mean(0) * perCount, (values > 0).to(values.dtype()).mean(0));
}

Fake Stage2::generate(const Tensor& z, const Tensor& noise, Normalise normalise) const {
  const torch::NoGradGuard noGradient;
  return causalPass(controller, targets, m_columns, m_settings.librarySize, z, noise, normalise);
}

CriticUpdate Stage2::updateCritic(const Tensor& real, const Fake& fake, const Tensor& eps) {
  return gan::updateCritic(critic, m_settings.criticPower, criticOptimiser, m_settings.criticRate,
                           m_settings.penaltyWeight, fake.cells, real, eps, m_job);
}

Stage2GeneratorUpdate Stage2::updateGenerator(std::int64_t step, const Tensor& z, const Tensor& noise) {
  Stage2GeneratorUpdate update;
  update.fake = causalPass(controller, targets, m_columns, m_settings.librarySize, z, noise, Normalise::training);
  // Gradients stop at the cells and are summed there: critic and labelers get none for their weights, and one of their
  // graphs lives at a time.
  const Tensor cells = update.fake.cells.detach().requires_grad_(true);
  Tensor gradient = torch::zeros_like(cells);
  const auto add = [&](const Tensor& loss, double weight) {
    m_job.throwIfStopped();
    gradient.add_(torch::autograd::grad({loss}, {cells})[0], weight);
    m_job.throwIfStopped();
    return loss.detach();
  };
  update.adversarial = add(-critic.score(criticInput(cells, m_settings.criticPower)).mean(), 1);
  update.labeler = add(labelingError(labeler, cells), m_settings.labelerWeight);
  update.antilabeler = add(labelingError(antilabeler, cells), m_settings.labelerWeight);
  update.gradients = torch::autograd::grad({update.fake.cells}, targets.parameterTensors(), {gradient});
  m_job.throwIfStopped();
  targetOptimiser.update(update.gradients, generatorRate(step));
  return update;
}

LabelerUpdate Stage2::updateLabeler(const Tensor& cells) {
  return update(labeler, labelerOptimiser, cells);
}

LabelerUpdate Stage2::updateAntilabeler(const Tensor& cells) {
  return update(antilabeler, antilabelerOptimiser, cells);
}

double Stage2::generatorRate(std::int64_t step) const {
  return exponentialRate(m_settings.generatorRate, m_settings.generatorRateEnd, m_settings.rateSteps, step);
}

Tensor Stage2::labelingError(const Mlp& labelerNetwork, const Tensor& cells) const {
  return torch::mse_loss(labelerNetwork.forward(m_columns.targets(cells), Normalise::training), m_columns.tfs(cells));
}

LabelerUpdate Stage2::update(const Mlp& labelerNetwork, AdamW& optimiser, const Tensor& cells) {
  LabelerUpdate result;
  result.loss = labelingError(labelerNetwork, cells);
  m_job.throwIfStopped();
  result.gradients = torch::autograd::grad({result.loss}, labelerNetwork.parameterTensors());
  m_job.throwIfStopped();
  optimiser.update(result.gradients, m_settings.labelerRate);
  return result;
}

}  // namespace grnwb::gan
