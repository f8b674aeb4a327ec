// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/tree_growth.h"

#include <algorithm>
#include <utility>

namespace grnwb::trees {

struct TreeGrowth::Node {
  std::size_t begin, end;  ///< of m_rows
  std::uint64_t total;     ///< packed sum
  std::uint64_t key;       ///< of its draws
  TreeListener::Passengers passengers;
};

TreeGrowth::TreeGrowth(const BinnedMatrix& features, const PackedSum& packing, std::size_t wanted,
                       std::optional<std::size_t> excluded, Simd simd)
    : m_features(features), m_packing(packing), m_search(features, packing, wanted, excluded, simd) {}

void TreeGrowth::grow(std::span<const std::uint64_t> words, std::uint64_t key, TreeListener& listener,
                      TreeListener::Passengers passengers, const JobContext& job) {
  m_rows.resize(words.size());
  std::size_t drawn = 0;
  std::uint64_t total = 0;
  for (std::size_t row = 0; row < words.size(); ++row) {
    m_rows[drawn] = static_cast<std::uint32_t>(row);
    drawn += words[row] != 0 ? 1 : 0;
    total += words[row];
  }
  m_scratch.resize(drawn);
  std::vector<Node> open{{0, drawn, total, key, passengers}};
  while (!open.empty()) {
    job.throwIfStopped();
    const Node node = open.back();
    open.pop_back();
    if (!listener.isInterested(node.passengers)) continue;
    NodeDraws draws(node.key);
    const std::uint64_t leftKey = draws.bits(), rightKey = draws.bits();
    std::optional<NodeSplit> split;
    if (!isPure(node, words))
      split = m_search.find(std::span(m_rows).subspan(node.begin, node.end - node.begin), words, node.total, draws);
    if (!split) {
      listener.leaf(node.passengers, node.total);
      continue;
    }
    const auto [left, leftTotal] = partition(node, words, *split);
    const std::size_t middle = listener.split(node.passengers, *split, node.total);
    open.push_back({node.begin + left, node.end, node.total - leftTotal, rightKey, {middle, node.passengers.end}});
    open.push_back({node.begin, node.begin + left, leftTotal, leftKey, {node.passengers.begin, middle}});
  }
}

bool TreeGrowth::isPure(const Node& node, std::span<const std::uint64_t> words) const {
  if (node.end - node.begin == 1) return true;
  const auto countOf = [&](std::uint64_t word) { return static_cast<std::uint64_t>(m_packing.count(word)); };
  const std::uint64_t first = words[m_rows[node.begin]], firstCount = countOf(first);
  return std::all_of(m_rows.begin() + static_cast<std::ptrdiff_t>(node.begin),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(node.end),
                     [&](std::uint32_t row) { return words[row] * firstCount == first * countOf(words[row]); });
}

std::pair<std::size_t, std::uint64_t> TreeGrowth::partition(const Node& node, std::span<const std::uint64_t> words,
                                                            const NodeSplit& split) {
  const std::uint16_t* const bins = m_features.manyBins(split.feature);
  std::uint32_t* const rows = m_rows.data() + node.begin;
  const std::size_t size = node.end - node.begin;
  std::size_t left = 0, right = 0;
  std::uint64_t leftTotal = 0;
  for (std::size_t i = 0; i < size; ++i) {  // writes to both sides and keeps one: no branch to mispredict
    const std::uint32_t row = rows[i];
    const std::size_t isRight = bins[row] > split.below ? 1 : 0;
    rows[left] = m_scratch[right] = row;
    right += isRight;
    left += 1 - isRight;
    leftTotal += words[row] & (std::uint64_t{isRight} - 1);
  }
  std::copy_n(m_scratch.begin(), right, rows + left);
  return {left, leftTotal};
}

}  // namespace grnwb::trees
