// SPDX-License-Identifier: GPL-3.0-or-later
// Stage 2, the causal GAN on a GRN: frozen controller, target generators, critic, labelers; one update at a time from
// given draws (method.md 8). Includes torch: for the sources of this room only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/gan/adamw.h"
#include "core/gan/critic_update.h"
#include "core/gan/networks.h"
#include "core/gan/target_generators.h"

namespace grnwb::gan {

struct Stage2Settings {
  TargetGraph graph;
  std::int64_t latent = 128, depth = 2, width = 1;
  std::vector<std::int64_t> controllerLayers{256, 512, 1024}, criticLayers{1024, 512, 256};
  std::vector<std::int64_t> labelerLayers{2000, 2000, 2000};
  double generatorRate = 1e-3, generatorRateEnd = 1e-4, criticRate = 1e-3, labelerRate = 1e-4;
  std::int64_t rateSteps = 240000;
  double penaltyWeight = 10, labelerWeight = 1, librarySize = 20000;
  double criticPower = 1;    ///< see criticInput()
  bool wakesSilent = false;  ///< see TargetGenerators::wakeSilentTargets
  AdamWSettings adamw;
  torch::TensorOptions options = torch::kFloat32;
};

/// Which columns of a cell are TFs and targets.
class CellColumns {
 public:
  CellColumns(const TargetGraph& graph, const torch::Device& device);
  Tensor cells(const Tensor& tfs, const Tensor& targets) const;
  Tensor tfs(const Tensor& cells) const { return cells.index_select(1, m_tfs); }
  Tensor targets(const Tensor& cells) const { return cells.index_select(1, m_targets); }

 private:
  Tensor m_tfs, m_targets, m_order;
};

/// z: [cells x latent] -> [cells x TFs], raw. The controller is frozen: Normalise::training leaves its buffers alone.
Tensor controllerTfs(const Mlp& controller, const Tensor& z, Normalise normalise);

struct Fake {
  Tensor tfRaw;      ///< [cells x TFs], before LSN
  Tensor targetRaw;  ///< [cells x targets], before LSN
  Tensor cells;      ///< [cells x genes], after LSN
};
/// controller: latent -> TFs, without LSN.
Fake causalPass(const Mlp& controller, const TargetGenerators& targets, const CellColumns& columns, double librarySize,
                const Tensor& z, const Tensor& noise, Normalise normalise);

struct Stage2GeneratorUpdate {
  Fake fake;
  Tensor adversarial, labeler,
      antilabeler;  ///< the loss is their sum, the labelers' with labelerWeight (1 in the paper)
  std::vector<Tensor> gradients;
};

struct LabelerUpdate {
  Tensor loss;  ///< MSE before the update
  std::vector<Tensor> gradients;
};

class Stage2 {
 public:
  /// The job gives the threads and stops an update before it changes a parameter.
  Stage2(const Stage2Settings& settings, JobContext& job);
  /// Everything but the controller.
  void initialise(torch::Generator& random);
  /// A start for short trainings, not in the paper: the controller's free scale is set so that a TF is 1 on average ...
  void matchController(const Tensor& z);
  /// ... and every target begins at the mean of the real cells and their share of zeros.
  void matchTargets(const Tensor& real, const Tensor& z, const Tensor& noise);

  Mlp controller;
  TargetGenerators targets;
  Critic critic;
  Mlp labeler, antilabeler;
  AdamW targetOptimiser, criticOptimiser, labelerOptimiser, antilabelerOptimiser;

  /// A batch without graph; z: [cells x latent], noise: [cells x targets].
  Fake generate(const Tensor& z, const Tensor& noise, Normalise normalise) const;
  /// real: [cells x genes]; eps: [cells].
  CriticUpdate updateCritic(const Tensor& real, const Fake& fake, const Tensor& eps);
  Stage2GeneratorUpdate updateGenerator(std::int64_t step, const Tensor& z, const Tensor& noise);
  /// cells: [cells x genes], without graph.
  LabelerUpdate updateLabeler(const Tensor& cells);
  LabelerUpdate updateAntilabeler(const Tensor& cells);

  double generatorRate(std::int64_t step) const;
  const CellColumns& columns() const { return m_columns; }

 private:
  Tensor labelingError(const Mlp& labelerNetwork, const Tensor& cells) const;
  LabelerUpdate update(const Mlp& labelerNetwork, AdamW& optimiser, const Tensor& cells);

  Stage2Settings m_settings;
  CellColumns m_columns;
  JobContext& m_job;
};

}  // namespace grnwb::gan
