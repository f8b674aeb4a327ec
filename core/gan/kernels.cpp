// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/kernels.h"

#include <algorithm>
#include <cmath>
#include <memory>

// Each entry point is compiled for several instruction sets and the best is chosen when the program is loaded; what it
// calls must be inlined into it for that. Sanitizers can't run that early.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define GRNWB_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define GRNWB_CLONES
#endif
#define GRNWB_INLINE __attribute__((always_inline)) inline

namespace grnwb::gan {

std::int64_t TargetShape::layerOffset(std::int64_t layer) const {
  std::int64_t offset = 0;
  for (std::int64_t l = 0; l < layer; ++l) offset += targets() * maxHidden * (layerInputs(l) + 3);
  return offset;
}

namespace {

constexpr std::int64_t kStrip = 256;  // cells; a strip of all inputs stays in the first-level cache

/// One target's view of a layer's weights, or of their gradients.
template <class Real>
struct Layer {
  Real *weight, *bias, *gamma, *beta;
  std::int64_t stride;
};

template <class Real>
GRNWB_INLINE Layer<Real> layerOf(const TargetShape& shape, Real* flat, std::int64_t layer, std::int64_t target) {
  const std::int64_t inputs = shape.layerInputs(layer), vector = shape.targets() * shape.maxHidden;
  Real* begin = flat + shape.layerOffset(layer);
  Real* vectors = begin + vector * inputs + target * shape.maxHidden;
  return {begin + target * shape.maxHidden * inputs, vectors, vectors + vector, vectors + 2 * vector, inputs};
}

/// y = bias + sum_i weight[i * step] * x_i over cells.
template <class Real>
GRNWB_INLINE void combine(const Real* const* x, const Real* weight, std::int64_t step, std::int64_t count, Real bias,
                          std::int64_t begin, std::int64_t end, Real* y) {
  for (std::int64_t b = begin; b < end; ++b) y[b] = bias;
  std::int64_t i = 0;
  for (; i + 4 <= count; i += 4) {
    const Real w0 = weight[i * step], w1 = weight[(i + 1) * step];
    const Real w2 = weight[(i + 2) * step], w3 = weight[(i + 3) * step];
    const Real *x0 = x[i], *x1 = x[i + 1], *x2 = x[i + 2], *x3 = x[i + 3];
#pragma omp simd
    for (std::int64_t b = begin; b < end; ++b) y[b] += w0 * x0[b] + w1 * x1[b] + w2 * x2[b] + w3 * x3[b];
  }
  for (; i < count; ++i) {
    const Real w = weight[i * step];
    const Real* xi = x[i];
#pragma omp simd
    for (std::int64_t b = begin; b < end; ++b) y[b] += w * xi[b];
  }
}

template <class Real>
GRNWB_INLINE double sum(const Real* x, std::int64_t count) {
  double total = 0;
  for (std::int64_t begin = 0; begin < count; begin += kStrip) {
    const std::int64_t end = std::min(count, begin + kStrip);
    Real part = 0;
#pragma omp simd reduction(+ : part)
    for (std::int64_t b = begin; b < end; ++b) part += x[b];
    total += static_cast<double>(part);
  }
  return total;
}

template <class Real>
GRNWB_INLINE double sumOfSquares(const Real* x, Real centre, std::int64_t count) {
  double total = 0;
  for (std::int64_t begin = 0; begin < count; begin += kStrip) {
    const std::int64_t end = std::min(count, begin + kStrip);
    Real part = 0;
#pragma omp simd reduction(+ : part)
    for (std::int64_t b = begin; b < end; ++b) part += (x[b] - centre) * (x[b] - centre);
    total += static_cast<double>(part);
  }
  return total;
}

template <class Real>
GRNWB_INLINE double dot(const Real* x, const Real* y, std::int64_t count) {
  double total = 0;
  for (std::int64_t begin = 0; begin < count; begin += kStrip) {
    const std::int64_t end = std::min(count, begin + kStrip);
    Real part = 0;
#pragma omp simd reduction(+ : part)
    for (std::int64_t b = begin; b < end; ++b) part += x[b] * y[b];
    total += static_cast<double>(part);
  }
  return total;
}

/// Products of y with each of the rows x.
template <class Real>
GRNWB_INLINE void dots(const Real* y, const Real* const* x, std::int64_t rows, std::int64_t count, Real* result) {
  std::int64_t i = 0;
  for (; i + 4 <= rows; i += 4) {
    const Real *x0 = x[i], *x1 = x[i + 1], *x2 = x[i + 2], *x3 = x[i + 3];
    double t0 = 0, t1 = 0, t2 = 0, t3 = 0;
    for (std::int64_t begin = 0; begin < count; begin += kStrip) {
      const std::int64_t end = std::min(count, begin + kStrip);
      Real p0 = 0, p1 = 0, p2 = 0, p3 = 0;
#pragma omp simd reduction(+ : p0, p1, p2, p3)
      for (std::int64_t b = begin; b < end; ++b) {
        p0 += y[b] * x0[b];
        p1 += y[b] * x1[b];
        p2 += y[b] * x2[b];
        p3 += y[b] * x3[b];
      }
      t0 += static_cast<double>(p0);
      t1 += static_cast<double>(p1);
      t2 += static_cast<double>(p2);
      t3 += static_cast<double>(p3);
    }
    result[i] = static_cast<Real>(t0);
    result[i + 1] = static_cast<Real>(t1);
    result[i + 2] = static_cast<Real>(t2);
    result[i + 3] = static_cast<Real>(t3);
  }
  for (; i < rows; ++i) result[i] = static_cast<Real>(dot(y, x[i], count));
}

/// What one target's passes need beside the weights; reused from target to target.
template <class Real>
class Workspace {
 public:
  explicit Workspace(const TargetPass<Real>& pass)
      : m_cells(pass.cells), m_hidden(pass.shape->maxHidden), m_layers(pass.shape->layers()) {
    const std::int64_t rows = 2 * m_layers * m_hidden + 2 * std::max(m_hidden, pass.shape->maxInputs) + 1;
    m_values = std::make_unique_for_overwrite<Real[]>(static_cast<std::size_t>(rows * m_cells));
    m_spread = std::make_unique_for_overwrite<Real[]>(static_cast<std::size_t>(m_layers * m_hidden));
    m_gradient = m_values.get() + 2 * m_layers * m_hidden * m_cells;
    m_nextGradient = m_gradient + std::max(m_hidden, pass.shape->maxInputs) * m_cells;
    m_raw = m_nextGradient + std::max(m_hidden, pass.shape->maxInputs) * m_cells;
    m_rows.resize(static_cast<std::size_t>(std::max(m_hidden, pass.shape->maxInputs)));
  }
  Real* normalised(std::int64_t layer, std::int64_t unit) {
    return m_values.get() + (layer * m_hidden + unit) * m_cells;
  }
  Real* active(std::int64_t layer, std::int64_t unit) { return normalised(m_layers + layer, unit); }
  Real& inverseDeviation(std::int64_t layer, std::int64_t unit) {
    return m_spread[static_cast<std::size_t>(layer * m_hidden + unit)];
  }
  Real* gradient(std::int64_t row) { return m_gradient + row * m_cells; }
  Real* nextGradient(std::int64_t row) { return m_nextGradient + row * m_cells; }
  Real* raw() { return m_raw; }
  void swapGradients() { std::swap(m_gradient, m_nextGradient); }

  /// The inputs of a layer, one row each.
  const Real* const* inputs(const TargetPass<Real>& pass, std::int64_t target, std::int64_t layer) {
    const TargetShape& shape = *pass.shape;
    if (layer == 0) {
      const std::int64_t regulators = shape.inputs(target) - 1;
      const std::int64_t* tf = shape.regulators.data() + target * (shape.maxInputs - 1);
      for (std::int64_t i = 0; i < regulators; ++i) m_rows[static_cast<std::size_t>(i)] = pass.tfs + tf[i] * m_cells;
      m_rows[static_cast<std::size_t>(regulators)] = pass.noise + target * m_cells;
    } else {
      for (std::int64_t i = 0; i < shape.hidden(target); ++i)
        m_rows[static_cast<std::size_t>(i)] = active(layer - 1, i);
    }
    return m_rows.data();
  }

 private:
  std::int64_t m_cells, m_hidden, m_layers;
  std::unique_ptr<Real[]> m_values, m_spread;
  Real *m_gradient, *m_nextGradient, *m_raw;
  std::vector<const Real*> m_rows;
};

/// Linear + BatchNorm + ReLU of one layer into the workspace.
template <class Real>
GRNWB_INLINE void forwardLayer(const TargetPass<Real>& pass, std::int64_t target, std::int64_t layer, bool moveRunning,
                               Workspace<Real>& space) {
  const TargetShape& shape = *pass.shape;
  const std::int64_t cells = pass.cells, hidden = shape.hidden(target);
  const std::int64_t inputs = layer == 0 ? shape.inputs(target) : hidden;
  const Real* const* x = space.inputs(pass, target, layer);
  const Layer<const Real> weights = layerOf(shape, pass.parameters, layer, target);
  for (std::int64_t begin = 0; begin < cells; begin += kStrip)
    for (std::int64_t j = 0; j < hidden; ++j)
      combine(x, weights.weight + j * weights.stride, 1, inputs, weights.bias[j], begin,
              std::min(cells, begin + kStrip), space.normalised(layer, j));
  for (std::int64_t j = 0; j < hidden; ++j) {
    Real* z = space.normalised(layer, j);
    const auto unit = static_cast<std::size_t>(layer);
    Real& runningMean = pass.runningMean[unit][target * shape.maxHidden + j];
    Real& runningVariance = pass.runningVariance[unit][target * shape.maxHidden + j];
    double mean = static_cast<double>(runningMean), variance = static_cast<double>(runningVariance);
    if (pass.normalise != Normalise::running) {
      const auto count = static_cast<double>(cells);
      mean = sum(z, cells) / count;
      variance = sumOfSquares(z, static_cast<Real>(mean), cells) / count;
      if (moveRunning) {
        const double unbiased = variance * count / (count - 1);
        runningMean = static_cast<Real>((1 - pass.momentum) * static_cast<double>(runningMean) + pass.momentum * mean);
        runningVariance =
            static_cast<Real>((1 - pass.momentum) * static_cast<double>(runningVariance) + pass.momentum * unbiased);
      }
    }
    const Real centre = static_cast<Real>(mean), inverse = static_cast<Real>(1 / std::sqrt(variance + kNormEpsilon));
    const Real gamma = weights.gamma[j], beta = weights.beta[j];
    space.inverseDeviation(layer, j) = inverse;
    Real* a = space.active(layer, j);
#pragma omp simd
    for (std::int64_t b = 0; b < cells; ++b) {
      z[b] = (z[b] - centre) * inverse;
      const Real y = gamma * z[b] + beta;
      a[b] = y > 0 ? y : 0;
    }
  }
}

template <class Real>
GRNWB_INLINE void forwardTarget(const TargetPass<Real>& pass, std::int64_t target, bool moveRunning,
                                Workspace<Real>& space, Real* raw) {
  const TargetShape& shape = *pass.shape;
  for (std::int64_t layer = 0; layer < shape.layers(); ++layer) forwardLayer(pass, target, layer, moveRunning, space);
  const Real* weight = pass.parameters + shape.outputOffset() + target * shape.maxHidden;
  const Real bias = pass.parameters[shape.outputOffset() + shape.targets() * shape.maxHidden + target];
  combine(space.inputs(pass, target, shape.layers()), weight, 1, shape.hidden(target), bias, 0, pass.cells, raw);
#pragma omp simd
  for (std::int64_t b = 0; b < pass.cells; ++b) raw[b] = raw[b] > 0 ? raw[b] : 0;
}

/// From the gradient of one hidden unit's output, in place, to the gradient of its Linear's output.
template <class Real>
GRNWB_INLINE void backwardUnit(const TargetPass<Real>& pass, const Layer<const Real>& weights,
                               const Layer<Real>& gradients, std::int64_t layer, std::int64_t j,
                               Workspace<Real>& space) {
  const std::int64_t cells = pass.cells;
  Real* dz = space.gradient(j);
  const Real *a = space.active(layer, j), *normalised = space.normalised(layer, j);
#pragma omp simd
  for (std::int64_t b = 0; b < cells; ++b) dz[b] = a[b] > 0 ? dz[b] : 0;
  const double beta = sum(dz, cells), gamma = dot(dz, normalised, cells);
  gradients.beta[j] = static_cast<Real>(beta);
  gradients.gamma[j] = static_cast<Real>(gamma);
  const bool batch = pass.normalise != Normalise::running;
  const auto meanBeta = static_cast<Real>(batch ? beta / static_cast<double>(cells) : 0);
  const auto meanGamma = static_cast<Real>(batch ? gamma / static_cast<double>(cells) : 0);
  const Real factor = weights.gamma[j] * space.inverseDeviation(layer, j);
#pragma omp simd
  for (std::int64_t b = 0; b < cells; ++b) dz[b] = factor * (dz[b] - meanBeta - normalised[b] * meanGamma);
  gradients.bias[j] = static_cast<Real>(sum(dz, cells));
}

template <class Real>
GRNWB_INLINE void backwardTarget(const TargetPass<Real>& pass, std::int64_t target, const Real* gradRaw,
                                 Real* gradParameters, Real* gradInputs, Workspace<Real>& space) {
  const TargetShape& shape = *pass.shape;
  const std::int64_t cells = pass.cells, hidden = shape.hidden(target), output = shape.outputOffset();
  forwardTarget(pass, target, false, space, space.raw());
  Real* dRaw = space.raw();
  if (pass.wakesSilent && std::none_of(dRaw, dRaw + cells, [](Real value) { return value > 0; })) {
    std::copy_n(gradRaw, cells, dRaw);
  } else {
#pragma omp simd
    for (std::int64_t b = 0; b < cells; ++b) dRaw[b] = dRaw[b] > 0 ? gradRaw[b] : 0;
  }
  const Real* outputWeight = pass.parameters + output + target * shape.maxHidden;
  dots(dRaw, space.inputs(pass, target, shape.layers()), hidden, cells,
       gradParameters + output + target * shape.maxHidden);
  gradParameters[output + shape.targets() * shape.maxHidden + target] = static_cast<Real>(sum(dRaw, cells));
  for (std::int64_t j = 0; j < hidden; ++j) {
    Real* row = space.gradient(j);
    const Real w = outputWeight[j];
#pragma omp simd
    for (std::int64_t b = 0; b < cells; ++b) row[b] = w * dRaw[b];
  }
  for (std::int64_t layer = shape.layers() - 1; layer >= 0; --layer) {
    const std::int64_t inputs = layer == 0 ? shape.inputs(target) : hidden;
    const Layer<const Real> weights = layerOf(shape, pass.parameters, layer, target);
    const Layer<Real> gradients = layerOf(shape, gradParameters, layer, target);
    const Real* const* x = space.inputs(pass, target, layer);
    for (std::int64_t j = 0; j < hidden; ++j) {
      backwardUnit(pass, weights, gradients, layer, j, space);
      dots(space.gradient(j), x, inputs, cells, gradients.weight + j * gradients.stride);
    }
    if (layer == 0 && gradInputs == nullptr) break;
    std::vector<const Real*> dz(static_cast<std::size_t>(hidden));
    for (std::int64_t j = 0; j < hidden; ++j) dz[static_cast<std::size_t>(j)] = space.gradient(j);
    const std::int64_t wanted = layer == 0 ? inputs - 1 : inputs;
    for (std::int64_t begin = 0; begin < cells; begin += kStrip)
      for (std::int64_t i = 0; i < wanted; ++i)
        combine(dz.data(), weights.weight + i, weights.stride, hidden, Real(0), begin, std::min(cells, begin + kStrip),
                layer == 0 ? gradInputs + (target * (shape.maxInputs - 1) + i) * cells : space.nextGradient(i));
    space.swapGradients();
  }
}

template <class Real>
GRNWB_INLINE void forwardRange(const TargetPass<Real>& pass, std::int64_t first, std::int64_t last, Real* raw) {
  Workspace<Real> space(pass);
  const bool move = pass.normalise == Normalise::training;
  for (std::int64_t g = first; g < last; ++g) forwardTarget(pass, g, move, space, raw + g * pass.cells);
}

template <class Real>
GRNWB_INLINE void backwardRange(const TargetPass<Real>& pass, std::int64_t first, std::int64_t last,
                                const Real* gradRaw, Real* gradParameters, Real* gradInputs) {
  Workspace<Real> space(pass);
  for (std::int64_t g = first; g < last; ++g)
    backwardTarget(pass, g, gradRaw + g * pass.cells, gradParameters, gradInputs, space);
}

template <class Real>
GRNWB_INLINE void adamwRange(const AdamWConstants& c, std::int64_t count, const Real* gradient, Real* parameter,
                             Real* mean, Real* square, Real* largestSquare) {
  const Real beta1 = static_cast<Real>(c.beta1), beta2 = static_cast<Real>(c.beta2);
  const Real rest1 = static_cast<Real>(1 - c.beta1), rest2 = static_cast<Real>(1 - c.beta2);
  const Real keep = static_cast<Real>(1 - c.rate * c.weightDecay), step = static_cast<Real>(c.rate / c.correction1);
  const Real root2 = static_cast<Real>(1 / std::sqrt(c.correction2)), epsilon = static_cast<Real>(c.epsilon);
#pragma omp simd
  for (std::int64_t i = 0; i < count; ++i) {
    const Real g = gradient[i];
    mean[i] = beta1 * mean[i] + rest1 * g;
    square[i] = beta2 * square[i] + rest2 * g * g;
    largestSquare[i] = largestSquare[i] > square[i] ? largestSquare[i] : square[i];
    parameter[i] = keep * parameter[i] - step * mean[i] / (std::sqrt(largestSquare[i]) * root2 + epsilon);
  }
}

// A template can't be cloned for instruction sets, hence one plain function per type.
GRNWB_CLONES void forwardFloat(const TargetPass<float>& pass, std::int64_t first, std::int64_t last, float* raw) {
  forwardRange(pass, first, last, raw);
}
GRNWB_CLONES void forwardDouble(const TargetPass<double>& pass, std::int64_t first, std::int64_t last, double* raw) {
  forwardRange(pass, first, last, raw);
}
GRNWB_CLONES void backwardFloat(const TargetPass<float>& pass, std::int64_t first, std::int64_t last,
                                const float* gradRaw, float* gradParameters, float* gradInputs) {
  backwardRange(pass, first, last, gradRaw, gradParameters, gradInputs);
}
GRNWB_CLONES void backwardDouble(const TargetPass<double>& pass, std::int64_t first, std::int64_t last,
                                 const double* gradRaw, double* gradParameters, double* gradInputs) {
  backwardRange(pass, first, last, gradRaw, gradParameters, gradInputs);
}
GRNWB_CLONES void adamwFloat(const AdamWConstants& constants, std::int64_t count, const float* gradient,
                             float* parameter, float* mean, float* square, float* largestSquare) {
  adamwRange(constants, count, gradient, parameter, mean, square, largestSquare);
}
GRNWB_CLONES void adamwDouble(const AdamWConstants& constants, std::int64_t count, const double* gradient,
                              double* parameter, double* mean, double* square, double* largestSquare) {
  adamwRange(constants, count, gradient, parameter, mean, square, largestSquare);
}

}  // namespace

template <>
void forwardTargets(const TargetPass<float>& pass, std::int64_t first, std::int64_t last, float* raw) {
  forwardFloat(pass, first, last, raw);
}
template <>
void forwardTargets(const TargetPass<double>& pass, std::int64_t first, std::int64_t last, double* raw) {
  forwardDouble(pass, first, last, raw);
}
template <>
void backwardTargets(const TargetPass<float>& pass, std::int64_t first, std::int64_t last, const float* gradRaw,
                     float* gradParameters, float* gradInputs) {
  backwardFloat(pass, first, last, gradRaw, gradParameters, gradInputs);
}
template <>
void backwardTargets(const TargetPass<double>& pass, std::int64_t first, std::int64_t last, const double* gradRaw,
                     double* gradParameters, double* gradInputs) {
  backwardDouble(pass, first, last, gradRaw, gradParameters, gradInputs);
}
template <>
void adamwUpdate(const AdamWConstants& constants, std::int64_t count, const float* gradient, float* parameter,
                 float* mean, float* square, float* largestSquare) {
  adamwFloat(constants, count, gradient, parameter, mean, square, largestSquare);
}
template <>
void adamwUpdate(const AdamWConstants& constants, std::int64_t count, const double* gradient, double* parameter,
                 double* mean, double* square, double* largestSquare) {
  adamwDouble(constants, count, gradient, parameter, mean, square, largestSquare);
}

}  // namespace grnwb::gan
