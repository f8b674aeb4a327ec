// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/critic_update.h"

#include <torch/torch.h>

#include <cmath>

namespace grnwb::gan {

Tensor criticInput(const Tensor& cells, double power) {
  return power == 1 ? cells : (cells + 1).pow(power);
}

CriticUpdate updateCritic(const Critic& critic, double power, AdamW& optimiser, double rate, double penaltyWeight,
                          const Tensor& fake, const Tensor& real, const Tensor& eps, const JobContext& job) {
  CriticUpdate update;
  update.cells = fake;
  const Tensor fakeInput = criticInput(fake, power), realInput = criticInput(real, power);
  const Tensor scores = critic.score(torch::cat({fakeInput, realInput}));
  update.scoreFake = scores.narrow(0, 0, fake.size(0)).mean();
  update.scoreReal = scores.narrow(0, fake.size(0), real.size(0)).mean();
  const Tensor mixture = torch::lerp(fakeInput, realInput, eps.unsqueeze(1));
  update.norm = rowNorm(critic.inputGradient(mixture));
  update.penalty = (update.norm - 1).square().mean();
  update.loss = update.scoreFake - update.scoreReal + penaltyWeight * update.penalty;
  job.throwIfStopped();
  update.gradients = torch::autograd::grad({update.loss}, critic.parameterTensors());
  job.throwIfStopped();
  optimiser.update(update.gradients, rate);
  return update;
}

Tensor rowNorm(const Tensor& x) {
  const Tensor squared = x.square().sum(1);
  const Tensor zero = squared == 0;
  return squared.masked_fill(zero, 1).sqrt().masked_fill(zero, 0);
}

double exponentialRate(double start, double end, std::int64_t length, std::int64_t step) {
  return start * std::pow(end / start, static_cast<double>(step) / static_cast<double>(length));
}

}  // namespace grnwb::gan
