// SPDX-License-Identifier: GPL-3.0-or-later
// The best cut of a tree node over randomly drawn features, found in histograms of residuals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/trees/binned_matrix.h"
#include "core/trees/packed_sum.h"

namespace grnwb::trees {

struct NodeSplit {
  std::size_t feature = 0;
  std::size_t cut = 0;     ///< rows with a bin up to this one go left
  std::uint64_t left = 0;  ///< packed sum of the left rows
  double score = -1;       ///< n_left * n_right * (mean_left - mean_right)^2, in fixed-point units
};

class SplitSearch {
 public:
  /// Keeps references to features and packing.
  SplitSearch(const BinnedMatrix& features, const PackedSum& packing);

  /// Looks at `wanted` features in random order without replacement; features that are constant in the node count, but
  /// the search goes on until one isn't. rows: the node's rows; words: packed residual of every row of the matrix;
  /// total: packed sum over the node. Nothing when every feature is constant. Of equal scores the first wins.
  std::optional<NodeSplit> find(std::span<const std::uint32_t> rows, std::span<const std::uint64_t> words,
                                std::uint64_t total, std::size_t wanted, std::optional<std::size_t> excluded,
                                RandomStream draws);

 private:
  /// How many histograms are filled in one pass over the rows, which hides the latency of each.
  static constexpr std::size_t kBlock = 8;

  void scan(std::size_t feature, const std::uint64_t* histogram, std::uint64_t total,
            std::optional<NodeSplit>& best) const;

  const BinnedMatrix& m_features;
  const PackedSum& m_packing;
  std::vector<std::size_t> m_order;         ///< of features, drawn as far as the search went
  std::vector<std::uint64_t> m_histograms;  ///< kBlock x BinnedMatrix::kFewBins
};

}  // namespace grnwb::trees
