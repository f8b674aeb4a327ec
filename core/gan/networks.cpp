// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/networks.h"

#include <torch/torch.h>

#include <cmath>

#include "core/gan/products.h"

namespace grnwb::gan {

std::vector<Tensor> Network::parameterTensors() const {
  std::vector<Tensor> tensors;
  for (const auto& [name, tensor] : m_parameters) tensors.push_back(tensor);
  return tensors;
}

void Network::copyFrom(const Network& other) {
  const torch::NoGradGuard noGradient;
  for (std::size_t i = 0; i < m_parameters.size(); ++i) m_parameters[i].second.copy_(other.m_parameters[i].second);
  for (std::size_t i = 0; i < m_buffers.size(); ++i) m_buffers[i].second.copy_(other.m_buffers[i].second);
}

void Network::makeVariancesBiased(std::int64_t cells) const {
  const torch::NoGradGuard noGradient;
  const double factor = static_cast<double>(cells - 1) / static_cast<double>(cells);
  for (const auto& [name, tensor] : m_buffers)
    if (name.ends_with("running_var")) tensor.mul_(factor);
}

Tensor Network::addParameter(std::string name, torch::IntArrayRef sizes, const torch::TensorOptions& options) {
  Tensor tensor = torch::zeros(sizes, options).requires_grad_(true);
  m_parameters.emplace_back(std::move(name), tensor);
  return tensor;
}

Tensor Network::addBuffer(std::string name, torch::IntArrayRef sizes, const torch::TensorOptions& options) {
  Tensor tensor = torch::zeros(sizes, options);
  m_buffers.emplace_back(std::move(name), tensor);
  return tensor;
}

// Draws are made on the CPU, so that a seed means the same weights on every device.
void uniform(const Tensor& tensor, double bound, torch::Generator& random) {
  const torch::NoGradGuard noGradient;
  tensor.copy_(torch::empty_like(tensor, tensor.options().device(torch::kCPU)).uniform_(-bound, bound, random));
}

void normal(const Tensor& tensor, double deviation, torch::Generator& random) {
  const torch::NoGradGuard noGradient;
  tensor.copy_(torch::empty_like(tensor, tensor.options().device(torch::kCPU)).normal_(0, deviation, random));
}

void xavierUniform(const Tensor& weight, torch::Generator& random) {
  uniform(weight, std::sqrt(6.0 / static_cast<double>(weight.size(0) + weight.size(1))), random);
}

void kaimingNormal(const Tensor& weight, torch::Generator& random) {
  normal(weight, std::sqrt(2.0 / static_cast<double>(weight.size(1))), random);
}

Mlp::Mlp(std::int64_t inputs, const std::vector<std::int64_t>& hidden, std::int64_t outputs,
         const torch::TensorOptions& options) {
  for (const std::int64_t units : hidden) {
    const std::string prefix = "hidden_" + std::to_string(m_hidden.size()) + ".";
    m_hidden.push_back(
        {addParameter(prefix + "weight", {units, inputs}, options), addParameter(prefix + "bias", {units}, options),
         addParameter(prefix + "gamma", {units}, options), addParameter(prefix + "beta", {units}, options),
         addBuffer(prefix + "running_mean", {units}, options), addBuffer(prefix + "running_var", {units}, options)});
    inputs = units;
  }
  m_outputWeight = addParameter("output.weight", {outputs, inputs}, options);
  m_outputBias = addParameter("output.bias", {outputs}, options);
  const torch::NoGradGuard noGradient;
  for (const Hidden& layer : m_hidden) {
    layer.gamma.fill_(1);
    layer.runningVariance.fill_(1);
  }
}

void Mlp::initialiseGenerator(torch::Generator& random) {
  for (const Hidden& layer : m_hidden) {
    xavierUniform(layer.weight, random);
    uniform(layer.bias, 1 / std::sqrt(static_cast<double>(layer.weight.size(1))), random);
  }
  kaimingNormal(m_outputWeight, random);
}

void Mlp::initialiseLabeler(torch::Generator& random) {
  const auto initialise = [&random](const Tensor& weight, const Tensor& bias) {
    const double bound = 1 / std::sqrt(static_cast<double>(weight.size(1)));
    uniform(weight, bound, random);
    uniform(bias, bound, random);
  };
  for (const Hidden& layer : m_hidden) initialise(layer.weight, layer.bias);
  initialise(m_outputWeight, m_outputBias);
}

Tensor Mlp::forward(const Tensor& x, Normalise normalise, double momentum) const {
  Tensor y = x;
  for (const Hidden& layer : m_hidden) {
    const bool usesRunning = normalise != Normalise::batch;
    y = torch::batch_norm(linear(y, layer.weight, layer.bias), layer.gamma, layer.beta,
                          usesRunning ? layer.runningMean : Tensor(), usesRunning ? layer.runningVariance : Tensor(),
                          normalise != Normalise::running, momentum, kNormEpsilon, false)
            .relu();
  }
  return linear(y, m_outputWeight, m_outputBias);
}

void Mlp::scaleOutput(double factor) {
  const torch::NoGradGuard noGradient;
  m_outputWeight.mul_(factor);
  m_outputBias.mul_(factor);
}

Critic::Critic(std::int64_t genes, const std::vector<std::int64_t>& hidden, const torch::TensorOptions& options) {
  std::vector<std::int64_t> sizes = hidden;
  sizes.push_back(1);
  std::int64_t inputs = genes;
  for (const std::int64_t units : sizes) {
    const std::string prefix = "layer_" + std::to_string(m_weight.size()) + ".";
    m_weight.push_back(addParameter(prefix + "weight", {units, inputs}, options));
    m_bias.push_back(addParameter(prefix + "bias", {units}, options));
    inputs = units;
  }
}

void Critic::initialise(torch::Generator& random) {
  for (std::size_t l = 0; l + 1 < m_weight.size(); ++l) kaimingNormal(m_weight[l], random);
  xavierUniform(m_weight.back(), random);
}

Tensor Critic::score(const Tensor& cells) const {
  Tensor y = cells;
  for (std::size_t l = 0; l + 1 < m_weight.size(); ++l) y = linear(y, m_weight[l], m_bias[l]).relu();
  return linear(y, m_weight.back(), m_bias.back()).squeeze(1);
}

Tensor Critic::inputGradient(const Tensor& cells) const {
  std::vector<Tensor> active;
  {
    const torch::NoGradGuard noGradient;
    Tensor y = cells;
    for (std::size_t l = 0; l + 1 < m_weight.size(); ++l) {
      y = linear(y, m_weight[l], m_bias[l]).relu();
      active.push_back(y);
    }
  }
  Tensor gradient = m_weight.back().expand({cells.size(0), m_weight.back().size(1)});
  for (std::size_t l = m_weight.size() - 1; l-- > 0;)
    gradient = product(torch::threshold_backward(gradient, active[l], 0), m_weight[l]);
  return gradient;
}

Tensor libraryScale(const Tensor& raw, double librarySize) {
  const Tensor total = raw.sum(1, /*keepdim=*/true);
  const Tensor empty = total == 0;
  return (librarySize / total.masked_fill(empty, 1)).masked_fill(empty, 0);
}

}  // namespace grnwb::gan
