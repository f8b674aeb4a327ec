// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/intervention.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/gan/products.h"
#include "core/gan/run_files.h"

namespace grnwb::gan {
namespace {

void checkTf(const grn::Grn& network, const std::string& tf) {
  constexpr std::size_t kNamed = 5;
  if (network.isTf(tf)) return;
  if (network.isTarget(tf))
    throw Error(ErrorCode::badInput, tf, "is a target of the run's network, and targets follow from their TFs",
                "set one of its regulators: " + join(network.regulators(tf), ", "));
  std::vector<std::string> some = network.tfs();
  some.resize(std::min(kNamed, some.size()));
  throw Error(ErrorCode::badInput, tf, "is no TF of the run's network",
              "name one of its " + std::to_string(network.tfs().size()) + " TFs, such as " + join(some, ", "));
}

void checkTfs(const grn::Grn& network, const std::vector<Perturbation>& perturbations) {
  std::vector<std::string> named;
  for (const Perturbation& perturbation : perturbations) {
    checkTf(network, perturbation.tf);
    if (std::ranges::find(named, perturbation.tf) != named.end())
      throw Error(ErrorCode::badInput, perturbation.tf, "is set more than once", "give each TF one value");
    named.push_back(perturbation.tf);
  }
}

/// Before the checkpoint is read.
GenerateParameters checkedForPerturbation(GenerateParameters parameters, int threads) {
  checkFields(fields(parameters));
  if (parameters.stage != 2)
    throw Error(ErrorCode::badInput, "--stage 1", "has no networks from TFs to targets, so nothing follows from a TF",
                "perturb cells of Stage 2");
  useThreads(threads);
  return parameters;
}

/// Between the two long steps of opening a run.
const Checkpoint& unlessStopped(const Checkpoint& checkpoint, const JobContext& job) {
  job.throwIfStopped();
  return checkpoint;
}

}  // namespace

double rawValue(const Perturbation& perturbation, double controlMean) {
  if (perturbation.value < 0 || !std::isfinite(perturbation.value))
    throw Error(ErrorCode::badInput, written(perturbation), "is negative or no finite number",
                "give 0 for a knock-out, or a multiple of the TF's mean such as 3x");
  const double value = perturbation.ofMean ? perturbation.value * controlMean : perturbation.value;
  if (value > static_cast<double>(std::numeric_limits<float>::max())) throw tooLarge(written(perturbation));
  return value;
}

Error tooLarge(const std::string& subject) {
  return {ErrorCode::badInput, subject, "is too large for the run's networks",
          "give a few times the TF's mean, such as 3x"};
}

Intervention::Intervention(const std::filesystem::path& folder, const GenerateParameters& parameters,
                           const std::vector<Perturbation>& perturbations, JobContext& job)
    : m_parameters(checkedForPerturbation(parameters, job.threads())),
      m_job(job),
      m_checkpoint(Checkpoint::load(weightsFile(folder, 2))),
      m_networks(unlessStopped(m_checkpoint, job), job.threads()) {
  checkTfs(m_networks.network, perturbations);
  if (isCalibrated()) m_networks.calibrate(job);
  const std::vector<double> means = tfMeans();
  for (const Perturbation& perturbation : perturbations) {
    const double mean = means[static_cast<std::size_t>(tfIndex(perturbation.tf))];
    m_held.push_back({perturbation, mean, rawValue(perturbation, mean)});
  }
}

std::int64_t Intervention::tfIndex(const std::string& tf) const {
  return std::ranges::find(m_networks.network.tfs(), tf) - m_networks.network.tfs().begin();
}

void Intervention::forEachBatch(const std::function<void(const ControlBatch&)>& visit) {
  for (std::int64_t first = 0; first < m_parameters.cells; first += m_networks.batch) {
    m_job.throwIfStopped();
    const ControlBatch batch = draw(first);
    if (!isCalibrated()) m_networks.targets.recordStatistics(batch.tfRaw, batch.noise);
    visit(batch);
    m_job.advance(batch.kept);
  }
}

Tensor Intervention::respond(const ControlBatch& batch, const Tensor& tfRaw) const {
  m_job.throwIfStopped();
  const torch::NoGradGuard noGradient;
  return m_networks.targets.forward(tfRaw, batch.noise, Normalise::running);
}

ControlBatch Intervention::draw(std::int64_t first) const {
  const torch::NoGradGuard noGradient;
  const std::int64_t size = m_networks.batch;
  const BatchDraws draws = drawBatch(m_parameters.seed, first / size, size, m_networks.parameters.latent,
                                     m_networks.graph.targets(), torch::kCPU);
  ControlBatch batch;
  batch.first = first;
  batch.kept = std::min(size, m_parameters.cells - first);
  batch.tfRaw = controllerTfs(m_networks.controller, draws.z, normaliseOf(m_parameters.statistics));
  batch.noise = draws.noise;
  return batch;
}

std::vector<double> Intervention::tfMeans() const {
  Tensor sum = torch::zeros({m_networks.graph.tfs()}, torch::kFloat64);
  for (std::int64_t first = 0; first < m_parameters.cells; first += m_networks.batch) {
    m_job.throwIfStopped();
    const ControlBatch batch = draw(first);
    sum += batch.tfRaw.narrow(0, 0, batch.kept).to(torch::kFloat64).sum(0);
  }
  sum /= static_cast<double>(m_parameters.cells);
  return {sum.data_ptr<double>(), sum.data_ptr<double>() + sum.numel()};
}

}  // namespace grnwb::gan
