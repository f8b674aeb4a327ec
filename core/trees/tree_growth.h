// SPDX-License-Identifier: GPL-3.0-or-later
// Grows one tree of a random forest, to leaves that are pure or can't be split.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/trees/binned_matrix.h"
#include "core/trees/packed_sum.h"
#include "core/trees/simd.h"
#include "core/trees/split_search.h"

namespace grnwb::trees {

/// Is told what a growing tree does, and may send samples of its own down the tree.
class TreeListener {
 public:
  virtual ~TreeListener() = default;

  /// Samples [begin, end) of a list that the listener keeps.
  struct Passengers {
    std::size_t begin = 0, end = 0;
  };
  /// Whether the tree is to be grown below a node.
  virtual bool isInterested(Passengers atNode) const = 0;
  /// total: packed sum of the node. Returns where the passengers who go right begin.
  virtual std::size_t split(Passengers atNode, const NodeSplit& split, std::uint64_t total) = 0;
  virtual void leaf(Passengers atNode, std::uint64_t total) = 0;
};

class TreeGrowth {
 public:
  /// As SplitSearch.
  TreeGrowth(const BinnedMatrix& features, const PackedSum& packing, std::size_t wanted,
             std::optional<std::size_t> excluded, Simd simd = supportedSimd().back());

  /// words: packed sum of each row as often as it was drawn, 0 where it wasn't; a row drawn twice has the same response
  /// twice. Draws of a node are keyed by its place in the tree, so a subtree doesn't depend on what is grown elsewhere.
  /// Throws cancelledError() soon after the job was stopped.
  void grow(std::span<const std::uint64_t> words, std::uint64_t key, TreeListener& listener,
            TreeListener::Passengers passengers, const JobContext& job);

 private:
  struct Node;

  bool isPure(const Node& node, std::span<const std::uint64_t> words) const;
  /// Stable; returns the left rows' number and packed sum.
  std::pair<std::size_t, std::uint64_t> partition(const Node& node, std::span<const std::uint64_t> words,
                                                  const NodeSplit& split);

  const BinnedMatrix& m_features;
  const PackedSum& m_packing;
  SplitSearch m_search;
  std::vector<std::uint32_t> m_rows, m_scratch;
};

}  // namespace grnwb::trees
