// SPDX-License-Identifier: GPL-3.0-or-later
// How far each of many networks agrees with each other one.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/job.h"
#include "core/grn/overlap.h"

namespace grnwb::grn {

/// Shares are NaN where there is nothing to compare.
struct PairOverlap {
  double regulators = 0;  ///< mean Jaccard index over the shared targets, as Overlap::regulators
  double edges = 0;       ///< Jaccard index of the two sets of edges
  double tfs = 0;         ///< Jaccard index of the two TF lists
  double tfShare = 0;     ///< of the row's TFs that the column has too: |T1 n T2| / |T1|, the only one with a direction
  std::size_t sharedTargets = 0, sharedEdges = 0, sharedTfs = 0;
};

/// networks x networks
class OverlapMatrix {
 public:
  explicit OverlapMatrix(std::size_t size) : m_size(size), m_pairs(size * size) {}

  std::size_t size() const { return m_size; }
  const PairOverlap& at(std::size_t row, std::size_t column) const { return m_pairs[row * m_size + column]; }
  PairOverlap& at(std::size_t row, std::size_t column) { return m_pairs[row * m_size + column]; }

 private:
  std::size_t m_size;
  std::vector<PairOverlap> m_pairs;
};

/// Parallel over the pairs of networks; time grows with pairs x edges. Throws cancelledError() when stopped.
OverlapMatrix overlapMatrix(const std::vector<EdgeSet>& networks, JobContext& job);

}  // namespace grnwb::grn
