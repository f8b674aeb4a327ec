// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/target_generators.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace grnwb::gan {
namespace {

constexpr std::int64_t kTargetsPerTask = 8;

/// What the fused pass needs beside its tensors; kept by the graph until the backward pass.
struct FusedSettings : torch::CustomClassHolder {
  std::shared_ptr<const TargetShape> shape;
  int threads = 1;
  Normalise normalise = Normalise::batch;
  double momentum = 0.1;
  bool wakesSilent = false;
  std::vector<Tensor> runningMean, runningVariance;
};
using FusedSettingsPointer = c10::intrusive_ptr<FusedSettings>;

void forTargets(const FusedSettings& settings, const std::function<void(std::int64_t, std::int64_t)>& body) {
  const std::int64_t targets = settings.shape->targets();
  JobContext workers(settings.threads);
  parallelFor(workers, static_cast<std::size_t>((targets + kTargetsPerTask - 1) / kTargetsPerTask),
              [&](std::size_t task) {
                const std::int64_t first = static_cast<std::int64_t>(task) * kTargetsPerTask;
                body(first, std::min(targets, first + kTargetsPerTask));
              });
}

template <class Real>
TargetPass<Real> passOf(const FusedSettings& settings, const Tensor& tfs, const Tensor& noise, const Tensor& flat) {
  TargetPass<Real> pass;
  pass.shape = settings.shape.get();
  pass.cells = noise.size(1);
  pass.tfs = tfs.data_ptr<Real>();
  pass.noise = noise.data_ptr<Real>();
  pass.parameters = flat.data_ptr<Real>();
  for (const Tensor& mean : settings.runningMean) pass.runningMean.push_back(mean.data_ptr<Real>());
  for (const Tensor& variance : settings.runningVariance) pass.runningVariance.push_back(variance.data_ptr<Real>());
  pass.normalise = settings.normalise;
  pass.momentum = settings.momentum;
  pass.wakesSilent = settings.wakesSilent;
  return pass;
}

template <class Real>
void fusedForward(const FusedSettings& settings, const Tensor& tfs, const Tensor& noise, const Tensor& flat,
                  const Tensor& raw) {
  const TargetPass<Real> pass = passOf<Real>(settings, tfs, noise, flat);
  forTargets(settings, [&pass, out = raw.data_ptr<Real>()](std::int64_t first, std::int64_t last) {
    forwardTargets(pass, first, last, out);
  });
}

template <class Real>
void fusedBackward(const FusedSettings& settings, const Tensor& tfs, const Tensor& noise, const Tensor& flat,
                   const Tensor& gradRaw, const Tensor& gradFlat, const Tensor& gradInputs) {
  const TargetPass<Real> pass = passOf<Real>(settings, tfs, noise, flat);
  Real* inputs = gradInputs.defined() ? gradInputs.data_ptr<Real>() : nullptr;
  forTargets(settings,
             [&pass, in = gradRaw.data_ptr<Real>(), out = gradFlat.data_ptr<Real>(), inputs](
                 std::int64_t first, std::int64_t last) { backwardTargets(pass, first, last, in, out, inputs); });
}

/// tfs [TFs x cells], noise [targets x cells] and flat parameters -> raw targets [targets x cells].
struct FusedTargets : torch::autograd::Function<FusedTargets> {
  static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& tfs, const Tensor& noise,
                        const Tensor& flat, const FusedSettingsPointer& settings) {
    context->save_for_backward({tfs, noise, flat});
    context->saved_data["settings"] = torch::IValue::make_capsule(settings);
    Tensor raw = torch::empty_like(noise);
    if (flat.scalar_type() == torch::kFloat64)
      fusedForward<double>(*settings, tfs, noise, flat, raw);
    else
      fusedForward<float>(*settings, tfs, noise, flat, raw);
    return raw;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 const torch::autograd::variable_list& gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &tfs = saved[0], &noise = saved[1], &flat = saved[2];
    const auto settings =
        c10::static_intrusive_pointer_cast<FusedSettings>(context->saved_data["settings"].toCapsule());
    const TargetShape& shape = *settings->shape;
    const Tensor gradRaw = gradients[0].contiguous();
    Tensor gradFlat = torch::zeros_like(flat), gradInputs, gradTfs;
    if (context->needs_input_grad(0))
      gradInputs = torch::zeros({shape.targets() * (shape.maxInputs - 1), noise.size(1)}, noise.options());
    if (flat.scalar_type() == torch::kFloat64)
      fusedBackward<double>(*settings, tfs, noise, flat, gradRaw, gradFlat, gradInputs);
    else
      fusedBackward<float>(*settings, tfs, noise, flat, gradRaw, gradFlat, gradInputs);
    if (gradInputs.defined()) {
      const Tensor rows = torch::tensor(shape.regulators, torch::kInt64);
      const Tensor real = torch::nonzero(rows >= 0).squeeze(1);
      gradTfs = torch::zeros_like(tfs).index_add_(0, rows.index_select(0, real), gradInputs.index_select(0, real));
    }
    return {gradTfs, Tensor(), gradFlat, Tensor()};
  }
};

TargetShape shapeOf(const TargetGraph& graph, std::int64_t depth, std::int64_t width) {
  TargetShape shape;
  shape.depth = depth;
  shape.width = width;
  std::int64_t largest = 0;
  for (const auto& regulators : graph.regulators) {
    shape.regulatorCount.push_back(static_cast<std::int64_t>(regulators.size()));
    largest = std::max(largest, shape.regulatorCount.back());
  }
  shape.maxInputs = largest + 1;
  shape.maxHidden = width * shape.maxInputs;
  for (const auto& regulators : graph.regulators) {
    shape.regulators.insert(shape.regulators.end(), regulators.begin(), regulators.end());
    shape.regulators.insert(shape.regulators.end(), static_cast<std::size_t>(largest) - regulators.size(), -1);
  }
  return shape;
}

Tensor prefixMask(const std::vector<std::int64_t>& lengths, std::int64_t size, const torch::TensorOptions& options) {
  const Tensor position = torch::arange(size, torch::kInt64).unsqueeze(0);
  return (position < torch::tensor(lengths, torch::kInt64).unsqueeze(1)).to(options.device(), options.dtype());
}

}  // namespace

DenseScales denseScales(const TargetGraph& graph, std::int64_t depth, std::int64_t width) {
  double hidden = 0;
  for (const auto& regulators : graph.regulators)
    hidden += static_cast<double>(width) * (static_cast<double>(regulators.size()) + 1);
  DenseScales scales;
  for (std::int64_t l = 0; l <= depth; ++l) {
    const double inputs = l == 0 ? static_cast<double>(graph.tfs() + graph.targets()) : hidden;
    scales.weightBound.push_back(std::sqrt(6 / (inputs + hidden)));
    scales.biasBound.push_back(1 / std::sqrt(inputs));
  }
  scales.outputDeviation = std::sqrt(2 / hidden);
  return scales;
}

TargetGenerators::TargetGenerators(const TargetGraph& graph, std::int64_t depth, std::int64_t width,
                                   const torch::TensorOptions& options, int threads)
    : m_shape(std::make_shared<const TargetShape>(shapeOf(graph, depth, width))),
      m_scales(denseScales(graph, depth, width)),
      m_threads(threads) {
  const std::int64_t targets = m_shape->targets(), maxHidden = m_shape->maxHidden;
  for (std::int64_t l = 0; l < m_shape->layers(); ++l) {
    const std::string prefix = "hidden_" + std::to_string(l) + ".";
    m_hidden.push_back({addParameter(prefix + "weight", {targets, maxHidden, m_shape->layerInputs(l)}, options),
                        addParameter(prefix + "bias", {targets, maxHidden}, options),
                        addParameter(prefix + "gamma", {targets, maxHidden}, options),
                        addParameter(prefix + "beta", {targets, maxHidden}, options),
                        addBuffer(prefix + "running_mean", {targets, maxHidden}, options),
                        addBuffer(prefix + "running_var", {targets, maxHidden}, options)});
  }
  m_outputWeight = addParameter("output.weight", {targets, maxHidden}, options);
  m_outputBias = addParameter("output.bias", {targets}, options);

  std::vector<std::int64_t> inputs, hidden, rows;
  for (std::int64_t g = 0; g < targets; ++g) {
    inputs.push_back(m_shape->inputs(g));
    hidden.push_back(m_shape->hidden(g));
    const auto& regulators = graph.regulators[static_cast<std::size_t>(g)];
    rows.insert(rows.end(), regulators.begin(), regulators.end());
    rows.push_back(graph.tfs() + g);
    rows.resize(static_cast<std::size_t>((g + 1) * m_shape->maxInputs), graph.tfs() + targets);
  }
  m_unitMask = prefixMask(hidden, maxHidden, options);
  m_inputMask = prefixMask(inputs, m_shape->maxInputs, options);
  m_inputRows = torch::tensor(rows, torch::kInt64).to(options.device());
  const torch::NoGradGuard noGradient;
  for (const Hidden& layer : m_hidden) {
    layer.gamma.copy_(m_unitMask);
    layer.runningVariance.copy_(m_unitMask);
  }
}

void TargetGenerators::initialise(torch::Generator& random) {
  const torch::NoGradGuard noGradient;
  for (std::size_t l = 0; l < m_hidden.size(); ++l) {
    const Hidden& layer = m_hidden[l];
    uniform(layer.weight, m_scales.weightBound[l], random);
    uniform(layer.bias, m_scales.biasBound[l], random);
    layer.weight.mul_(m_unitMask.unsqueeze(2)).mul_((l == 0 ? m_inputMask : m_unitMask).unsqueeze(1));
    layer.bias.mul_(m_unitMask);
  }
  normal(m_outputWeight, m_scales.outputDeviation, random);
  m_outputWeight.mul_(m_unitMask);
}

Tensor TargetGenerators::forward(const Tensor& tfs, const Tensor& noise, Normalise normalise, double momentum) const {
  return tfs.is_cuda() ? forwardBatched(tfs, noise, normalise, momentum)
                       : forwardFused(tfs, noise, normalise, momentum);
}

Tensor TargetGenerators::forwardFused(const Tensor& tfs, const Tensor& noise, Normalise normalise,
                                      double momentum) const {
  const auto settings = c10::make_intrusive<FusedSettings>();
  settings->shape = m_shape;
  settings->threads = m_threads;
  settings->normalise = normalise;
  settings->momentum = momentum;
  settings->wakesSilent = m_wakesSilent;
  std::vector<Tensor> flat;
  for (const auto& [name, parameter] : parameters()) flat.push_back(parameter.reshape({-1}));
  for (const Hidden& layer : m_hidden) {
    settings->runningMean.push_back(layer.runningMean);
    settings->runningVariance.push_back(layer.runningVariance);
  }
  return FusedTargets::apply(tfs.t().contiguous(), noise.t().contiguous(), torch::cat(flat), settings).t();
}

Tensor TargetGenerators::forwardBatched(const Tensor& tfs, const Tensor& noise, Normalise normalise,
                                        double momentum) const {
  const std::int64_t cells = tfs.size(0), targets = m_shape->targets();
  const bool usesRunning = normalise != Normalise::batch;
  Tensor x = torch::cat({tfs.t(), noise.t(), torch::zeros({1, cells}, tfs.options().requires_grad(false))})
                 .index_select(0, m_inputRows)
                 .view({targets, m_shape->maxInputs, cells});
  for (const Hidden& layer : m_hidden) {
    const Tensor linear = torch::baddbmm(layer.bias.unsqueeze(2), layer.weight, x);
    x = torch::batch_norm(linear.reshape({1, -1, cells}), layer.gamma.view(-1), layer.beta.view(-1),
                          usesRunning ? layer.runningMean.view(-1) : Tensor(),
                          usesRunning ? layer.runningVariance.view(-1) : Tensor(), normalise != Normalise::running,
                          momentum, kNormEpsilon, false)
            .relu()
            .view({targets, m_shape->maxHidden, cells});
  }
  const Tensor raw = torch::bmm(m_outputWeight.unsqueeze(1), x).squeeze(1) + m_outputBias.unsqueeze(1);
  if (!m_wakesSilent) return raw.relu().t();
  const Tensor isSilent = (raw <= 0).all(1, /*keepdim=*/true);
  return torch::where(isSilent, raw - raw.detach(), raw.relu()).t();  // 0 with the gradient of raw
}

void TargetGenerators::matchOutput(const Tensor& tfs, const Tensor& noise, const Tensor& mean,
                                   const Tensor& expressed) {
  constexpr double kLifted = 10;  // far above the first outputs, so that the ReLU cuts nothing
  const torch::NoGradGuard noGradient;
  m_outputBias.fill_(kLifted);
  const Tensor linear = forward(tfs, noise, Normalise::batch) - kLifted;
  const std::int64_t cells = linear.size(0);
  const Tensor count = (expressed * static_cast<double>(cells)).round().clamp(1, static_cast<double>(cells));
  // The threshold lies between the smallest value that is to be expressed and the largest one that isn't.
  const Tensor falling = std::get<0>(linear.sort(0, /*descending=*/true));
  const Tensor last = count.to(torch::kInt64).unsqueeze(0) - 1;
  const Tensor threshold =
      (falling.gather(0, last) + falling.gather(0, (last + 1).clamp_max(cells - 1))).mul_(0.5).squeeze(0);
  const Tensor factor = mean / (linear - threshold).clamp_min(0).mean(0).clamp_min(1e-6);
  m_outputWeight.mul_(factor.unsqueeze(1));
  m_outputBias.copy_(-factor * threshold);
}

void TargetGenerators::recordStatistics(const Tensor& tfs, const Tensor& noise) {
  const torch::NoGradGuard noGradient;
  forward(tfs, noise, Normalise::training, 1.0);
  makeVariancesBiased(tfs.size(0));
}

}  // namespace grnwb::gan
