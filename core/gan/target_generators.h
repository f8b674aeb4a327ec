// SPDX-License-Identifier: GPL-3.0-or-later
// The target genes' generators, one small network per target on its own regulators (method.md 8); never a dense mask.
// Includes torch: for the sources of this room only.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/gan/networks.h"
#include "core/gan/target_graph.h"

namespace grnwb::gan {

/// Scales of hidden layer l and of the output as if the layers were dense over all genes (method.md 8).
struct DenseScales {
  std::vector<double> weightBound, biasBound;  ///< one per hidden layer
  double outputDeviation = 0;
};
DenseScales denseScales(const TargetGraph& graph, std::int64_t depth, std::int64_t width);

/// Parameters as padded blocks with the target as first axis, as kernels.h lays them out: hidden_<l>.weight, .bias,
/// .gamma, .beta, .running_mean, .running_var, output.weight, .bias. Padding is 0 and stays 0: its gamma is 0, so no
/// gradient reaches it.
class TargetGenerators : public Network {
 public:
  /// threads: for the pass on the CPU; the result doesn't depend on it.
  TargetGenerators(const TargetGraph& graph, std::int64_t depth, std::int64_t width,
                   const torch::TensorOptions& options, int threads);
  void initialise(torch::Generator& random);
  /// From now on a target that is 0 in a whole batch is trained as if its last ReLU weren't there, so that it can come
  /// back; not in the paper.
  void wakeSilentTargets() { m_wakesSilent = true; }

  /// tfs: [cells x TFs], raw; noise: [cells x targets] -> [cells x targets], raw. Fused on the CPU, batched elsewhere.
  Tensor forward(const Tensor& tfs, const Tensor& noise, Normalise normalise, double momentum = 0.1) const;
  /// Target by target in cache, forward and backward; CPU only, first-order gradients only.
  Tensor forwardFused(const Tensor& tfs, const Tensor& noise, Normalise normalise, double momentum = 0.1) const;
  /// Padded batched matrix products on any device.
  Tensor forwardBatched(const Tensor& tfs, const Tensor& noise, Normalise normalise, double momentum = 0.1) const;

  /// Sets the output layer so that on this batch every target has the given mean and is above 0 in the given share of
  /// cells, at least in one; both [targets].
  void matchOutput(const Tensor& tfs, const Tensor& noise, const Tensor& mean, const Tensor& expressed);

  /// Stores mean and biased variance of every hidden unit over this batch in the running buffers (method.md 9), for
  /// passes with Normalise::running.
  void recordStatistics(const Tensor& tfs, const Tensor& noise);

 private:
  struct Hidden {
    Tensor weight, bias, gamma, beta, runningMean, runningVariance;
  };
  std::shared_ptr<const TargetShape> m_shape;
  DenseScales m_scales;
  int m_threads;
  bool m_wakesSilent = false;
  std::vector<Hidden> m_hidden;
  Tensor m_outputWeight, m_outputBias;
  Tensor m_unitMask, m_inputMask;  ///< [targets x maxHidden], [targets x maxInputs]: 1 where no padding
  Tensor m_inputRows;              ///< [targets * maxInputs], rows of (TFs, noise, a zero) for the batched path
};

}  // namespace grnwb::gan
