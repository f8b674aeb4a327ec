// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/random_forest.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"

namespace grnwb::trees {
namespace {

constexpr std::size_t kTreesPerTask = 8;

/// One feature's training values in ascending order.
struct SortedFeature {
  std::vector<double> values;           ///< [position]
  std::vector<std::uint32_t> sampleAt;  ///< [position]
  std::vector<std::uint32_t> position;  ///< [sample]
};

std::vector<SortedFeature> sortFeatures(const FeatureColumns& train, JobContext& job) {
  std::vector<SortedFeature> sorted(train.features);
  parallelFor(job, train.features, [&](std::size_t f) {
    SortedFeature& feature = sorted[f];
    feature.sampleAt.resize(train.samples);
    feature.position.resize(train.samples);
    feature.values.resize(train.samples);
    std::iota(feature.sampleAt.begin(), feature.sampleAt.end(), std::uint32_t{0});
    std::ranges::sort(feature.sampleAt, {}, [&](std::uint32_t s) { return std::pair(train.at(s, f), s); });
    for (std::uint32_t i = 0; i < train.samples; ++i) {
      feature.position[feature.sampleAt[i]] = i;
      feature.values[i] = train.at(feature.sampleAt[i], f);
    }
  });
  return sorted;
}

/// Bootstrap weights of the two classes.
struct ClassWeights {
  double zero = 0, one = 0;

  void add(ClassWeights other) {
    zero += other.zero;
    one += other.one;
  }
  bool isPure() const { return zero == 0 || one == 0; }
  ClassWeights without(ClassWeights other) const { return {zero - other.zero, one - other.one}; }
  double total() const { return zero + one; }
  /// Weight times Gini impurity, halved.
  double impurity() const { return zero * one / total(); }
};

struct Split {
  std::size_t feature = 0;
  std::uint32_t lastLeft = 0;  ///< position in the sorted feature
  double threshold = 0;        ///< the same boundary for other samples
  double impurity = 0;         ///< of both sides
  bool found = false;
};

struct TreeNode {
  std::uint32_t feature = 0, right = 0;  ///< the left child follows its parent
  double thresholdOrShare = 0;           ///< of a leaf (right is 0): share of class 1
};

/// One tree, grown depth first.
class Tree {
 public:
  /// isClassOne: one per training sample.
  Tree(const std::vector<SortedFeature>& train, const std::vector<bool>& isClassOne, RandomStream random);

  /// Share of class 1 in the leaf of a sample.
  double share(const FeatureColumns& samples, std::size_t sample) const;

 private:
  using Members = std::span<std::uint32_t>;

  void grow(Members members);
  ClassWeights weightsOf(Members members) const;
  Split bestSplit(Members members, ClassWeights all);
  /// Replaces best where a boundary of this feature leaves less impurity.
  void tryFeature(std::size_t feature, Members members, ClassWeights all, Split& best);

  const std::vector<SortedFeature>& m_train;
  RandomStream m_random;
  std::vector<ClassWeights> m_weights;  ///< of each sample in the bootstrap
  std::vector<std::size_t> m_featureOrder;
  std::vector<std::uint64_t> m_present;  ///< a bit per position of a sorted feature; all 0 between uses
  std::vector<TreeNode> m_nodes;
};

Tree::Tree(const std::vector<SortedFeature>& train, const std::vector<bool>& isClassOne, RandomStream random)
    : m_train(train),
      m_random(random),
      m_weights(isClassOne.size()),
      m_featureOrder(train.size()),
      m_present((isClassOne.size() + 63) / 64) {
  for (std::size_t draw = 0; draw < isClassOne.size(); ++draw) {
    const std::size_t s = m_random.below(isClassOne.size());
    ++(isClassOne[s] ? m_weights[s].one : m_weights[s].zero);
  }
  std::vector<std::uint32_t> members;
  for (std::uint32_t s = 0; s < m_weights.size(); ++s)
    if (m_weights[s].total() > 0) members.push_back(s);
  std::iota(m_featureOrder.begin(), m_featureOrder.end(), std::size_t{0});
  grow(members);
}

void Tree::grow(Members members) {
  struct Open {
    Members members;
    std::ptrdiff_t rightChildOf;  ///< -1: a left child or the root
  };
  std::vector<Open> open{{members, -1}};
  while (!open.empty()) {
    const auto [part, rightChildOf] = open.back();
    open.pop_back();
    const std::size_t self = m_nodes.size();
    if (rightChildOf >= 0) m_nodes[static_cast<std::size_t>(rightChildOf)].right = static_cast<std::uint32_t>(self);
    TreeNode& node = m_nodes.emplace_back();
    const ClassWeights all = weightsOf(part);
    const Split split = all.isPure() ? Split{} : bestSplit(part, all);
    if (!split.found) {
      node.thresholdOrShare = all.one / all.total();
      continue;
    }
    node.feature = static_cast<std::uint32_t>(split.feature);
    node.thresholdOrShare = split.threshold;
    const std::vector<std::uint32_t>& position = m_train[split.feature].position;
    const Members right = std::ranges::partition(part, [&](std::uint32_t s) { return position[s] <= split.lastLeft; });
    open.push_back({right, static_cast<std::ptrdiff_t>(self)});
    open.push_back({part.first(part.size() - right.size()), -1});
  }
}

ClassWeights Tree::weightsOf(Members members) const {
  ClassWeights sum;
  for (const std::uint32_t s : members) sum.add(m_weights[s]);
  return sum;
}

Split Tree::bestSplit(Members members, ClassWeights all) {
  const auto wanted = static_cast<std::size_t>(std::sqrt(static_cast<double>(m_train.size())));
  Split best;
  for (std::size_t tried = 0; tried < m_featureOrder.size() && (tried < wanted || !best.found); ++tried) {
    std::swap(m_featureOrder[tried], m_featureOrder[tried + m_random.below(m_featureOrder.size() - tried)]);
    tryFeature(m_featureOrder[tried], members, all, best);
  }
  return best;
}

void Tree::tryFeature(std::size_t feature, Members members, ClassWeights all, Split& best) {
  const SortedFeature& sorted = m_train[feature];
  // Marking the members' positions and reading the marks from below sorts them.
  for (const std::uint32_t s : members)
    m_present[sorted.position[s] / 64] |= std::uint64_t{1} << sorted.position[s] % 64;
  ClassWeights left;
  double below = std::numeric_limits<double>::infinity();
  std::uint32_t last = 0;
  for (std::uint32_t word = 0; word < m_present.size(); ++word) {
    for (std::uint64_t bits = std::exchange(m_present[word], 0); bits != 0; bits &= bits - 1) {
      const std::uint32_t position = 64 * word + static_cast<std::uint32_t>(std::countr_zero(bits));
      const double value = sorted.values[position];
      if (below < value) {
        const double impurity = left.impurity() + all.without(left).impurity();
        if (!best.found || impurity < best.impurity) {
          const double middle = std::midpoint(below, value);
          best = {feature, last, middle < value ? middle : below, impurity, true};
        }
      }
      left.add(m_weights[sorted.sampleAt[position]]);
      below = value;
      last = position;
    }
  }
}

double Tree::share(const FeatureColumns& samples, std::size_t sample) const {
  std::size_t node = 0;
  while (m_nodes[node].right != 0)
    node = samples.at(sample, m_nodes[node].feature) <= m_nodes[node].thresholdOrShare ? node + 1 : m_nodes[node].right;
  return m_nodes[node].thresholdOrShare;
}

void check(const FeatureColumns& train, const std::vector<bool>& isClassOne, const FeatureColumns& test) {
  const auto refuse = [](const std::string& problem, const std::string& remedy) {
    throw Error(ErrorCode::badInput, "random forest", problem, remedy);
  };
  if (train.samples == 0 || train.features == 0) refuse("there are no samples to learn from", "give at least one");
  if (train.features != test.features || isClassOne.size() != train.samples)
    refuse("training samples, their classes and test samples don't fit together", "give the same features to both");
  if (std::ranges::any_of(train.values, [](double value) { return std::isnan(value); }))
    refuse("a training value is missing", "remove the samples without a value");
}

}  // namespace

std::vector<double> forestProbabilities(const FeatureColumns& train, const std::vector<bool>& isClassOne,
                                        const FeatureColumns& test, const ForestParameters& parameters,
                                        JobContext& job) {
  check(train, isClassOne, test);
  const std::vector<SortedFeature> sorted = sortFeatures(train, job);
  const auto trees = static_cast<std::size_t>(parameters.trees);
  std::vector<std::vector<double>> sums((trees + kTreesPerTask - 1) / kTreesPerTask,
                                        std::vector<double>(test.samples, 0.0));
  parallelFor(job, sums.size(), [&](std::size_t task) {
    for (std::size_t t = task * kTreesPerTask; t < std::min(trees, (task + 1) * kTreesPerTask); ++t) {
      const Tree tree(sorted, isClassOne, RandomStream(parameters.seed, "random forest tree", t));
      for (std::size_t s = 0; s < test.samples; ++s) sums[task][s] += tree.share(test, s);
      job.advance();
    }
  });
  std::vector<double> probability(test.samples, 0.0);
  for (const std::vector<double>& sum : sums)
    for (std::size_t s = 0; s < test.samples; ++s) probability[s] += sum[s] / static_cast<double>(trees);
  return probability;
}

}  // namespace grnwb::trees
