// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include <tuple>

#include "core/base/error.h"
#include "core/gan/layer_sizes.h"
#include "core/gan/products.h"
#include "core/gan/run_files.h"
#include "core/gan/sampling.h"
#include "core/gan/stage1.h"
#include "core/gan/train.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {
namespace {

Stage1Settings settingsOf(const TrainParameters& parameters, std::int64_t genes) {
  Stage1Settings settings;
  settings.genes = genes;
  settings.latent = parameters.latent;
  settings.generatorLayers = layerSizes(parameters.generatorLayers, "generator-layers");
  settings.criticLayers = layerSizes(parameters.criticLayers, "critic-layers");
  settings.rate = parameters.stage1Rate;
  settings.rateEnd = parameters.stage1RateEnd;
  settings.rateSteps = parameters.stage1RateSteps > 0 ? parameters.stage1RateSteps : parameters.stage1Steps;
  settings.penaltyWeight = parameters.penaltyWeight;
  settings.criticPower = parameters.stage1CriticPower;
  settings.librarySize = parameters.librarySize;
  settings.adamw = adamwOf(parameters);
  settings.options = torch::TensorOptions(torch::kFloat32).device(deviceOf(parameters.device));
  return settings;
}

class Stage1Trainer final : public StageTrainer {
 public:
  Stage1Trainer(const data::Dataset& training, const TrainParameters& parameters, const Stage1Settings& settings,
                JobContext& job)
      : m_parameters(parameters),
        m_settings(settings),
        m_job(job),
        m_real(training, parameters.stage1Batch, parameters, job),
        m_stage(settings, job),
        m_average(settings.latent, settings.generatorLayers, settings.genes, settings.options) {
    torch::Generator random = randomOf(parameters.seed, "initial weights of Stage 1", 0);
    m_stage.initialise(random);
    m_average.copyFrom(m_stage.generator);
  }

  int stage() const override { return 1; }
  std::int64_t units(std::int64_t step) const override { return step == 0 ? 1 : m_parameters.criticIterations + 1; }

  void run(std::int64_t step, std::int64_t unit, StepLog& log) override {
    torch::Generator random = randomOf(m_parameters.seed, "draws of Stage 1", step * kUnitsPerStep + unit);
    const torch::Device device = m_settings.options.device();
    const Tensor z = normals(m_real.batch(), m_settings.latent, random, device);
    if (unit + 1 < units(step)) {
      const Tensor eps = uniforms(m_real.batch(), random, device);
      const CriticUpdate update = m_stage.updateCritic(step, m_real.at(step), z, eps);
      log.criticLoss = (update.scoreFake - update.scoreReal).item<double>();
      log.gradientPenalty = update.penalty.item<double>();
    } else {
      log.generatorLoss = m_stage.updateGenerator(step, z).loss.item<double>();
      if (m_parameters.averaging > 0) moveAverage(m_average, m_stage.generator, m_parameters.averaging, step);
    }
  }

  TensorGroups state() const override {
    TensorGroups groups{{"generator", stateOf(m_stage.generator)},
                        {"critic", stateOf(m_stage.critic)},
                        {"generator_optimiser", m_stage.generatorOptimiser.state()},
                        {"critic_optimiser", m_stage.criticOptimiser.state()}};
    if (m_parameters.averaging > 0) groups.emplace_back("average", stateOf(m_average));
    return groups;
  }

  std::vector<Tensor> runningBuffers() const override { return tensorsOf(m_stage.generator.buffers()); }

  data::Matrix sample(std::int64_t cells) override {
    const Mlp& generator = m_parameters.averaging > 0 ? m_average : m_stage.generator;
    JobContext quiet(m_job.threads());  // its cells are no steps
    return toMatrix(sampleStage1(generator, m_parameters, cells, m_parameters.seed, quiet));
  }

 private:
  const TrainParameters m_parameters;
  const Stage1Settings m_settings;
  JobContext& m_job;
  RealCells m_real;
  Stage1 m_stage;
  Mlp m_average;
};

/// What decides, beside what a resumed training must have the same, which weights a Stage 1 ends with.
bool haveSameEnd(const TrainParameters& a, const TrainParameters& b) {
  const auto end = [](const TrainParameters& p) {
    return std::tuple(p.stage1Steps, p.keepBest, p.patience, p.checkpointEvery);
  };
  return end(a) == end(b);
}

TrainingPlan planOf(const data::Dataset& training, const TrainParameters& parameters,
                    const std::filesystem::path& folder, bool resume) {
  TrainingPlan plan{parameters, parameters.stage1Steps,   checkpointFile(folder, 1),
                    resume,     TrainingHealth(training), {}};
  putNames(plan.texts, "genes", training.genes.names);
  plan.texts["training data"] = data::contentHash(training);
  return plan;
}

}  // namespace

std::unique_ptr<StageTrainer> beginStage1(const data::Dataset& training, const TrainParameters& parameters,
                                          JobContext& job) {
  TrainParameters checked = parameters;
  checkFields(fields(checked));
  useThreads(job.threads());
  return std::make_unique<Stage1Trainer>(training, parameters, settingsOf(parameters, training.geneCount()), job);
}

void trainStage1(const data::Dataset& training, const TrainParameters& parameters, const std::filesystem::path& folder,
                 bool resume, JobContext& job, const TrainObserver& observer) {
  const std::unique_ptr<StageTrainer> trainer = beginStage1(training, parameters, job);
  runTraining(*trainer, planOf(training, parameters, folder, resume), job, observer);
}

void warnOfUnfinishedStage1(const std::filesystem::path& folder, const data::Dataset& training, JobContext& job) {
  const Checkpoint last = Checkpoint::load(checkpointFile(folder, 1));
  const TrainParameters parameters = parametersOf(last);
  if (hasEnded(last, planOf(training, parameters, folder, true))) return;
  job.warn("Stage 1 was stopped after " + last.text("step") + " of " + std::to_string(parameters.stage1Steps + 1) +
           " steps");
}

bool holdsStage1(const std::filesystem::path& folder, const data::Dataset& training,
                 const TrainParameters& parameters) {
  const TrainingPlan plan = planOf(training, parameters, folder, true);
  if (!std::filesystem::exists(plan.file)) return false;
  try {
    const Checkpoint checkpoint = Checkpoint::load(plan.file);
    return hasEnded(checkpoint, plan) && difference(checkpoint, plan, 1).empty() &&
           haveSameEnd(parametersOf(checkpoint), parameters);
  } catch (const Error&) {
    return false;  // damaged, or of another version
  }
}

}  // namespace grnwb::gan
