// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/edge_correlations.h"

#include <cmath>

#include "core/base/parallel.h"
#include "core/base/random.h"

namespace grnwb::evaluate {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

/// How often each cell comes in a bootstrap sample.
Eigen::VectorXf drawnTimes(Index cells, std::int64_t draws, RandomStream& random) {
  Eigen::VectorXf times = Eigen::VectorXf::Zero(cells);
  for (std::int64_t i = 0; i < draws; ++i)
    times[static_cast<Index>(random.below(static_cast<std::uint64_t>(cells)))] += 1;
  return times;
}

}  // namespace

Eigen::MatrixXf centredLogs(const data::Matrix& cells) {
  Eigen::MatrixXf logs = cells.array().log1p().matrix();
  const Eigen::RowVectorXf means = logs.colwise().mean();
  logs.rowwise() -= means;
  return logs;
}

ArrayXd edgeCorrelations(const Eigen::MatrixXf& x, const std::vector<NumberedEdge>& edges,
                         const Eigen::VectorXf& weights) {
  constexpr double kNoVariance = 1e-9;
  const auto total = static_cast<double>(weights.sum());
  ArrayXd mean(x.cols()), deviation(x.cols());
  Eigen::VectorXf weighted(x.rows());
  for (Index gene = 0; gene < x.cols(); ++gene) {
    weighted = weights.cwiseProduct(x.col(gene));
    mean[gene] = static_cast<double>(weighted.sum()) / total;
    const double variance = static_cast<double>(weighted.dot(x.col(gene))) / total - mean[gene] * mean[gene];
    deviation[gene] = variance > kNoVariance ? std::sqrt(variance) : 0;
  }
  ArrayXd result(std::ssize(edges));
  Index weightedGene = -1;
  for (Index i = 0; i < result.size(); ++i) {
    const auto [tf, target] = edges[static_cast<std::size_t>(i)];
    if (weightedGene != tf) weighted = weights.cwiseProduct(x.col(weightedGene = tf));
    const double product = static_cast<double>(weighted.dot(x.col(target))) / total - mean[tf] * mean[target];
    const double scale = deviation[tf] * deviation[target];
    result[i] = scale > 0 ? product / scale : 0;
  }
  return result;
}

CorrelationResamples resampleCorrelations(const Eigen::MatrixXf& x, const std::vector<NumberedEdge>& edges,
                                          std::int64_t cellsOfSecond, std::size_t pairs, std::uint64_t seed,
                                          JobContext& job) {
  CorrelationResamples result;
  result.first.resize(pairs);
  result.second.resize(pairs);
  parallelFor(job, pairs, [&](std::size_t i) {
    RandomStream random(seed, "correlation bootstrap", i);
    result.first[i] = edgeCorrelations(x, edges, drawnTimes(x.rows(), x.rows(), random));
    result.second[i] = edgeCorrelations(x, edges, drawnTimes(x.rows(), cellsOfSecond, random));
    job.advance();
  });
  return result;
}

}  // namespace grnwb::evaluate
