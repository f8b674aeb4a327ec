// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <vector>

#include "core/base/random.h"
#include "core/embed/pca.h"
#include "core/evaluate/auroc.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/ranking.h"
#include "core/trees/random_forest.h"

namespace grnwb::evaluate {
namespace {

using Eigen::Index;

constexpr int kComponents = 50;
constexpr int kFifths = 5;
constexpr int kWindows = 4;

/// Cells of both sets, real ones first, drawn apart at random: a fifth to test, the rest to learn from.
struct Split {
  std::vector<Index> train, test;
};

bool holdsBoth(const std::vector<Index>& part, Index realCells) {
  const auto real = std::ranges::count_if(part, [&](Index cell) { return cell < realCells; });
  return real > 0 && real < std::ssize(part);
}

/// tested cells of a random order, from first on, to test. Not stratified, like the reference; drawn again in the rare
/// case that a part lacks one of the sets.
Split splitCells(Index realCells, Index cells, Index first, Index tested, RandomStream random) {
  std::vector<Index> order(static_cast<std::size_t>(cells));
  std::iota(order.begin(), order.end(), Index{0});
  Split split;
  do {
    random.shuffle(order);
    split.test.assign(order.begin() + first, order.begin() + first + tested);
    split.train.assign(order.begin(), order.begin() + first);
    split.train.insert(split.train.end(), order.begin() + first + tested, order.end());
  } while (!holdsBoth(split.test, realCells) || !holdsBoth(split.train, realCells));
  return split;
}

trees::FeatureColumns columnsOf(const Eigen::MatrixXd& samples) {
  return {{samples.data(), static_cast<std::size_t>(samples.size())},
          static_cast<std::size_t>(samples.rows()),
          static_cast<std::size_t>(samples.cols())};
}

/// AUROC on scores of tested cells after a forest grown on scores of others.
double forestAuroc(const Eigen::MatrixXd& train, const Eigen::MatrixXd& test, const Split& split, Index realCells,
                   std::uint64_t seed, JobContext& job) {
  const auto isReal = [&](const std::vector<Index>& cells) {
    std::vector<bool> labels;
    for (const Index cell : cells) labels.push_back(cell < realCells);
    return labels;
  };
  const trees::ForestParameters forest{kForestTrees, seed};
  const std::vector<double> probabilities =
      trees::forestProbabilities(columnsOf(train), isReal(split.train), columnsOf(test), forest, job);
  return auroc(rankingOf(probabilities, isReal(split.test), job));
}

data::Matrix bothOf(const data::Matrix& real, const data::Matrix& synthetic) {
  checkCells(real, synthetic);
  data::Matrix all(real.rows() + synthetic.rows(), real.cols());
  all << real, synthetic;
  return all;
}

}  // namespace

double rfAuroc(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job) {
  const data::Matrix all = bothOf(real, synthetic);
  const Eigen::MatrixXd scores = embed::pca(all, kComponents, job).scores;
  job.throwIfStopped();
  // Five seeds in a row test the fifths of one random order in turn, so that means over seeds scatter less than with
  // splits drawn apart.
  const Index tested = (all.rows() + kFifths - 1) / kFifths;
  const Index first = static_cast<Index>(seed % kFifths) * (all.rows() - tested) / (kFifths - 1);
  const Split split =
      splitCells(real.rows(), all.rows(), first, tested, RandomStream(seed / kFifths, "RF-AUROC split"));
  return forestAuroc(scores(split.train, Eigen::all), scores(split.test, Eigen::all), split, real.rows(), seed, job);
}

double rfAurocHeldOut(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job) {
  const data::Matrix all = bothOf(real, synthetic);
  // Four seeds in a row test parts of one random order that together hold every cell, for steadier means.
  const Index tested = (all.rows() * 3 + 9) / 10;
  const Index first = static_cast<Index>(seed % kWindows) * (all.rows() - tested) / (kWindows - 1);
  const Split split =
      splitCells(real.rows(), all.rows(), first, tested, RandomStream(seed / kWindows, "RF-AUROC held out"));
  const embed::Pca fit = embed::pca(all(split.train, Eigen::all), kComponents, job);
  job.throwIfStopped();
  const Eigen::MatrixXd test = embed::project(fit, all(split.test, Eigen::all));
  return forestAuroc(fit.scores, test, split, real.rows(), seed, job);
}

}  // namespace grnwb::evaluate
