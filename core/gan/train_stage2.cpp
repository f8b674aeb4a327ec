// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/gan/continued_start.h"
#include "core/gan/layer_sizes.h"
#include "core/gan/products.h"
#include "core/gan/run_files.h"
#include "core/gan/sampling.h"
#include "core/gan/stage2.h"
#include "core/gan/train.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {
namespace fs = std::filesystem;
namespace {

Stage2Settings settingsOf(const TrainParameters& parameters, TargetGraph graph) {
  Stage2Settings settings;
  settings.graph = std::move(graph);
  settings.latent = parameters.latent;
  settings.depth = parameters.depth;
  settings.width = parameters.width;
  settings.controllerLayers = layerSizes(parameters.generatorLayers, "generator-layers");
  settings.criticLayers = layerSizes(parameters.criticLayers, "critic-layers");
  settings.labelerLayers = layerSizes(parameters.labelerLayers, "labeler-layers");
  settings.generatorRate = parameters.generatorRate;
  settings.generatorRateEnd = parameters.generatorRateEnd;
  settings.criticRate = parameters.criticRate;
  settings.labelerRate = parameters.labelerRate;
  settings.rateSteps = parameters.rateSteps > 0 ? parameters.rateSteps : parameters.steps;
  settings.penaltyWeight = parameters.penaltyWeight;
  settings.criticPower = parameters.criticPower;
  settings.labelerWeight = parameters.labelerWeight;
  settings.wakesSilent = parameters.wakeSilent;
  settings.librarySize = parameters.librarySize;
  settings.adamw = adamwOf(parameters);
  settings.options = torch::TensorOptions(torch::kFloat32).device(deviceOf(parameters.device));
  return settings;
}

constexpr std::int64_t kStartCells = 1024;  // enough for the shares of zeros of rare genes

/// Columns of the TFs among the genes that Stage 1 was trained on.
std::vector<std::int64_t> stage1Columns(const Checkpoint& stage1, const std::vector<std::string>& tfs) {
  const auto column = data::indexOf(namesOf(stage1, "genes"));
  std::vector<std::int64_t> columns;
  for (const std::string& tf : tfs) {
    const auto found = column.find(tf);
    if (found == column.end())
      throw Error(ErrorCode::badInput, stage1.path.string(), "was trained without the TF " + tf,
                  "train Stage 1 on the genes of this network");
    columns.push_back(found->second);
  }
  return columns;
}

/// The trained controller, with the TFs alone as its outputs.
void takeController(const Checkpoint& stage1, const std::vector<std::string>& tfs, const Mlp& controller) {
  const torch::NoGradGuard noGradient;
  const std::unique_ptr<Mlp> whole = stage1Generator(stage1);
  const Tensor rows = torch::tensor(stage1Columns(stage1, tfs), torch::kInt64);
  const NamedTensors from = stateOf(*whole), to = stateOf(controller);
  for (std::size_t i = 0; i < to.size(); ++i)
    to[i].second.copy_(to[i].first.starts_with("output") ? from[i].second.index_select(0, rows) : from[i].second);
}

/// Units of a step: the critic's iterations, the generator, then anti-labeler and labeler on one fake batch, then the
/// labeler on the real one.
class Stage2Trainer final : public StageTrainer {
 public:
  /// older: what the training begins with, or null.
  Stage2Trainer(const data::Dataset& training, const grn::Grn& grn, const Checkpoint& stage1,
                const OlderTraining* older, const TrainParameters& parameters, const Stage2Settings& settings,
                JobContext& job)
      : m_parameters(parameters),
        m_settings(settings),
        m_job(job),
        m_real(training, parameters.batch, parameters, job),
        m_stage(settings, job),
        m_average(settings.graph, settings.depth, settings.width, settings.options, job.threads()) {
    torch::Generator random = randomOf(parameters.seed, "initial weights of Stage 2", 0);
    m_stage.initialise(random);
    takeController(stage1, grn.tfs(), m_stage.controller);
    if (parameters.matchScale) {
      torch::Generator start = randomOf(parameters.seed, "start of Stage 2", 0);
      const torch::Device device = settings.options.device();
      const Tensor z = normals(kStartCells, settings.latent, start, device);
      if (older)
        m_stage.controller.scaleOutput(controllerScale(*older, stage1));
      else
        m_stage.matchController(z);
      m_stage.matchTargets(m_real.all(), z, normals(kStartCells, settings.graph.targets(), start, device));
    }
    m_average.copyFrom(m_stage.targets);
    if (older) takeOver(*older, grn);
  }

  /// The other targets stay as they are during the first steps; without changed ones nothing waits.
  void trainFirst(const std::vector<std::string>& changed, const grn::Grn& grn) {
    if (changed.empty()) return;
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < grn.targets().size(); ++i)
      if (!std::ranges::binary_search(changed, grn.targets()[i])) rows.push_back(static_cast<std::int64_t>(i));
    m_others = torch::tensor(rows, torch::kInt64).to(m_settings.options.device());
  }

  std::int64_t batch() const { return m_real.batch(); }

  int stage() const override { return 2; }
  std::int64_t units(std::int64_t step) const override {
    if (step == 0) return 1;
    return m_parameters.criticIterations + (step % m_parameters.labelerEvery == 0 ? 4 : 1);
  }

  void run(std::int64_t step, std::int64_t unit, StepLog& log) override {
    const std::int64_t generatorUnit = step == 0 ? 0 : m_parameters.criticIterations;
    if (unit < generatorUnit)
      runCritic(step, unit, log);
    else if (unit == generatorUnit)
      runGenerator(step, unit, log);
    else
      runLabeler(step, unit - generatorUnit, log);
  }

  TensorGroups state() const override {
    TensorGroups groups{{"controller", stateOf(m_stage.controller)},
                        {"targets", stateOf(m_stage.targets)},
                        {"critic", stateOf(m_stage.critic)},
                        {"labeler", stateOf(m_stage.labeler)},
                        {"antilabeler", stateOf(m_stage.antilabeler)},
                        {"target_optimiser", m_stage.targetOptimiser.state()},
                        {"critic_optimiser", m_stage.criticOptimiser.state()},
                        {"labeler_optimiser", m_stage.labelerOptimiser.state()},
                        {"antilabeler_optimiser", m_stage.antilabelerOptimiser.state()}};
    if (m_parameters.averaging > 0) groups.emplace_back("average", stateOf(m_average));
    return groups;
  }

  std::vector<Tensor> runningBuffers() const override {
    std::vector<Tensor> buffers;
    for (const Network* network :
         std::initializer_list<const Network*>{&m_stage.targets, &m_stage.labeler, &m_stage.antilabeler})
      for (const auto& [name, tensor] : network->buffers()) buffers.push_back(tensor);
    return buffers;
  }

  data::Matrix sample(std::int64_t cells) override {
    const TargetGenerators& targets = m_parameters.averaging > 0 ? m_average : m_stage.targets;
    JobContext quiet(m_job.threads());  // its cells are no steps
    return toMatrix(sampleStage2(m_stage.controller, targets, m_settings.graph, m_parameters, batch(), Normalise::batch,
                                 cells, m_parameters.seed, quiet));
  }

 private:
  struct Draws {
    Tensor z, noise, eps;
  };
  Draws draws(std::int64_t step, std::int64_t unit) const {
    torch::Generator random = randomOf(m_parameters.seed, "draws of Stage 2", step * kUnitsPerStep + unit);
    const torch::Device device = m_settings.options.device();
    Draws d;
    d.z = normals(batch(), m_settings.latent, random, device);
    d.noise = normals(batch(), m_settings.graph.targets(), random, device);
    d.eps = uniforms(batch(), random, device);
    return d;
  }

  void runCritic(std::int64_t step, std::int64_t unit, StepLog& log) {
    const Draws d = draws(step, unit);
    const Fake fake = m_stage.generate(d.z, d.noise, Normalise::training);
    const CriticUpdate update = m_stage.updateCritic(m_real.at(step), fake, d.eps);
    log.criticLoss = (update.scoreFake - update.scoreReal).item<double>();
    log.gradientPenalty = update.penalty.item<double>();
  }

  void takeOver(const OlderTraining& older, const grn::Grn& grn) {
    takeTargets(older, grn, "targets", stateOf(m_stage.targets));
    takeTargets(older, grn, samplingGroup(older.parameters, "targets"), stateOf(m_average));
    takeTargets(older, grn, "target_optimiser", m_stage.targetOptimiser.state());
    takeCriticAndLabelers(older, grn, m_stage);
  }

  void runGenerator(std::int64_t step, std::int64_t unit, StepLog& log) {
    const Draws d = draws(step, unit);
    std::vector<FrozenTargets> frozen;
    if (m_others.defined() && step < m_parameters.changedSteps) {
      frozen.emplace_back(m_stage.targets, m_others);
      frozen.emplace_back(m_average, m_others);
    }
    const Stage2GeneratorUpdate update = m_stage.updateGenerator(step, d.z, d.noise);
    if (m_parameters.averaging > 0) moveAverage(m_average, m_stage.targets, m_parameters.averaging, step);
    for (const FrozenTargets& targets : frozen) targets.restore();
    log.generatorLoss = update.adversarial.item<double>();
    log.labelerLoss = update.labeler.item<double>();
    log.antilabelerLoss = update.antilabeler.item<double>();
  }

  void runLabeler(std::int64_t step, std::int64_t part, StepLog&) {
    if (part == 3) {
      m_stage.updateLabeler(m_real.at(step));
      return;
    }
    if (part == 1 || m_fakeStep != step) {
      // After a stop between the two updates the batch is made again, without moving the running buffers again.
      const Draws d = draws(step, m_parameters.criticIterations + 1);
      m_fake = m_stage.generate(d.z, d.noise, part == 1 ? Normalise::training : Normalise::batch).cells;
      m_fakeStep = step;
    }
    if (part == 1)
      m_stage.updateAntilabeler(m_fake);
    else
      m_stage.updateLabeler(m_fake);
  }

  const TrainParameters m_parameters;
  const Stage2Settings m_settings;
  JobContext& m_job;
  RealCells m_real;
  Stage2 m_stage;
  TargetGenerators m_average;
  Tensor m_fake, m_others;  ///< m_others: rows of targets that wait for the changed ones, when some do
  std::int64_t m_fakeStep = -1;
};

constexpr const char* kChanged = "changed targets";

/// Names of the targets that are trained first: those of a checkpoint that is resumed, or those that differ from the
/// older training's; none at all without either.
std::optional<std::vector<std::string>> trainedFirst(const fs::path& resumed, const OlderTraining* older,
                                                     const grn::Grn& grn) {
  if (!resumed.empty()) {
    const Checkpoint checkpoint = Checkpoint::load(resumed);
    if (checkpoint.texts.contains(kChanged)) return namesOf(checkpoint, kChanged);
    return std::nullopt;
  }
  if (older) return changedTargets(older->grn, grn);
  return std::nullopt;
}

}  // namespace

std::unique_ptr<StageTrainer> beginStage2(const data::Dataset& training, const grn::Grn& grn, const Checkpoint& stage1,
                                          const TrainParameters& parameters, JobContext& job) {
  TrainParameters checked = parameters;
  checkFields(fields(checked));
  useThreads(job.threads());
  return std::make_unique<Stage2Trainer>(training, grn, stage1, nullptr, parameters,
                                         settingsOf(parameters, targetGraph(grn, training.genes.names)), job);
}

void trainStage2(const data::Dataset& training, const grn::Grn& grn, const TrainParameters& parameters,
                 const Stage2Sources& sources, const std::filesystem::path& folder, bool resume, JobContext& job,
                 const TrainObserver& observer) {
  TrainParameters used = parameters;
  checkFields(fields(used));
  TargetGraph graph = targetGraph(grn, training.genes.names);
  useThreads(job.threads());
  const Checkpoint stage1 = Checkpoint::load(weightsFile(sources.stage1Folder, 1));
  warnOfUnfinishedStage1(sources.stage1Folder, training, job);
  const TrainParameters stage1Parameters = parametersOf(stage1);
  used.latent = stage1Parameters.latent;
  used.generatorLayers = stage1Parameters.generatorLayers;
  const fs::path file = checkpointFile(folder, 2);
  const bool goesOn = resume && fs::exists(file);
  std::optional<OlderTraining> older;
  if (!goesOn && !sources.older.empty()) {
    older.emplace(sources.older);
    older->checkFits(data::contentHash(training), training.genes.names, used);
  }
  const OlderTraining* begin = older ? &*older : nullptr;
  Stage2Trainer trainer(training, grn, stage1, begin, used, settingsOf(used, std::move(graph)), job);

  TrainingPlan plan{used, parameters.steps, file, resume, TrainingHealth(training), {}};
  putNames(plan.texts, "genes", training.genes.names);
  plan.texts["training data"] = data::contentHash(training);
  plan.texts["network"] = grn::toJson(grn);
  plan.texts["network hash"] = grn.structureHash();
  plan.texts["sampling batch"] = std::to_string(trainer.batch());
  if (const auto first = trainedFirst(goesOn ? file : fs::path(), begin, grn)) {
    putNames(plan.texts, kChanged, *first);
    trainer.trainFirst(*first, grn);
  }
  runTraining(trainer, std::move(plan), job, observer);
}

}  // namespace grnwb::gan
