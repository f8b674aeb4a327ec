// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/random_forest.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/trees/tree_growth.h"

namespace grnwb::trees {
namespace {

constexpr std::size_t kTreesPerTask = 8;

std::size_t featuresPerNode(std::size_t usable) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::sqrt(static_cast<double>(usable))));
}

/// The random choices of one tree.
class TreeDraws {
 public:
  TreeDraws(std::uint64_t seed, std::size_t tree) {
    RandomStream stream(seed, "random forest tree", tree);
    m_bootstrapKey = stream.bits();
    m_rootKey = stream.bits();
  }

  std::uint64_t rootKey() const { return m_rootKey; }

  /// bag[row] = as many of the row's word as it was drawn, of as many draws as there are rows.
  void fillBag(std::span<const std::uint64_t> words, std::vector<std::uint64_t>& bag) const {
    bag.assign(words.size(), 0);
    NodeDraws draws(m_bootstrapKey);
    const auto rows = static_cast<std::uint32_t>(words.size());
    for (std::uint32_t draw = 0; draw < rows; ++draw) {
      const std::uint32_t row = draws.below(rows);
      bag[row] += words[row];
    }
  }

 private:
  std::uint64_t m_bootstrapKey, m_rootKey;
};

/// Sends the test samples down each tree.
class TestSamples : public TreeListener {
 public:
  /// Adds to shares[sample]: the share of class 1 in the sample's leaf.
  TestSamples(const FeatureColumns& test, const BinnedMatrix& train, const PackedSum& packing,
              std::vector<double>& shares)
      : m_test(test),
        m_train(train),
        m_packing(packing),
        m_shares(shares),
        m_samples(test.samples),
        m_scratch(test.samples) {
    std::iota(m_samples.begin(), m_samples.end(), std::size_t{0});
  }

  Passengers all() const { return {0, m_samples.size()}; }

  bool isInterested(Passengers atNode) const override { return atNode.begin != atNode.end; }

  std::size_t split(Passengers atNode, const NodeSplit& split, std::uint64_t) override {
    const double threshold = m_train.middle(split.feature, split.below, split.above);
    std::size_t left = atNode.begin, right = 0;
    for (std::size_t i = atNode.begin; i < atNode.end; ++i) {  // writes to both sides and keeps one
      const std::size_t sample = m_samples[i];
      const std::size_t isLeft = m_test.at(sample, split.feature) <= threshold ? 1 : 0;
      m_samples[left] = m_scratch[right] = sample;
      left += isLeft;
      right += 1 - isLeft;
    }
    std::copy_n(m_scratch.begin(), right, m_samples.begin() + static_cast<std::ptrdiff_t>(left));
    return left;
  }

  void leaf(Passengers atNode, std::uint64_t total) override {
    const auto ofOne = static_cast<double>(m_packing.sum(total)) / static_cast<double>(m_packing.limit());
    const double share = ofOne / static_cast<double>(m_packing.count(total));
    for (std::size_t i = atNode.begin; i < atNode.end; ++i) m_shares[m_samples[i]] += share;
  }

 private:
  const FeatureColumns& m_test;
  const BinnedMatrix& m_train;
  const PackedSum& m_packing;
  std::vector<double>& m_shares;
  std::vector<std::size_t> m_samples, m_scratch;
};

/// Adds up the decrease of the squared error at the splits of one tree.
class ErrorDecrease : public TreeListener {
 public:
  ErrorDecrease(std::size_t features, const PackedSum& packing) : m_packing(packing), m_ofFeature(features) {}

  bool isInterested(Passengers) const override { return true; }
  std::size_t split(Passengers, const NodeSplit& split, std::uint64_t total) override {
    m_ofFeature[split.feature] += split.score / static_cast<double>(m_packing.count(total));
    return 0;
  }
  void leaf(Passengers, std::uint64_t) override {}

  /// Adds each feature's share of the whole decrease and starts anew.
  void moveSharesTo(std::vector<double>& shares) {
    const double sum = std::accumulate(m_ofFeature.begin(), m_ofFeature.end(), 0.0);
    for (std::size_t f = 0; f < shares.size(); ++f) {
      if (sum > 0) shares[f] += m_ofFeature[f] / sum;
      m_ofFeature[f] = 0;
    }
  }

 private:
  const PackedSum& m_packing;
  std::vector<double> m_ofFeature;
};

void checkRows(std::size_t rows) {
  if (rows > PackedSum::kMaxRows)
    throw Error(ErrorCode::badInput, "random forest", std::to_string(rows) + " samples are too many to learn from",
                "give at most " + std::to_string(PackedSum::kMaxRows));
}

void check(const FeatureColumns& train, const std::vector<bool>& isClassOne, const FeatureColumns& test) {
  const auto refuse = [](const std::string& problem, const std::string& remedy) {
    throw Error(ErrorCode::badInput, "random forest", problem, remedy);
  };
  if (train.samples == 0 || train.features == 0) refuse("there are no samples to learn from", "give at least one");
  checkRows(train.samples);
  if (train.features != test.features || isClassOne.size() != train.samples)
    refuse("training samples, their classes and test samples don't fit together", "give the same features to both");
  if (std::ranges::any_of(train.values, [](double value) { return std::isnan(value); }))
    refuse("a training value is missing", "remove the samples without a value");
}

BinnedMatrix binned(const FeatureColumns& columns, const JobContext& job) {
  BinnedMatrix matrix(columns.samples, BinnedMatrix::kManyBins);
  for (std::size_t f = 0; f < columns.features; ++f) {
    job.throwIfStopped();
    const std::span<const double> values = columns.values.subspan(f * columns.samples, columns.samples);
    matrix.addFeature(std::vector<float>(values.begin(), values.end()));
  }
  return matrix;
}

/// Fixed point, centred; the largest deviation from the mean takes all of the range.
std::vector<std::uint64_t> packedResponse(std::span<const float> response, const PackedSum& packing) {
  const double mean = std::accumulate(response.begin(), response.end(), 0.0) / static_cast<double>(response.size());
  double largest = 0;
  for (const float value : response) largest = std::max(largest, std::abs(value - mean));
  const double scale = largest > 0 ? static_cast<double>(packing.limit()) / largest : 0;
  std::vector<std::uint64_t> words;
  words.reserve(response.size());
  for (const float value : response) words.push_back(packing.pack(std::llround((value - mean) * scale)));
  return words;
}

}  // namespace

std::vector<double> forestProbabilities(const FeatureColumns& train, const std::vector<bool>& isClassOne,
                                        const FeatureColumns& test, const ForestParameters& parameters,
                                        JobContext& job) {
  check(train, isClassOne, test);
  const BinnedMatrix features = binned(train, job);
  const PackedSum packing(train.samples);
  std::vector<std::uint64_t> words;
  for (const bool one : isClassOne) words.push_back(packing.pack(one ? packing.limit() : 0));

  const auto trees = static_cast<std::size_t>(parameters.trees);
  std::vector<std::vector<double>> sums((trees + kTreesPerTask - 1) / kTreesPerTask,
                                        std::vector<double>(test.samples, 0.0));
  parallelFor(job, sums.size(), [&](std::size_t task) {
    TreeGrowth growth(features, packing, featuresPerNode(train.features), std::nullopt);
    TestSamples samples(test, features, packing, sums[task]);
    std::vector<std::uint64_t> bag;
    for (std::size_t t = task * kTreesPerTask; t < std::min(trees, (task + 1) * kTreesPerTask); ++t) {
      const TreeDraws draws(parameters.seed, t);
      draws.fillBag(words, bag);
      growth.grow(bag, draws.rootKey(), samples, samples.all(), job);
      job.advance();
    }
  });
  std::vector<double> probability(test.samples, 0.0);
  for (const std::vector<double>& sum : sums)
    for (std::size_t s = 0; s < test.samples; ++s) probability[s] += sum[s] / static_cast<double>(trees);
  return probability;
}

std::vector<double> forestImportances(const BinnedMatrix& features, std::span<const float> response,
                                      std::optional<std::size_t> excluded, const ForestParameters& parameters,
                                      const JobContext& job) {
  checkRows(features.rows());
  const PackedSum packing(features.rows());
  const std::vector<std::uint64_t> words = packedResponse(response, packing);
  const std::size_t usable = features.features() - (excluded ? 1 : 0);
  TreeGrowth growth(features, packing, featuresPerNode(usable), excluded);
  ErrorDecrease decrease(features.features(), packing);
  std::vector<std::uint64_t> bag;
  std::vector<double> importance(features.features());
  for (std::size_t t = 0; t < static_cast<std::size_t>(parameters.trees); ++t) {
    const TreeDraws draws(parameters.seed, t);
    draws.fillBag(words, bag);
    growth.grow(bag, draws.rootKey(), decrease, {}, job);
    decrease.moveSharesTo(importance);
  }
  const double sum = std::accumulate(importance.begin(), importance.end(), 0.0);
  if (sum > 0)
    for (double& value : importance) value /= sum;
  return importance;
}

}  // namespace grnwb::trees
