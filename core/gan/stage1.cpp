// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/stage1.h"

#include <torch/torch.h>

namespace grnwb::gan {

Stage1::Stage1(const Stage1Settings& settings, JobContext& job)
    : generator(settings.latent, settings.generatorLayers, settings.genes, settings.options),
      critic(settings.genes, settings.criticLayers, settings.options),
      generatorOptimiser(generator, settings.adamw, job.threads()),
      criticOptimiser(critic, settings.adamw, job.threads()),
      m_settings(settings),
      m_job(job) {}

void Stage1::initialise(torch::Generator& random) {
  generator.initialiseGenerator(random);
  critic.initialise(random);
}

CriticUpdate Stage1::updateCritic(std::int64_t step, const Tensor& real, const Tensor& z, const Tensor& eps) {
  Tensor fake;
  {
    const torch::NoGradGuard noGradient;
    fake = controllerCells(generator, z, m_settings.librarySize, Normalise::training);
  }
  return gan::updateCritic(critic, m_settings.criticPower, criticOptimiser, criticRate(step), m_settings.penaltyWeight,
                           fake, real, eps, m_job);
}

Stage1GeneratorUpdate Stage1::updateGenerator(std::int64_t step, const Tensor& z) {
  Stage1GeneratorUpdate update;
  update.cells = controllerCells(generator, z, m_settings.librarySize, Normalise::training);
  update.loss = -critic.score(criticInput(update.cells, m_settings.criticPower)).mean();
  m_job.throwIfStopped();
  update.gradients = torch::autograd::grad({update.loss}, generator.parameterTensors());
  m_job.throwIfStopped();
  generatorOptimiser.update(update.gradients, generatorRate(step));
  return update;
}

double Stage1::generatorRate(std::int64_t step) const {
  return exponentialRate(m_settings.rate, m_settings.rateEnd, m_settings.rateSteps, step);
}

Tensor controllerCells(const Mlp& generator, const Tensor& z, double librarySize, Normalise normalise) {
  return normaliseLibrary(generator.forward(z, normalise).relu(), librarySize);
}

}  // namespace grnwb::gan
