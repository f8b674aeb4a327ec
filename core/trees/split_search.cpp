// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/split_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "core/base/random.h"

namespace grnwb::trees {
namespace {

std::vector<std::size_t> usableFeatures(std::size_t features, std::optional<std::size_t> excluded) {
  std::vector<std::size_t> usable;
  for (std::size_t f = 0; f < features; ++f)
    if (f != excluded) usable.push_back(f);
  return usable;
}

/// Whether a node's rows are sorted in less time than it takes to go through all bins; measured.
bool isSortedFaster(std::size_t rows, std::size_t bins) {
  if (rows > kMaxSorted) return false;
  const auto levels = static_cast<std::size_t>(std::bit_width(rows));
  return rows * levels * levels / 2 < 6 * (rows + bins);
}

}  // namespace

std::uint64_t NodeDraws::bits() {
  return splitMix(m_state);
}

std::uint32_t NodeDraws::below(std::uint32_t bound) {
  for (;;) {  // Lemire, 2019: the high half of a product is the draw, the low half tells of bias
    const std::uint64_t product = (bits() >> 32) * bound;
    const auto low = static_cast<std::uint32_t>(product);
    if (low >= bound || low >= -bound % bound) return static_cast<std::uint32_t>(product >> 32);
  }
}

struct SplitSearch::Best {
  double numerator = -1, denominator = 1;  ///< of the score
  std::size_t feature = 0;
  std::uint64_t place = 0;
};

SplitSearch::SplitSearch(const BinnedMatrix& features, const PackedSum& packing, std::size_t wanted,
                         std::optional<std::size_t> excluded, Simd simd)
    : m_features(features),
      m_packing(packing),
      m_wanted(wanted),
      m_kernels(kernelsFor<SplitKernels>(simd)),
      m_usable(usableFeatures(features.features(), excluded)),
      m_swaps(m_usable.size()),
      m_sums(features.mostBins() * kLanes),
      m_keys(std::min(features.rows(), kMaxSorted) * kLanes),
      m_sortedWords(std::min(features.rows(), kMaxSorted)) {}

std::optional<NodeSplit> SplitSearch::find(std::span<const std::uint32_t> rows, std::span<const std::uint64_t> words,
                                           std::uint64_t total, NodeDraws draws) {
  const NodeRows node{rows.data(), rows.size(), words.data(), total, m_packing.shift()};
  Best best;
  std::size_t drawn = 0;
  while (drawn < m_usable.size() && (drawn < m_wanted || best.numerator < 0)) {
    const std::size_t begin = drawn;
    const std::size_t end = drawn < m_wanted ? std::min({drawn + kLanes, m_wanted, m_usable.size()}) : drawn + 1;
    for (; drawn < end; ++drawn) {
      m_swaps[drawn] = drawn + draws.below(static_cast<std::uint32_t>(m_usable.size() - drawn));
      std::swap(m_usable[drawn], m_usable[m_swaps[drawn]]);
    }
    lookAt(std::span(m_usable).subspan(begin, end - begin), node, best);
  }
  while (drawn > 0) {
    --drawn;
    std::swap(m_usable[drawn], m_usable[m_swaps[drawn]]);
  }
  if (best.numerator < 0) return std::nullopt;
  return NodeSplit{best.feature, best.place >> 16, best.place & 0xffff, best.numerator / best.denominator};
}

void SplitSearch::lookAt(std::span<const std::size_t> block, const NodeRows& node, Best& best) {
  std::array<const std::uint16_t*, kLanes> columns;
  columns.fill(m_features.manyBins(block[0]));
  std::size_t bins = m_features.binCount(block[0]);
  for (std::size_t lane = 1; lane < block.size(); ++lane) {
    columns[lane] = m_features.manyBins(block[lane]);
    bins = std::max(bins, m_features.binCount(block[lane]));
  }
  LaneSplits splits;
  if (isSortedFaster(node.size, bins))
    m_kernels.bySorting(node, columns.data(), m_keys.data(), m_sortedWords.data(), splits);
  else
    m_kernels.byCounting(node, columns.data(), bins, m_sums.data(), splits);
  for (std::size_t lane = 0; lane < block.size(); ++lane)
    if (splits.numerator[lane] * best.denominator > best.numerator * splits.denominator[lane])
      best = {splits.numerator[lane], splits.denominator[lane], block[lane], splits.place[lane]};
}

}  // namespace grnwb::trees
