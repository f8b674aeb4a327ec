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

/// Cells of both sets, real ones first, drawn apart at random: a fifth to test, the rest to learn from.
struct Split {
  std::vector<Index> train, test;
};

/// Not stratified, like the reference; drawn again in the rare case that a part lacks one of the sets. Five seeds in a
/// row test the fifths of one random order in turn, so that means over seeds scatter less than with splits drawn apart.
Split splitCells(Index realCells, Index cells, std::uint64_t seed) {
  const auto holdsBoth = [&](const std::vector<Index>& part) {
    const auto real = std::ranges::count_if(part, [&](Index cell) { return cell < realCells; });
    return real > 0 && real < std::ssize(part);
  };
  RandomStream random(seed / kFifths, "RF-AUROC split");
  std::vector<Index> order(static_cast<std::size_t>(cells));
  std::iota(order.begin(), order.end(), Index{0});
  const auto tested = (cells + kFifths - 1) / kFifths;
  const auto first = static_cast<Index>(seed % kFifths) * (cells - tested) / (kFifths - 1);
  Split split;
  do {
    random.shuffle(order);
    split.test.assign(order.begin() + first, order.begin() + first + tested);
    split.train.assign(order.begin(), order.begin() + first);
    split.train.insert(split.train.end(), order.begin() + first + tested, order.end());
  } while (!holdsBoth(split.test) || !holdsBoth(split.train));
  return split;
}

trees::FeatureColumns columnsOf(const Eigen::MatrixXd& samples) {
  return {{samples.data(), static_cast<std::size_t>(samples.size())},
          static_cast<std::size_t>(samples.rows()),
          static_cast<std::size_t>(samples.cols())};
}

}  // namespace

double rfAuroc(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job) {
  checkCells(real, synthetic);
  data::Matrix all(real.rows() + synthetic.rows(), real.cols());
  all << real, synthetic;
  const Eigen::MatrixXd scores = embed::pca(all, kComponents).scores;
  job.throwIfStopped();
  const Split split = splitCells(real.rows(), all.rows(), seed);
  const auto isReal = [&](const std::vector<Index>& cells) {
    std::vector<bool> labels;
    for (const Index cell : cells) labels.push_back(cell < real.rows());
    return labels;
  };
  const Eigen::MatrixXd train = scores(split.train, Eigen::all);
  const Eigen::MatrixXd test = scores(split.test, Eigen::all);
  const trees::ForestParameters forest{kForestTrees, seed};
  const std::vector<double> probabilities =
      trees::forestProbabilities(columnsOf(train), isReal(split.train), columnsOf(test), forest, job);
  return auroc(rankingOf(probabilities, isReal(split.test), job));
}

}  // namespace grnwb::evaluate
