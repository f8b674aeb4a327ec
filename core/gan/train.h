// SPDX-License-Identifier: GPL-3.0-or-later
// Training of the causal GAN: Stage 1 (the causal controller) and Stage 2 (target generators on a GRN); method.md 7, 8.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"
#include "core/grn/grn.h"

namespace grnwb::gan {

/// The defaults are the preset quick. Rates, sizes and weights as in method.md 7 and 8.
struct TrainParameters {
  std::string preset = "quick";  ///< quick, desktop, paper: where the other values come from
  std::int64_t stage1Steps = 1200;
  std::int64_t steps = 900;        ///< of Stage 2
  std::int64_t stage1Batch = 128;  ///< cells; clamped to the training set, with a warning
  std::int64_t batch = 128;        ///< of Stage 2
  std::int64_t criticIterations = 2;
  std::int64_t depth = 2, width = 1;  ///< of the target generators
  std::int64_t latent = 32;           ///< values of noise per cell
  std::string generatorLayers = "128,128,256", criticLayers = "256,128,64", labelerLayers = "64,64";
  double stage1Rate = 1e-3, stage1RateEnd = 1e-4;  ///< learning rates of Stage 1, both networks
  std::int64_t stage1RateSteps = 0;                ///< length of their schedule; 0: stage1Steps
  double generatorRate = 3e-3, generatorRateEnd = 3e-4, criticRate = 1e-3, labelerRate = 1e-2;  ///< of Stage 2
  std::int64_t rateSteps = 0;  ///< length of the generator's schedule; 0: steps
  std::int64_t changedSteps =
      200;                        ///< of a training that continues an older one: the first steps, changed targets only
  std::int64_t labelerEvery = 4;  ///< steps from one update of the labelers to the next
  double labelerWeight = 0.001;   ///< of both labelers' losses in the generator's
  double penaltyWeight = 10;      ///< of the gradient penalty
  double stage1CriticPower = 1, criticPower = 0.75;     ///< the critics read (x + 1)^power, or x with 1
  double beta1 = 0.5, beta2 = 0.9, weightDecay = 0.01;  ///< AdamW
  double librarySize = 20000;                           ///< counts per cell, as in preprocessing
  bool matchScale = true;                               ///< Stage 2 starts at the real means and shares of zeros
  bool wakeSilent = true;                               ///< targets that are 0 in a whole batch are trained on
  double averaging = 0.99;  ///< decay of the moving average of the generator that makes the cells; 0: off
  std::int64_t checkpointEvery = 100;
  std::int64_t checkpointsKept = 0;  ///< older checkpoints beside the last one
  bool keepBest = true;              ///< cells are made by the checkpoint with the lowest validation metric
  std::int64_t patience = 0;         ///< checkpoints in a row without a better metric that end a stage; 0: never
  std::int64_t logEvery = 10;
  std::string device = "auto";  ///< auto, cpu, cuda
  std::uint64_t seed = 1;
};
std::vector<Field> fields(TrainParameters& parameters);
/// name: quick, desktop, paper. Throws Error(usage) for another.
TrainParameters presetParameters(const std::string& name);
/// For a training that continues an older one: a quarter of Stage 2's steps, the first third of them for the changed
/// targets alone.
TrainParameters continuingParameters(TrainParameters parameters);

/// One logged step; NaN where a figure doesn't exist in that step.
struct StepLog {
  int stage = 1;
  std::int64_t step = 0;
  double criticLoss = std::numeric_limits<double>::quiet_NaN();       ///< E[D(fake)] - E[D(real)]
  double gradientPenalty = std::numeric_limits<double>::quiet_NaN();  ///< before its weight
  double generatorLoss = std::numeric_limits<double>::quiet_NaN();    ///< -E[D(fake)]
  double labelerLoss = std::numeric_limits<double>::quiet_NaN();      ///< Stage 2, MSE
  double antilabelerLoss = std::numeric_limits<double>::quiet_NaN();  ///< Stage 2, MSE
  double validation = std::numeric_limits<double>::quiet_NaN();       ///< the caller's metric on generated cells
  double seconds = 0;                                                 ///< since the stage began
};

/// What the trainer tells while it runs; all are called on the training thread and may be empty.
struct TrainObserver {
  std::function<void(const StepLog&)> onStep;
  std::function<double(const data::Matrix& generated)> validationMetric;
  /// The cells that the metric was taken of, cells x genes, and the step's log with it.
  std::function<void(const StepLog&, const data::Matrix& generated)> onCells;
};

/// Memory and time before a start.
struct TrainEstimate {
  double memoryBytes = 0;  ///< the most that the whole process holds
  double seconds = 0;
};
/// From sizes alone; timeSteps() measures.
TrainEstimate estimate(std::int64_t cells, const grn::Grn& grn, const TrainParameters& parameters, int threads);

/// Trains on x of the given cells (the training split, library-normalised); writes folder/stage1.pt, atomically and
/// every checkpointEvery steps. resume continues an unfinished one, exactly as if it had not stopped, and returns at
/// once from a finished one. A cancelled job writes a checkpoint and throws cancelledError(). Throws Error(badInput)
/// for data that can't be trained on (NaN, too few cells) and for a checkpoint of other data or parameters,
/// Error(failed) when the training diverges: losses that are no numbers, an exploding critic, genes that fall silent.
/// With a validation metric and keepBest, folder/stage1.best.pt is the best checkpoint.
void trainStage1(const data::Dataset& training, const TrainParameters& parameters, const std::filesystem::path& folder,
                 bool resume, JobContext& job, const TrainObserver& observer = {});

/// Whether the folder has a finished Stage 1 of these cells, genes, parameters and seed, which other networks can
/// share.
bool holdsStage1(const std::filesystem::path& folder, const data::Dataset& training, const TrainParameters& parameters);

/// Where a Stage 2 begins.
struct Stage2Sources {
  std::filesystem::path stage1Folder;  ///< its best checkpoint is the controller, or its last
  std::filesystem::path older;         ///< a training on an older version of the network, or empty
};

/// As Stage 1, into folder/stage2.pt. Every gene of training must be in the graph. With an older training of the same
/// cells, genes and layers, the targets whose regulators are the same take their networks from it and wait while the
/// changed ones are trained for changedSteps; critic, labelers and optimisers go on from it too. Throws Error(badInput)
/// naming genes that aren't in the graph, targets without regulators, or what the older training has otherwise.
void trainStage2(const data::Dataset& training, const grn::Grn& grn, const TrainParameters& parameters,
                 const Stage2Sources& sources, const std::filesystem::path& folder, bool resume, JobContext& job,
                 const TrainObserver& observer = {});

}  // namespace grnwb::gan
