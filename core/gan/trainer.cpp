// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/trainer.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/gan/run_files.h"

namespace grnwb::gan {
namespace {

constexpr std::size_t kNamedGenes = 10;

struct Position {
  std::int64_t step = 0, unit = 0;
  double seconds = 0;  ///< of earlier sessions
  double best = std::numeric_limits<double>::infinity();
  std::int64_t bestStep = 0, sinceBest = 0;  ///< sinceBest: checkpoints

  bool hasEnded(const TrainingPlan& plan) const {
    return step > plan.steps || (plan.parameters.patience > 0 && sinceBest >= plan.parameters.patience);
  }
};

std::string stageName(const StageTrainer& trainer) {
  return "Stage " + std::to_string(trainer.stage());
}

void save(const StageTrainer& trainer, const TrainingPlan& plan, const Position& position,
          const std::filesystem::path& file) {
  Checkpoint checkpoint;
  checkpoint.texts = plan.texts;
  putParameters(checkpoint.texts, plan.parameters);
  checkpoint.texts["stage"] = std::to_string(trainer.stage());
  checkpoint.texts["step"] = std::to_string(position.step);
  checkpoint.texts["unit"] = std::to_string(position.unit);
  checkpoint.texts["seconds"] = formatNumber(position.seconds);
  checkpoint.texts["best validation"] = formatNumber(position.best);
  checkpoint.texts["best step"] = std::to_string(position.bestStep);
  checkpoint.texts["since best"] = std::to_string(position.sinceBest);
  checkpoint.put(trainer.state());
  checkpoint.save(file);
}

/// Parameters that must be the same when a stage is resumed; the others don't change what its updates do.
bool matters(const std::string& field, int stage) {
  static constexpr std::array<std::string_view, 10> kBoth{
      "critic-iterations", "latent",       "generator-layers", "critic-layers", "penalty-weight", "beta1", "beta2",
      "weight-decay",      "library-size", "averaging"};
  static constexpr std::array<std::string_view, 5> kStage1{"stage1-critic-power", "stage1-batch", "stage1-rate",
                                                           "stage1-rate-end", "stage1-rate-steps"};
  static constexpr std::array<std::string_view, 15> kStage2{
      "critic-power", "wake-silent",   "changed-steps",  "labeler-weight", "match-scale",        "batch",
      "depth",        "width",         "labeler-layers", "generator-rate", "generator-rate-end", "critic-rate",
      "labeler-rate", "labeler-every", "rate-steps"};
  const auto in = [&field](const auto& names) { return std::ranges::find(names, field) != names.end(); };
  return in(kBoth) || (stage == 1 ? in(kStage1) : in(kStage2));
}

Position positionIn(const Checkpoint& checkpoint) {
  Position position;
  position.step = parseInteger(checkpoint.text("step")).value_or(0);
  position.unit = parseInteger(checkpoint.text("unit")).value_or(0);
  position.seconds = parseNumber(checkpoint.text("seconds")).value_or(0);
  if (checkpoint.texts.contains("best step")) {  // older checkpoints have none
    position.best = parseNumber(checkpoint.text("best validation")).value_or(position.best);
    position.bestStep = parseInteger(checkpoint.text("best step")).value_or(0);
    position.sinceBest = parseInteger(checkpoint.text("since best")).value_or(0);
  }
  return position;
}

Position load(const StageTrainer& trainer, const TrainingPlan& plan) {
  const Checkpoint checkpoint = Checkpoint::load(plan.file);
  if (checkpoint.text("stage") != std::to_string(trainer.stage()))
    throw Error(ErrorCode::badInput, plan.file.string(), "is no checkpoint of " + stageName(trainer),
                "give the folder of the run");
  if (const std::string other = difference(checkpoint, plan, trainer.stage()); !other.empty())
    throw Error(ErrorCode::badInput, plan.file.string(), "was trained with another " + other,
                "resume with what it was started with, or train without resuming");
  checkpoint.get(trainer.state());
  return positionIn(checkpoint);
}

/// The metric of cells as generation would make them; keeps the checkpoint when it is the best so far.
void validate(StageTrainer& trainer, TrainingPlan& plan, Position& position, StepLog& log,
              const TrainObserver& observer) {
  const data::Matrix cells = trainer.sample(kValidationCells);
  plan.health.checkCells(cells, log);
  log.validation = observer.validationMetric(cells);
  if (observer.onCells) observer.onCells(log, cells);
  if (log.validation < position.best) {
    position.best = log.validation;
    position.bestStep = log.step;
    position.sinceBest = 0;
    if (plan.parameters.keepBest) save(trainer, plan, position, bestFile(plan.file.parent_path(), trainer.stage()));
  } else {
    ++position.sinceBest;
  }
}

void tellEnd(const TrainingPlan& plan, const Position& position, const std::string& name, JobContext& job) {
  if (position.step <= plan.steps) {
    std::string text = name + " ended early, after step ";
    text.append(std::to_string(position.step - 1)).append(": the validation metric was lowest (");
    text.append(formatNumber(position.best)).append(") at step ").append(std::to_string(position.bestStep));
    job.warn(text);
  }
  const std::vector<std::string>& silent = plan.health.silentGenes();
  if (silent.empty()) return;
  std::string text = name + ": no synthetic cell expresses ";
  text.append(std::to_string(silent.size())).append(silent.size() == 1 ? " gene" : " genes");
  text.append(" that more than 5 % of the real cells express: ");
  const std::size_t named = std::min<std::size_t>(silent.size(), kNamedGenes);
  text.append(join({silent.begin(), silent.begin() + static_cast<std::ptrdiff_t>(named)}, ", "));
  job.warn(text.append(silent.size() > named ? ", ..." : ""));
}

}  // namespace

void runUnit(StageTrainer& trainer, std::int64_t step, std::int64_t unit, StepLog& log, const JobContext& job) {
  job.throwIfStopped();
  const torch::NoGradGuard noGradient;
  std::vector<Tensor> before;
  for (const Tensor& buffer : trainer.runningBuffers()) before.push_back(buffer.clone());
  try {
    const torch::AutoGradMode gradients(true);
    trainer.run(step, unit, log);
  } catch (const Error&) {
    const std::vector<Tensor> buffers = trainer.runningBuffers();
    for (std::size_t i = 0; i < buffers.size(); ++i) buffers[i].copy_(before[i]);
    throw;
  }
}

std::string difference(const Checkpoint& checkpoint, const TrainingPlan& plan, int stage) {
  for (const auto& [name, text] : plan.texts)
    if (checkpoint.text(name) != text) return name;
  TrainParameters now = plan.parameters, then = parametersOf(checkpoint);
  if (now.seed != then.seed) return "seed";
  const std::vector<Field> nowFields = fields(now), thenFields = fields(then);
  for (std::size_t i = 0; i < nowFields.size(); ++i)
    if (matters(nowFields[i].name, stage) && fieldText(nowFields[i]) != fieldText(thenFields[i]))
      return "--" + nowFields[i].name;
  return {};
}

bool hasEnded(const Checkpoint& checkpoint, const TrainingPlan& plan) {
  return positionIn(checkpoint).hasEnded(plan);
}

void runTraining(StageTrainer& trainer, TrainingPlan plan, JobContext& job, const TrainObserver& observer) try {
  using Clock = std::chrono::steady_clock;
  const TrainParameters& parameters = plan.parameters;
  job.beginPhase(stageName(trainer), plan.steps + 1);
  Position position;
  if (plan.resume && std::filesystem::exists(plan.file))
    position = load(trainer, plan);
  else
    removeCheckpoints(plan.file);
  job.advance(position.step);
  std::int64_t lastSaved = position.step;
  const double earlier = position.seconds;
  const Clock::time_point begin = Clock::now();
  const auto seconds = [&] { return earlier + std::chrono::duration<double>(Clock::now() - begin).count(); };

  while (!position.hasEnded(plan)) {
    StepLog log;
    log.stage = trainer.stage();
    log.step = position.step;
    const bool whole = position.unit == 0;
    try {
      for (; position.unit < trainer.units(position.step); ++position.unit)
        runUnit(trainer, position.step, position.unit, log, job);
    } catch (const Error& error) {
      position.seconds = seconds();
      if (error.code() == ErrorCode::cancelled) save(trainer, plan, position, plan.file);
      throw;
    }
    if (whole) TrainingHealth::checkLosses(log);
    const bool last = position.step == plan.steps;
    const bool writes = last || (position.step + 1) % parameters.checkpointEvery == 0;
    ++position.step;
    position.unit = 0;
    job.advance();
    if (writes && observer.validationMetric) validate(trainer, plan, position, log, observer);
    log.seconds = position.seconds = seconds();
    // Before the checkpoint: a training that is killed in between logs the step again, and never leaves it out.
    if (observer.onStep && (writes || log.step % parameters.logEvery == 0)) observer.onStep(log);
    if (!writes) continue;
    keepCheckpoint(plan.file, lastSaved, parameters.checkpointsKept);
    save(trainer, plan, position, plan.file);
    lastSaved = position.step;
  }
  tellEnd(plan, position, stageName(trainer), job);
} catch (const c10::Error& error) {
  throw Error(ErrorCode::failed, stageName(trainer), error.what_without_backtrace(),
              "try a smaller batch or --device cpu");
}

RealCells::RealCells(const data::Dataset& training, std::int64_t batch, const TrainParameters& parameters,
                     JobContext& job)
    : m_seed(parameters.seed) {
  const std::int64_t cells = training.cellCount();
  if (cells < 2 || training.geneCount() < 1)
    throw Error(
        ErrorCode::badInput, "training cells",
        std::to_string(cells) + " cells of " + std::to_string(training.geneCount()) + " genes can't be trained on",
        "give at least 2 cells, and some hundred for a useful result");
  for (const float value : training.x.values)
    if (!std::isfinite(value) || value < 0)
      throw Error(ErrorCode::badInput, "training cells",
                  "they hold the value " + formatNumber(static_cast<double>(value)),
                  "train on library-normalised counts, as preprocess makes them");
  m_batch = std::min(batch, cells);
  if (m_batch < batch)
    job.warn("the batch of " + std::to_string(batch) + " cells is larger than the training set; " +
             std::to_string(m_batch) + " are used");
  const double mean =
      std::accumulate(training.x.values.begin(), training.x.values.end(), 0.0) / static_cast<double>(cells);
  if (std::abs(mean / parameters.librarySize - 1) > 0.2)
    job.warn("the training cells hold " + formatNumber(std::round(mean)) + " counts on average, synthetic cells " +
             formatNumber(parameters.librarySize) + "; set --library-size when that isn't meant");
  data::Matrix dense = training.x.toDense();
  m_cells = torch::from_blob(dense.data(), {dense.rows(), dense.cols()}, torch::kFloat32)
                .to(deviceOf(parameters.device), torch::kFloat32, false, /*copy=*/true);
}

const Tensor& RealCells::at(std::int64_t step) {
  if (step == m_currentStep) return m_current;
  const std::int64_t perEpoch = m_cells.size(0) / m_batch, epoch = step / perEpoch;
  if (epoch != m_epoch) {
    m_order.resize(static_cast<std::size_t>(m_cells.size(0)));
    std::iota(m_order.begin(), m_order.end(), std::int64_t{0});
    RandomStream(m_seed, "order of real cells", static_cast<std::uint64_t>(epoch)).shuffle(m_order);
    m_epoch = epoch;
  }
  const auto begin = m_order.begin() + step % perEpoch * m_batch;
  const Tensor rows = torch::tensor(std::vector<std::int64_t>(begin, begin + m_batch), torch::kInt64);
  m_current = m_cells.index_select(0, rows.to(m_cells.device()));
  m_currentStep = step;
  return m_current;
}

torch::Generator randomOf(std::uint64_t seed, std::string_view purpose, std::int64_t index) {
  return at::make_generator<at::CPUGeneratorImpl>(
      RandomStream(seed, purpose, static_cast<std::uint64_t>(index)).bits());
}

Tensor normals(std::int64_t rows, std::int64_t columns, torch::Generator& random, const torch::Device& device) {
  return torch::randn({rows, columns}, random).to(device);
}

Tensor uniforms(std::int64_t count, torch::Generator& random, const torch::Device& device) {
  return torch::rand({count}, random).to(device);
}

torch::Device deviceOf(const std::string& name) {
  const bool cuda = torch::cuda::is_available();
  if (name == "cuda" && !cuda)
    throw Error(ErrorCode::usage, "--device", "LibTorch finds no CUDA device", "choose cpu or auto");
  return name == "cpu" || !cuda ? torch::kCPU : torch::kCUDA;
}

AdamWSettings adamwOf(const TrainParameters& parameters) {
  AdamWSettings settings;
  settings.beta1 = parameters.beta1;
  settings.beta2 = parameters.beta2;
  settings.weightDecay = parameters.weightDecay;
  return settings;
}

void moveAverage(const Network& average, const Network& network, double decay, std::int64_t updates) {
  const torch::NoGradGuard noGradient;
  const double young = static_cast<double>(1 + updates) / static_cast<double>(10 + updates);
  for (std::size_t i = 0; i < network.parameters().size(); ++i)
    average.parameters()[i].second.lerp_(network.parameters()[i].second, 1 - std::min(decay, young));
}

data::Matrix toMatrix(const Tensor& cells) {
  const Tensor values = cells.to(torch::kCPU, torch::kFloat32).contiguous();
  return Eigen::Map<const data::Matrix>(values.data_ptr<float>(), values.size(0), values.size(1));
}

}  // namespace grnwb::gan
