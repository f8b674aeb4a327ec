// SPDX-License-Identifier: GPL-3.0-or-later
// The dense networks of both stages: controller and labelers (MLP with BatchNorm), critic, and the library-size layer.
// Includes torch: for the sources of this room only.
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/gan/kernels.h"

namespace grnwb::gan {

using torch::Tensor;
using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// Parameters (trained) and buffers (running statistics) by name; not copied, since tensors are shared handles.
class Network {
 public:
  Network() = default;
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  const NamedTensors& parameters() const { return m_parameters; }
  const NamedTensors& buffers() const { return m_buffers; }
  std::vector<Tensor> parameterTensors() const;
  /// Values of a network of the same shape.
  void copyFrom(const Network& other);
  /// BatchNorm keeps unbiased variances of batches of so many cells; makes them the biased ones that normalise a batch.
  void makeVariancesBiased(std::int64_t cells) const;

 protected:
  ~Network() = default;
  Tensor addParameter(std::string name, torch::IntArrayRef sizes, const torch::TensorOptions& options);
  Tensor addBuffer(std::string name, torch::IntArrayRef sizes, const torch::TensorOptions& options);

 private:
  NamedTensors m_parameters, m_buffers;
};

/// Scales of method.md: Glorot and Bengio's uniform bound sqrt(6 / (in + out)), He's normal deviation sqrt(2 / in).
void xavierUniform(const Tensor& weight, torch::Generator& random);
void kaimingNormal(const Tensor& weight, torch::Generator& random);
void uniform(const Tensor& tensor, double bound, torch::Generator& random);
void normal(const Tensor& tensor, double deviation, torch::Generator& random);

/// Hidden layers of Linear, BatchNorm and ReLU, then a Linear: hidden_<l>.weight, .bias, .gamma, .beta, .running_mean,
/// .running_var, output.weight, .bias.
class Mlp : public Network {
 public:
  Mlp(std::int64_t inputs, const std::vector<std::int64_t>& hidden, std::int64_t outputs,
      const torch::TensorOptions& options);

  /// The generator's scales: hidden Xavier uniform, output Kaiming normal without bias (method.md 7).
  void initialiseGenerator(torch::Generator& random);
  /// U(+-1/sqrt(in)) on every layer (method.md 8).
  void initialiseLabeler(torch::Generator& random);

  /// x: [cells x inputs] -> [cells x outputs], linear.
  Tensor forward(const Tensor& x, Normalise normalise, double momentum = 0.1) const;
  /// Multiplies every output.
  void scaleOutput(double factor);

 private:
  struct Hidden {
    Tensor weight, bias, gamma, beta, runningMean, runningVariance;
  };
  std::vector<Hidden> m_hidden;
  Tensor m_outputWeight, m_outputBias;
};

/// Linear + ReLU layers and a linear score: layer_<l>.weight, .bias (method.md 7).
class Critic : public Network {
 public:
  Critic(std::int64_t genes, const std::vector<std::int64_t>& hidden, const torch::TensorOptions& options);
  void initialise(torch::Generator& random);

  /// [cells x genes] -> [cells]
  Tensor score(const Tensor& cells) const;
  /// d score / d cells, [cells x genes]; carries gradients to the weights, not to the cells. A ReLU's slope is constant
  /// almost everywhere, so the product of weights and slopes is the gradient and a second backward pass isn't needed.
  Tensor inputGradient(const Tensor& cells) const;

 private:
  std::vector<Tensor> m_weight, m_bias;
};

/// Per-cell factor librarySize / total, [cells x 1]; 0 with gradient 0 for an all-zero cell (method.md 6). Multiply raw
/// values with it; a stored one freezes the layer.
Tensor libraryScale(const Tensor& raw, double librarySize);
inline Tensor normaliseLibrary(const Tensor& raw, double librarySize) {
  return raw * libraryScale(raw, librarySize);
}

}  // namespace grnwb::gan
