// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/embed/affinities.h"
#include "core/embed/neighbours.h"
#include "core/embed/pca.h"
#include "core/embed/tsne.h"
#include "core/evaluate/metrics.h"

namespace grnwb::evaluate {
namespace {

using Eigen::Index;

constexpr double kLisiPerplexity = 30;
constexpr int kLisiComponents = 50;

}  // namespace

double lisi(const Eigen::MatrixXd& points, const std::vector<bool>& isReal, double perplexity, JobContext& job) {
  const auto neighbours = static_cast<Index>(3 * perplexity);
  if (points.rows() <= neighbours || neighbours < 1 || std::ssize(isReal) != points.rows())
    throw Error(ErrorCode::badInput, "LISI",
                std::to_string(points.rows()) + " cells have no " + std::to_string(neighbours) + " neighbours",
                "give more cells, each with its label, or a lower perplexity");
  job.beginPhase("LISI", points.rows());
  const embed::Neighbours near = embed::nearestNeighbours(embed::PackedRows(points), neighbours, job);
  const embed::RowMatrix weights = embed::conditionalProbabilities(near, perplexity, job);
  double sum = 0;
  for (Index cell = 0; cell < points.rows(); ++cell) {
    double real = 0;
    for (Index j = 0; j < neighbours; ++j)
      if (isReal[static_cast<std::size_t>(near.index(cell, j))]) real += weights(cell, j);
    sum += 1 / (real * real + (1 - real) * (1 - real));
  }
  return sum / static_cast<double>(points.rows());
}

double lisi(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job) {
  checkCells(real, synthetic);
  data::Matrix logs(real.rows() + synthetic.rows(), real.cols());
  logs << real, synthetic;
  logs = logs.array().log1p();
  embed::TsneParameters tsne;
  tsne.seed = seed;
  tsne.perplexity = std::min(kLisiPerplexity, static_cast<double>(logs.rows() - 2) / 3);
  const embed::Embedding embedding = embed::tsne(embed::pca(logs, kLisiComponents, job).scores, tsne, job);
  job.throwIfStopped();
  std::vector<bool> isReal(static_cast<std::size_t>(logs.rows()));
  std::fill_n(isReal.begin(), real.rows(), true);
  return lisi(embedding.points, isReal, tsne.perplexity, job);
}

}  // namespace grnwb::evaluate
