// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/split_search.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace grnwb::trees {
namespace {

constexpr std::size_t kBins = BinnedMatrix::kFewBins;

using Accumulate = void (*)(const std::uint8_t* const* columns, std::span<const std::uint32_t> rows,
                            std::span<const std::uint64_t> words, std::uint64_t* histograms);

/// One pass over the rows that fills one histogram per feature.
template <std::size_t... feature>
constexpr Accumulate accumulator(std::index_sequence<feature...>) {
  return [](const std::uint8_t* const* columns, std::span<const std::uint32_t> rows,
            std::span<const std::uint64_t> words, std::uint64_t* histograms) {
    const std::array bins{columns[feature]...};
    for (const std::uint32_t row : rows) {
      const std::uint64_t word = words[row];
      ((histograms[feature * kBins + bins[feature][row]] += word), ...);
    }
  };
}

/// Entry w - 1 fills w histograms.
template <std::size_t... w>
constexpr auto accumulators(std::index_sequence<w...>) {
  return std::array{accumulator(std::make_index_sequence<w + 1>())...};
}

}  // namespace

SplitSearch::SplitSearch(const BinnedMatrix& features, const PackedSum& packing)
    : m_features(features), m_packing(packing), m_order(features.features()), m_histograms(kBlock * kBins) {}

std::optional<NodeSplit> SplitSearch::find(std::span<const std::uint32_t> rows, std::span<const std::uint64_t> words,
                                           std::uint64_t total, std::size_t wanted, std::optional<std::size_t> excluded,
                                           RandomStream draws) {
  static constexpr auto kAccumulate = accumulators(std::make_index_sequence<kBlock>());
  std::iota(m_order.begin(), m_order.end(), std::size_t{0});
  std::optional<NodeSplit> best;
  std::size_t drawn = 0, visited = 0;
  while (drawn < m_order.size() && (visited < wanted || !best)) {
    const std::size_t blockSize = visited < wanted ? std::min(kBlock, wanted - visited) : 1;
    std::array<std::size_t, kBlock> block;
    std::array<const std::uint8_t*, kBlock> columns;
    std::size_t width = 0;
    for (; width < blockSize && drawn < m_order.size(); ++drawn) {
      std::swap(m_order[drawn], m_order[drawn + draws.below(m_order.size() - drawn)]);
      if (m_order[drawn] == excluded) continue;
      block[width] = m_order[drawn];
      columns[width++] = m_features.fewBins(m_order[drawn]);
    }
    if (width == 0) break;
    std::fill_n(m_histograms.begin(), width * kBins, 0U);
    kAccumulate[width - 1](columns.data(), rows, words, m_histograms.data());
    for (std::size_t f = 0; f < width; ++f) scan(block[f], m_histograms.data() + f * kBins, total, best);
    visited += width;
  }
  return best;
}

void SplitSearch::scan(std::size_t feature, const std::uint64_t* histogram, std::uint64_t total,
                       std::optional<NodeSplit>& best) const {
  const auto count = static_cast<double>(m_packing.count(total));
  const auto sum = static_cast<double>(m_packing.sum(total));
  std::uint64_t left = 0;
  std::size_t below = 0;
  const std::size_t bins = m_features.binCount(feature);
  for (std::size_t bin = 0; bin < bins; ++bin) {
    if (histogram[bin] == 0) continue;
    if (left != 0) {
      const auto leftCount = static_cast<double>(m_packing.count(left));
      const auto leftSum = static_cast<double>(m_packing.sum(left));
      const double rightCount = count - leftCount;
      const double difference = rightCount * leftSum - leftCount * (sum - leftSum);
      const double score = difference * difference / (leftCount * rightCount);
      if (!best || score > best->score) best = {feature, m_features.cutBetween(feature, below, bin), left, score};
    }
    left += histogram[bin];
    below = bin;
  }
}

}  // namespace grnwb::trees
