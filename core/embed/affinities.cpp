// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/affinities.h"

#include <cmath>
#include <limits>
#include <vector>

#include "core/base/parallel.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;

/// Probabilities of one point's neighbours; bisection for beta, the search widening until it has both bounds.
Eigen::ArrayXd neighbourhood(const Eigen::ArrayXd& squaredDistances, double perplexity) {
  constexpr int kSteps = 100;
  constexpr double kTolerance = 1e-6;
  const Eigen::ArrayXd gaps = squaredDistances - squaredDistances.minCoeff();  // a common factor cancels in the row
  const double target = std::log(perplexity);
  double low = 0, high = std::numeric_limits<double>::infinity();
  double beta = gaps.mean() > 0 ? 1 / gaps.mean() : 1;
  Eigen::ArrayXd weights(gaps.size());
  for (int step = 0; step < kSteps; ++step) {
    weights = (-beta * gaps).exp();
    const double total = weights.sum();
    const double entropy = std::log(total) + beta * (weights * gaps).sum() / total;
    weights /= total;
    if (std::abs(entropy - target) < kTolerance) break;
    (entropy > target ? low : high) = beta;
    beta = std::isinf(high) ? 2 * beta : (low + high) / 2;
  }
  return weights;
}

}  // namespace

RowMatrix conditionalProbabilities(const Neighbours& neighbours, double perplexity, JobContext& job) {
  const Index size = neighbours.index.rows();
  RowMatrix probability(size, neighbours.index.cols());
  parallelFor(job, static_cast<std::size_t>(size), [&](std::size_t i) {
    const auto row = static_cast<Index>(i);
    probability.row(row) = neighbourhood(neighbours.squaredDistance.row(row).transpose().array(), perplexity).matrix();
  });
  return probability;
}

Affinities affinities(const Neighbours& neighbours, double perplexity, JobContext& job) {
  const Index size = neighbours.index.rows(), count = neighbours.index.cols();
  const RowMatrix probability = conditionalProbabilities(neighbours, perplexity, job);
  std::vector<Eigen::Triplet<double>> entries;
  entries.reserve(static_cast<std::size_t>(2 * size * count));
  const double scale = 1 / (2 * static_cast<double>(size));
  for (Index i = 0; i < size; ++i) {
    for (Index j = 0; j < count; ++j) {
      const auto row = static_cast<std::int32_t>(i), column = neighbours.index(i, j);
      entries.emplace_back(row, column, scale * probability(i, j));
      entries.emplace_back(column, row, scale * probability(i, j));
    }
  }
  Affinities result(size, size);
  result.setFromTriplets(entries.begin(), entries.end());
  return result;
}

}  // namespace grnwb::embed
