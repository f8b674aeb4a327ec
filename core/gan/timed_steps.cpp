// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/timed_steps.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

#include "core/base/computer.h"
#include "core/base/error.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {
namespace {

constexpr std::int64_t kMostTimedSteps = 20;
constexpr double kEnoughSeconds = 3;

class Watch {
 public:
  double seconds() const { return std::chrono::duration<double>(Clock::now() - m_begin).count(); }

 private:
  using Clock = std::chrono::steady_clock;
  const Clock::time_point m_begin = Clock::now();
};

/// Mean seconds of each unit of a step that has all of them, as every interval-th step does.
std::vector<double> unitSeconds(StageTrainer& trainer, std::int64_t interval, JobContext& job) {
  std::vector<double> seconds(static_cast<std::size_t>(trainer.units(interval)));
  const auto runStep = [&](std::int64_t step) {
    StepLog log;
    for (std::size_t unit = 0; unit < seconds.size(); ++unit) {
      const Watch watch;
      runUnit(trainer, step, static_cast<std::int64_t>(unit), log, job);
      seconds[unit] += watch.seconds();
    }
    job.advance();
  };
  runStep(interval);
  std::ranges::fill(seconds, 0);
  std::int64_t steps = 0;
  for (const Watch watch; steps == 0 || (steps < kMostTimedSteps && watch.seconds() < kEnoughSeconds); ++steps)
    runStep((steps + 2) * interval);
  for (double& unit : seconds) unit /= static_cast<double>(steps);
  return seconds;
}

/// Of the planned steps. interval: the steps from one that has all units to the next.
double secondsOfSteps(StageTrainer& trainer, std::int64_t steps, std::int64_t interval, JobContext& job) {
  const std::vector<double> seconds = unitSeconds(trainer, interval, job);
  double ofInterval = 0;
  for (std::int64_t step = 1; step <= interval; ++step)
    for (std::int64_t unit = 0; unit < trainer.units(step); ++unit)
      ofInterval += seconds[static_cast<std::size_t>(unit)];
  return ofInterval * static_cast<double>(steps) / static_cast<double>(interval);
}

Checkpoint checkpointOf(const StageTrainer& trainer, const data::Dataset& training, const TrainParameters& parameters) {
  Checkpoint checkpoint;
  putParameters(checkpoint.texts, parameters);
  putNames(checkpoint.texts, "genes", training.genes.names);
  checkpoint.put(trainer.state());
  return checkpoint;
}

/// Of all planned checkpoints with their validations.
double secondsOfCheckpoints(StageTrainer& trainer, std::int64_t steps, const data::Dataset& training,
                            const TrainParameters& parameters, const TimedTraining& timed, const JobContext& job) {
  const Watch validating;
  if (timed.validationMetric) timed.validationMetric(trainer.sample(kValidationCells));
  double seconds = validating.seconds();
  job.throwIfStopped();
  const Watch saving;
  checkpointOf(trainer, training, parameters).archive();
  seconds += saving.seconds() * (timed.validationMetric && parameters.keepBest ? 2 : 1);
  return seconds * static_cast<double>(steps / parameters.checkpointEvery + 1);
}

}  // namespace

TrainEstimate timeSteps(const data::Dataset& training, const grn::Grn& grn, const TrainParameters& parameters,
                        const TimedTraining& timed, JobContext& job) try {
  const bool measuresMemory = restartPeak();
  TrainEstimate result;
  const auto timeStage = [&](StageTrainer& trainer, std::int64_t steps, std::int64_t interval) {
    job.beginPhase("Timing steps of Stage " + std::to_string(trainer.stage()), kMostTimedSteps + 1);
    result.seconds += secondsOfSteps(trainer, steps, interval, job) +
                      secondsOfCheckpoints(trainer, steps, training, parameters, timed, job);
    job.throwIfStopped();
  };
  Checkpoint stage1;
  {
    const Watch beginning;
    const std::unique_ptr<StageTrainer> trainer = beginStage1(training, parameters, job);
    if (timed.stage1) {
      result.seconds += beginning.seconds();
      timeStage(*trainer, parameters.stage1Steps, 1);
    }
    stage1 = checkpointOf(*trainer, training, parameters);
  }
  if (timed.stage2) {
    const Watch beginning;
    const std::unique_ptr<StageTrainer> trainer = beginStage2(training, grn, stage1, parameters, job);
    result.seconds += beginning.seconds();
    timeStage(*trainer, parameters.steps, parameters.labelerEvery);
  }
  result.memoryBytes =
      measuresMemory ? peakResidentBytes() : estimate(training.cellCount(), grn, parameters, job.threads()).memoryBytes;
  return result;
} catch (const c10::Error& error) {
  throw Error(ErrorCode::failed, "timed steps", error.what_without_backtrace(), "try a smaller batch or --device cpu");
}

}  // namespace grnwb::gan
