// SPDX-License-Identifier: GPL-3.0-or-later
// The loop around both stages: units of work, checkpoints, logging, stopping and resuming. Includes torch: for the
// sources of this room only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/gan/adamw.h"
#include "core/gan/checkpoint.h"
#include "core/gan/health.h"
#include "core/gan/train.h"

namespace grnwb::gan {

/// Cells that a checkpoint's validation metric is of.
constexpr std::int64_t kValidationCells = 1000;

/// Room for units in the index of a step's random draws.
constexpr std::int64_t kUnitsPerStep = 64;

/// A stage as the loop sees it. A step is a row of units, each with at most one update of parameters as its last act,
/// so that stopping inside a unit loses nothing but that unit.
class StageTrainer {
 public:
  virtual ~StageTrainer() = default;
  virtual int stage() const = 0;
  virtual std::int64_t units(std::int64_t step) const = 0;
  virtual void run(std::int64_t step, std::int64_t unit, StepLog& log) = 0;
  /// Everything that moves; handles to the live tensors.
  virtual TensorGroups state() const = 0;
  /// Those of the state that a unit moves before its update.
  virtual std::vector<Tensor> runningBuffers() const = 0;
  /// Cells x genes as generation would make them.
  virtual data::Matrix sample(std::int64_t cells) = 0;
};

/// The stages before their first step. stage1: its generator becomes the controller. Throw as trainStage1 and
/// trainStage2.
std::unique_ptr<StageTrainer> beginStage1(const data::Dataset& training, const TrainParameters& parameters,
                                          JobContext& job);
std::unique_ptr<StageTrainer> beginStage2(const data::Dataset& training, const grn::Grn& grn, const Checkpoint& stage1,
                                          const TrainParameters& parameters, JobContext& job);

/// Runs one unit; when the job stops inside it, the state is as before.
void runUnit(StageTrainer& trainer, std::int64_t step, std::int64_t unit, StepLog& log, const JobContext& job);

struct TrainingPlan {
  TrainParameters parameters;
  std::int64_t steps = 0;      ///< of this stage
  std::filesystem::path file;  ///< the checkpoint
  bool resume = false;
  TrainingHealth health;
  std::map<std::string, std::string> texts;  ///< kept in the checkpoint; those of a resumed one must be equal
};

/// What a checkpoint was trained with otherwise than planned; empty when it can be gone on with.
std::string difference(const Checkpoint& checkpoint, const TrainingPlan& plan, int stage);
bool hasEnded(const Checkpoint& checkpoint, const TrainingPlan& plan);

/// Steps 0..steps; each ends with a chance to log and to write the checkpoint.
void runTraining(StageTrainer& trainer, TrainingPlan plan, JobContext& job, const TrainObserver& observer);

/// Warns when the folder's Stage 1 has steps left.
void warnOfUnfinishedStage1(const std::filesystem::path& folder, const data::Dataset& training, JobContext& job);

/// Real cells in batches: every epoch in a new order of the seed, the incomplete last batch left out.
class RealCells {
 public:
  /// Throws Error(badInput) for values that are no counts or fewer than 2 cells; warns when the batch is clamped.
  RealCells(const data::Dataset& training, std::int64_t batch, const TrainParameters& parameters, JobContext& job);
  std::int64_t batch() const { return m_batch; }
  /// [batch x genes]; the same for equal steps.
  const Tensor& at(std::int64_t step);
  const Tensor& all() const { return m_cells; }

 private:
  Tensor m_cells, m_current;
  std::int64_t m_batch = 0, m_currentStep = -1, m_epoch = -1;
  std::uint64_t m_seed;
  std::vector<std::int64_t> m_order;
};

/// Random numbers of one unit: streams by seed, purpose and index, drawn on the CPU.
torch::Generator randomOf(std::uint64_t seed, std::string_view purpose, std::int64_t index);
Tensor normals(std::int64_t rows, std::int64_t columns, torch::Generator& random, const torch::Device& device);
/// Uniform in [0, 1), [count].
Tensor uniforms(std::int64_t count, torch::Generator& random, const torch::Device& device);

/// auto, cpu or cuda. Throws Error(usage) when there is no CUDA device.
torch::Device deviceOf(const std::string& name);
AdamWSettings adamwOf(const TrainParameters& parameters);
/// Moves the average towards the network; updates: of the network so far (a young average follows faster).
void moveAverage(const Network& average, const Network& network, double decay, std::int64_t updates);
data::Matrix toMatrix(const Tensor& cells);

}  // namespace grnwb::gan
