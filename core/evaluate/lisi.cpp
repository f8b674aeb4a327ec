// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/embed/neighbours.h"
#include "core/embed/pca.h"
#include "core/embed/tsne.h"
#include "core/evaluate/metrics.h"

namespace grnwb::evaluate {
namespace {

using Eigen::Index;

constexpr double kLisiPerplexity = 30;
constexpr int kLisiComponents = 50;

/// Weights exp(-beta d^2), summing to 1, with beta such that their entropy is the perplexity's logarithm. Where too
/// many neighbours are as near as the nearest they stay equal.
Eigen::ArrayXd weightsOf(const Eigen::ArrayXd& squaredDistances, double perplexity) {
  constexpr int kSteps = 100;
  constexpr double kTolerance = 1e-6;
  const Eigen::ArrayXd gaps = squaredDistances - squaredDistances.minCoeff();  // a common factor cancels
  double low = 0, high = std::numeric_limits<double>::infinity();
  double beta = gaps.mean() > 0 ? 1 / gaps.mean() : 1;
  Eigen::ArrayXd weights;
  for (int step = 0; step < kSteps; ++step) {
    weights = (-beta * gaps).exp();
    const double total = weights.sum();
    const double entropy = std::log(total) + beta * (weights * gaps).sum() / total;
    weights /= total;
    if (std::abs(entropy - std::log(perplexity)) < kTolerance) break;
    (entropy > std::log(perplexity) ? low : high) = beta;
    beta = std::isinf(high) ? 2 * beta : (low + high) / 2;
  }
  return weights;
}

}  // namespace

double lisi(const Eigen::MatrixXd& points, const std::vector<bool>& isReal, double perplexity, JobContext& job) {
  const auto neighbours = static_cast<Index>(3 * perplexity);
  if (points.rows() <= neighbours || neighbours < 1 || std::ssize(isReal) != points.rows())
    throw Error(ErrorCode::badInput, "LISI",
                std::to_string(points.rows()) + " cells have no " + std::to_string(neighbours) + " neighbours",
                "give more cells, each with its label, or a lower perplexity");
  job.beginPhase("LISI", points.rows());
  const embed::Neighbours near = embed::nearestNeighbours(embed::PackedRows(points), neighbours, job);
  std::vector<double> indices(isReal.size());
  parallelFor(job, indices.size(), [&](std::size_t i) {
    const auto cell = static_cast<Index>(i);
    const Eigen::ArrayXd weights = weightsOf(near.squaredDistance.row(cell).transpose().array(), perplexity);
    double real = 0;
    for (Index j = 0; j < neighbours; ++j)
      if (isReal[static_cast<std::size_t>(near.index(cell, j))]) real += weights[j];
    indices[i] = 1 / (real * real + (1 - real) * (1 - real));
  });
  double sum = 0;
  for (const double index : indices) sum += index;
  return sum / static_cast<double>(indices.size());
}

double lisi(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job) {
  checkCells(real, synthetic);
  data::Matrix logs(real.rows() + synthetic.rows(), real.cols());
  logs << real, synthetic;
  logs = logs.array().log1p();
  embed::TsneParameters tsne;
  tsne.seed = seed;
  tsne.perplexity = std::min(kLisiPerplexity, static_cast<double>(logs.rows() - 2) / 3);
  const embed::Embedding embedding = embed::tsne(embed::pca(logs, kLisiComponents).scores, tsne, job);
  job.throwIfStopped();
  std::vector<bool> isReal(static_cast<std::size_t>(logs.rows()));
  std::fill_n(isReal.begin(), real.rows(), true);
  return lisi(embedding.points, isReal, tsne.perplexity, job);
}

}  // namespace grnwb::evaluate
