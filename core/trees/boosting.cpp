// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/boosting.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/trees/packed_sum.h"
#include "core/trees/split_search.h"

namespace grnwb::trees {
namespace {

std::size_t inBagRows(std::size_t rows, double share) {
  if (rows < 2 || rows > PackedSum::kMaxRows)
    throw Error(ErrorCode::badInput, "cells", std::to_string(rows) + " can't be learned from",
                "give from 2 to " + std::to_string(PackedSum::kMaxRows) + " cells");
  const auto inBag = static_cast<std::size_t>(std::floor(share * static_cast<double>(rows)));
  return std::clamp<std::size_t>(inBag, 1, rows - 1);
}

/// Node i has the children 2i and 2i + 1; the root is 1.
struct TreeNode {
  bool leaf = true;
  std::size_t feature = 0;
  std::size_t cut = 0;
  std::int64_t step = 0;  ///< what a leaf takes off the residual of its rows
};

/// One response while it is being fitted.
class Regression {
 public:
  Regression(const BinnedMatrix& features, const BoostingParameters& parameters, const RowSamples& samples,
             std::span<const float> response, std::optional<std::size_t> excluded)
      : m_features(features),
        m_parameters(parameters),
        m_samples(samples),
        m_excluded(excluded),
        m_packing(features.rows()),
        m_search(features, m_packing),
        m_words(features.rows()),
        m_tree(std::size_t{2} << parameters.maxDepth),
        m_importance(features.features()) {
    const std::size_t usable = features.features() - (excluded ? 1 : 0);
    m_wanted =
        std::max<std::size_t>(1, static_cast<std::size_t>(parameters.featureShare * static_cast<double>(usable)));
    setResiduals(response);
  }

  BoostingFit run(const JobContext& job) {
    std::vector<double> improvements;
    bool improving = true;
    for (int round = 0; round < m_parameters.maxTrees && improving; ++round) {
      job.throwIfStopped();
      improvements.push_back(addTree(static_cast<std::size_t>(round)));
      if (round + 1 >= m_parameters.window)
        improving = std::accumulate(improvements.end() - m_parameters.window, improvements.end(), 0.0) >= 0;
    }
    const double sum = std::accumulate(m_importance.begin(), m_importance.end(), 0.0);
    if (sum > 0)
      for (double& value : m_importance) value /= sum;
    return {std::move(m_importance), static_cast<int>(improvements.size())};
  }

 private:
  /// Fixed point: the largest deviation from the mean takes half of the range, which leaves room to grow.
  void setResiduals(std::span<const float> response) {
    const double mean = std::accumulate(response.begin(), response.end(), 0.0) / static_cast<double>(response.size());
    double largest = 0;
    for (const float value : response) largest = std::max(largest, std::abs(value - mean));
    const double scale = largest > 0 ? static_cast<double>(m_packing.limit()) / (2 * largest) : 0;
    for (std::size_t row = 0; row < response.size(); ++row)
      m_words[row] = m_packing.pack(std::llround((response[row] - mean) * scale));
  }

  /// Returns the improvement of the squared error on the rows left out, summed over them.
  double addTree(std::size_t round) {
    m_samples.split(round, m_inBag, m_outOfBag);
    std::uint64_t total = 0;
    for (const std::uint32_t row : m_inBag) total += m_words[row];
    grow(1, 0, m_inBag, total, round);
    double improvement = 0;
    for (const std::uint32_t row : m_outOfBag) {
      const std::int64_t step = m_tree[leafOf(row)].step;
      const std::int64_t residual = m_packing.residual(m_words[row]);
      improvement += static_cast<double>(step) * static_cast<double>(2 * residual - step);
      m_words[row] = m_packing.pack(residual - step);
    }
    return improvement;
  }

  void grow(std::size_t node, int depth, std::span<std::uint32_t> rows, std::uint64_t total, std::size_t round) {
    std::optional<NodeSplit> split;
    if (depth < m_parameters.maxDepth && rows.size() >= 2)
      split = m_search.find(rows, m_words, total, m_wanted, m_excluded,
                            RandomStream(m_parameters.seed, "boosting features", round * m_tree.size() + node));
    if (!split) {
      makeLeaf(node, rows, total);
      return;
    }
    m_tree[node] = {false, split->feature, split->cut, 0};
    m_importance[split->feature] += split->score / static_cast<double>(rows.size());
    const std::size_t left = partition(rows, m_features.fewBins(split->feature), split->cut);
    grow(2 * node, depth + 1, rows.first(left), split->left, round);
    grow(2 * node + 1, depth + 1, rows.subspan(left), total - split->left, round);
  }

  void makeLeaf(std::size_t node, std::span<const std::uint32_t> rows, std::uint64_t total) {
    const double mean = static_cast<double>(m_packing.sum(total)) / static_cast<double>(rows.size());
    const std::int64_t step = std::llround(m_parameters.learningRate * mean);
    m_tree[node] = {true, 0, 0, step};
    for (const std::uint32_t row : rows) m_words[row] = m_packing.pack(m_packing.residual(m_words[row]) - step);
  }

  /// Stable; returns how many rows went left.
  std::size_t partition(std::span<std::uint32_t> rows, const std::uint8_t* bins, std::size_t cut) {
    m_scratch.resize(std::max(m_scratch.size(), rows.size()));
    std::size_t left = 0, right = 0;
    for (const std::uint32_t row : rows) {  // writes to both sides and keeps one: no branch to mispredict
      const std::size_t isRight = bins[row] > cut ? 1 : 0;
      rows[left] = m_scratch[right] = row;
      right += isRight;
      left += 1 - isRight;
    }
    std::copy_n(m_scratch.begin(), right, rows.begin() + static_cast<std::ptrdiff_t>(left));
    return left;
  }

  std::size_t leafOf(std::uint32_t row) const {
    std::size_t node = 1;
    while (!m_tree[node].leaf)
      node = 2 * node + (m_features.fewBins(m_tree[node].feature)[row] > m_tree[node].cut ? 1 : 0);
    return node;
  }

  const BinnedMatrix& m_features;
  const BoostingParameters& m_parameters;
  const RowSamples& m_samples;
  std::optional<std::size_t> m_excluded;
  PackedSum m_packing;
  SplitSearch m_search;
  std::size_t m_wanted = 1;            ///< features looked at per node
  std::vector<std::uint64_t> m_words;  ///< packed residual of each row
  std::vector<std::uint32_t> m_inBag, m_outOfBag, m_scratch;
  std::vector<TreeNode> m_tree;
  std::vector<double> m_importance;
};

}  // namespace

Booster::Booster(const BinnedMatrix& features, const BoostingParameters& parameters, JobContext& job)
    : m_features(features),
      m_parameters(parameters),
      m_samples(features.rows(), inBagRows(features.rows(), parameters.rowShare),
                static_cast<std::size_t>(parameters.maxTrees), parameters.seed, job) {}

BoostingFit Booster::fit(std::span<const float> response, std::optional<std::size_t> excluded,
                         const JobContext& job) const {
  return Regression(m_features, m_parameters, m_samples, response, excluded).run(job);
}

}  // namespace grnwb::trees
