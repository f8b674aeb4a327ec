// SPDX-License-Identifier: GPL-3.0-or-later
// Stage 1, the causal controller: a WGAN-GP over all genes, one update at a time from given draws (method.md 7).
// Includes torch: for the sources of this room only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/gan/adamw.h"
#include "core/gan/critic_update.h"
#include "core/gan/networks.h"

namespace grnwb::gan {

struct Stage1Settings {
  std::int64_t genes = 0, latent = 128;
  std::vector<std::int64_t> generatorLayers{256, 512, 1024}, criticLayers{1024, 512, 256};
  double rate = 1e-4, rateEnd = 1e-5;
  std::int64_t rateSteps = 200000;
  double penaltyWeight = 10, librarySize = 20000;
  double criticPower = 1;  ///< see criticInput()
  AdamWSettings adamw;
  torch::TensorOptions options = torch::kFloat32;
};

struct Stage1GeneratorUpdate {
  Tensor cells;  ///< [cells x genes], after LSN
  Tensor loss;   ///< -E[D(fake)]
  std::vector<Tensor> gradients;
};

class Stage1 {
 public:
  /// The job gives the threads and stops an update before it changes a parameter.
  Stage1(const Stage1Settings& settings, JobContext& job);
  void initialise(torch::Generator& random);

  Mlp generator;
  Critic critic;
  AdamW generatorOptimiser, criticOptimiser;

  /// real: [cells x genes]; z: [cells x latent]; eps: [cells]; step >= 1.
  CriticUpdate updateCritic(std::int64_t step, const Tensor& real, const Tensor& z, const Tensor& eps);
  Stage1GeneratorUpdate updateGenerator(std::int64_t step, const Tensor& z);

  double generatorRate(std::int64_t step) const;
  /// The critic's schedule first moves after the iterations of step 1.
  double criticRate(std::int64_t step) const { return generatorRate(step - 1); }

 private:
  Stage1Settings m_settings;
  JobContext& m_job;
};

/// z: [cells x latent] -> cells x genes after LSN.
Tensor controllerCells(const Mlp& generator, const Tensor& z, double librarySize, Normalise normalise);

}  // namespace grnwb::gan
