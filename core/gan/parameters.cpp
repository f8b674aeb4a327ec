// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/error.h"
#include "core/gan/generate.h"
#include "core/gan/train.h"

namespace grnwb::gan {
namespace {

constexpr double kManySteps = 1e8, kManyCells = 1e6;

/// method.md 7 and 8 to the letter.
TrainParameters paperParameters() {
  TrainParameters p;
  p.preset = "paper";
  p.changedSteps = 10000;
  p.stage1Steps = p.steps = 200000;
  p.stage1Batch = 128;
  p.batch = 1024;
  p.criticIterations = 5;
  p.latent = 128;
  p.generatorLayers = "256,512,1024";
  p.criticLayers = "1024,512,256";
  p.labelerLayers = "2000,2000,2000";
  p.stage1Rate = 1e-4;
  p.stage1RateEnd = 1e-5;
  p.generatorRate = 1e-3;
  p.generatorRateEnd = 1e-4;
  p.labelerRate = 1e-4;
  p.labelerEvery = 1;
  p.labelerWeight = 1;
  p.criticPower = 1;
  p.rateSteps = 240000;
  p.matchScale = false;
  p.wakeSilent = false;
  p.averaging = 0;
  p.keepBest = false;
  p.checkpointEvery = 1000;
  p.logEvery = 100;
  return p;
}

/// Smaller networks and batches, higher rates and many cheap steps: chosen by measurement on 7,203 blood cells
/// (README, "Training").
TrainParameters desktopParameters() {
  TrainParameters p;
  p.preset = "desktop";
  p.changedSteps = 500;
  p.stage1Steps = 12000;
  p.steps = 5000;
  p.stage1Batch = 64;
  p.batch = 128;
  p.latent = 128;
  p.generatorLayers = "128,256,512";
  p.criticLayers = "512,256,128";
  p.labelerLayers = "256,256";
  p.stage1Rate = 5e-4;
  p.stage1RateEnd = 5e-5;
  p.generatorRate = 1e-3;
  p.generatorRateEnd = 1e-4;
  p.labelerRate = 1e-3;
  p.stage1CriticPower = 0.5;
  p.averaging = 0.999;
  p.checkpointEvery = 250;
  return p;
}

}  // namespace

std::vector<Field> fields(TrainParameters& p) {
  return {
      {"preset", &p.preset, "Preset", "", "Where the other values come from.", 0, 0, {"quick", "desktop", "paper"}},
      {"stage1-steps", &p.stage1Steps, "Stage 1 steps", "steps", "Generator updates of Stage 1.", 1, kManySteps, {}},
      {"steps", &p.steps, "Stage 2 steps", "steps", "Generator updates of Stage 2.", 1, kManySteps, {}},
      {"stage1-batch", &p.stage1Batch, "Stage 1 batch", "cells", "Cells per update of Stage 1.", 2, kManyCells, {}},
      {"batch", &p.batch, "Stage 2 batch", "cells", "Cells per update of Stage 2.", 2, kManyCells, {}},
      {"critic-iterations", &p.criticIterations, "Critic iterations", "", "Critic updates per step.", 1, 32, {}},
      {"depth", &p.depth, "Target depth", "layers", "Hidden layers of a target generator after its first.", 0, 10, {}},
      {"width", &p.width, "Target width", "", "Hidden units of a target generator per input.", 1, 20, {}},
      {"latent", &p.latent, "Latent values", "", "Noise values that a cell is made from.", 1, 10000, {}},
      {"generator-layers",
       &p.generatorLayers,
       "Generator layers",
       "units",
       "Hidden layers of the causal controller.",
       0,
       0,
       {}},
      {"critic-layers", &p.criticLayers, "Critic layers", "units", "Hidden layers of both critics.", 0, 0, {}},
      {"labeler-layers",
       &p.labelerLayers,
       "Labeler layers",
       "units",
       "Hidden layers of labeler and anti-labeler.",
       0,
       0,
       {}},
      {"stage1-rate", &p.stage1Rate, "Stage 1 rate", "", "Learning rate of Stage 1 at its start.", 1e-8, 1, {}},
      {"stage1-rate-end",
       &p.stage1RateEnd,
       "Stage 1 end rate",
       "",
       "Learning rate of Stage 1 at the end of its schedule.",
       1e-8,
       1,
       {}},
      {"stage1-rate-steps",
       &p.stage1RateSteps,
       "Stage 1 schedule",
       "steps",
       "Length of Stage 1's rate schedule; 0: its steps.",
       0,
       kManySteps,
       {}},
      {"generator-rate",
       &p.generatorRate,
       "Generator rate",
       "",
       "Learning rate of the target generators at the start.",
       1e-8,
       1,
       {}},
      {"generator-rate-end",
       &p.generatorRateEnd,
       "Generator end rate",
       "",
       "Learning rate of the target generators at the end of their schedule.",
       1e-8,
       1,
       {}},
      {"rate-steps",
       &p.rateSteps,
       "Stage 2 schedule",
       "steps",
       "Length of the target generators' rate schedule; 0: the steps of Stage 2.",
       0,
       kManySteps,
       {}},
      {"critic-rate", &p.criticRate, "Critic rate", "", "Learning rate of Stage 2's critic.", 1e-8, 1, {}},
      {"labeler-rate", &p.labelerRate, "Labeler rate", "", "Learning rate of labeler and anti-labeler.", 1e-8, 1, {}},
      {"changed-steps",
       &p.changedSteps,
       "Changed targets first",
       "steps",
       "First steps of a training that continues an older one: only targets with other regulators change.",
       0,
       kManySteps,
       {}},
      {"labeler-every",
       &p.labelerEvery,
       "Labeler interval",
       "steps",
       "Steps from one update of the labelers to the next.",
       1,
       1000,
       {}},
      {"labeler-weight",
       &p.labelerWeight,
       "Labeler weight",
       "",
       "Weight of both labelers' losses in the target generators' loss.",
       0,
       1000,
       {}},
      {"penalty-weight",
       &p.penaltyWeight,
       "Penalty weight",
       "",
       "Weight of the critic's gradient penalty.",
       0,
       1000,
       {}},
      {"stage1-critic-power",
       &p.stage1CriticPower,
       "Stage 1 critic power",
       "",
       "Stage 1's critic reads (x + 1) to this power; 1: the values, as in the paper.",
       0.1,
       1,
       {}},
      {"critic-power",
       &p.criticPower,
       "Critic power",
       "",
       "Stage 2's critic reads (x + 1) to this power; 1: the values, as in the paper.",
       0.1,
       1,
       {}},
      {"beta1", &p.beta1, "Beta 1", "", "AdamW's decay of the mean gradient.", 0, 0.9999, {}},
      {"beta2", &p.beta2, "Beta 2", "", "AdamW's decay of the mean squared gradient.", 0, 0.99999, {}},
      {"weight-decay", &p.weightDecay, "Weight decay", "", "AdamW's pull of the weights towards 0.", 0, 1, {}},
      {"library-size",
       &p.librarySize,
       "Library size",
       "counts",
       "Counts per synthetic cell; that of the preprocessed data.",
       1,
       1e9,
       {}},
      {"match-scale",
       &p.matchScale,
       "Match scale",
       "",
       "Start every target at the mean of the real cells and their share of zeros; off in the paper.",
       0,
       0,
       {}},
      {"wake-silent",
       &p.wakeSilent,
       "Wake silent targets",
       "",
       "Train a target that is 0 in a whole batch as if its last ReLU weren't there; off in the paper.",
       0,
       0,
       {}},
      {"averaging",
       &p.averaging,
       "Averaging",
       "",
       "Decay of the moving average of the generator that makes the cells; 0: off.",
       0,
       0.99999,
       {}},
      {"checkpoint-every",
       &p.checkpointEvery,
       "Checkpoint interval",
       "steps",
       "Steps from one checkpoint to the next.",
       1,
       kManySteps,
       {}},
      {"checkpoints-kept",
       &p.checkpointsKept,
       "Checkpoints kept",
       "",
       "Older checkpoints that stay beside the last one.",
       0,
       1000,
       {}},
      {"keep-best",
       &p.keepBest,
       "Keep the best",
       "",
       "Cells are made by the checkpoint with the lowest validation MMD; off in the paper.",
       0,
       0,
       {}},
      {"patience",
       &p.patience,
       "Patience",
       "checkpoints",
       "Checkpoints in a row without a lower validation MMD that end a stage; 0: never.",
       0,
       1000,
       {}},
      {"log-every", &p.logEvery, "Log interval", "steps", "Steps from one logged step to the next.", 1, kManySteps, {}},
      {"device",
       &p.device,
       "Device",
       "",
       "Where to train; auto takes a CUDA device when there is one.",
       0,
       0,
       {"auto", "cpu", "cuda"}}};
}

std::vector<Field> fields(GenerateParameters& p) {
  return {
      {"cells", &p.cells, "Cells", "cells", "Synthetic cells to make.", 1, 1e7, {}},
      {"stage", &p.stage, "Stage", "", "1: the causal controller's own cells; 2: cells of the causal GAN.", 1, 2, {}},
      {"statistics",
       &p.statistics,
       "Statistics",
       "",
       "What normalises the cells of Stage 2, also with TFs held: each batch, as in the paper, or figures fixed "
       "beforehand, so that no cell depends on the others.",
       0,
       0,
       {"batch", "calibrated"}}};
}

TrainParameters presetParameters(const std::string& name) {
  if (name == "quick") return {};
  if (name == "desktop") return desktopParameters();
  if (name == "paper") return paperParameters();
  throw Error(ErrorCode::usage, "--preset", "'" + name + "' is not a preset", "choose one of quick, desktop, paper");
}

TrainParameters continuingParameters(TrainParameters parameters) {
  parameters.steps = std::max<std::int64_t>(1, parameters.steps / 4);
  parameters.changedSteps = parameters.steps / 3;
  return parameters;
}

}  // namespace grnwb::gan
