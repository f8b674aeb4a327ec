// SPDX-License-Identifier: GPL-3.0-or-later
// The loops the CPU spends its time in: the target generators, one target after the other in cache, and AdamW.
#pragma once

#include <cstdint>
#include <vector>

namespace grnwb::gan {

/// Where a hidden layer's mean and variance come from.
enum class Normalise {
  training,  ///< the batch, and the running buffers move
  batch,     ///< the batch
  running    ///< the running buffers
};

constexpr double kNormEpsilon = 1e-5;

/// Sizes of the target generators and the places of their weights in one flat vector. Blocks are padded to the largest
/// target: hidden 0 [targets x maxHidden x maxInputs], later ones [targets x maxHidden x maxHidden], each followed by
/// bias, gamma and beta [targets x maxHidden]; at the end output weight [targets x maxHidden] and bias [targets].
struct TargetShape {
  std::int64_t depth = 2, width = 1;
  std::vector<std::int64_t> regulatorCount;  ///< k of each target
  std::vector<std::int64_t> regulators;      ///< [targets x (maxInputs - 1)], rows of the TFs, padded with -1
  std::int64_t maxInputs = 0, maxHidden = 0;

  std::int64_t targets() const { return static_cast<std::int64_t>(regulatorCount.size()); }
  std::int64_t layers() const { return depth + 1; }
  std::int64_t inputs(std::int64_t target) const { return regulatorCount[static_cast<std::size_t>(target)] + 1; }
  std::int64_t hidden(std::int64_t target) const { return width * inputs(target); }
  std::int64_t layerInputs(std::int64_t layer) const { return layer == 0 ? maxInputs : maxHidden; }
  std::int64_t layerOffset(std::int64_t layer) const;
  std::int64_t outputOffset() const { return layerOffset(layers()); }
  std::int64_t parameterCount() const { return outputOffset() + targets() * (maxHidden + 1); }
};

/// One pass over a batch; a row holds the values of all cells.
template <class Real>
struct TargetPass {
  const TargetShape* shape = nullptr;
  std::int64_t cells = 0;
  const Real* tfs = nullptr;                        ///< [TFs x cells], raw
  const Real* noise = nullptr;                      ///< [targets x cells]
  const Real* parameters = nullptr;                 ///< flat, see TargetShape
  std::vector<Real*> runningMean, runningVariance;  ///< per layer, [targets x maxHidden]
  Normalise normalise = Normalise::batch;
  double momentum = 0.1;
  bool wakesSilent = false;  ///< the gradient passes the last ReLU of a target that is 0 in all cells
};

/// raw: [targets x cells]; the targets first..last-1 are computed.
template <class Real>
void forwardTargets(const TargetPass<Real>& pass, std::int64_t first, std::int64_t last, Real* raw);

/// Gradients of sum(gradRaw * raw); repeats the forward pass in cache, so nothing has to be kept, and leaves the
/// running buffers alone. gradParameters: flat; gradInputs: [targets x (maxInputs - 1) x cells] or null.
template <class Real>
void backwardTargets(const TargetPass<Real>& pass, std::int64_t first, std::int64_t last, const Real* gradRaw,
                     Real* gradParameters, Real* gradInputs);

struct AdamWConstants {
  double rate = 0, beta1 = 0, beta2 = 0, epsilon = 0, weightDecay = 0;
  double correction1 = 1, correction2 = 1;  ///< 1 - beta^t
};
/// One update (Loshchilov and Hutter, 2019; amsgrad of Reddi et al., 2018) of count values.
template <class Real>
void adamwUpdate(const AdamWConstants& constants, std::int64_t count, const Real* gradient, Real* parameter, Real* mean,
                 Real* square, Real* largestSquare);

}  // namespace grnwb::gan
