// SPDX-License-Identifier: GPL-3.0-or-later
// The two sides of a network to be drawn apart, TFs and targets, each in an order of its own.
#pragma once

#include <functional>

#include "core/base/job.h"
#include "core/layout/graph.h"

namespace grnwb::layout {

struct TwoSides {
  std::vector<int> tfs, targets;

  /// In the order of their numbers. Throws Error(badInput) when there isn't one flag per node.
  TwoSides(std::int64_t nodes, const std::vector<bool>& isTf);
};

/// Sorts the nodes by their keys, equal ones by what they were; those without a finite key come last.
void sortByKey(std::vector<int>& order, const std::function<double(int)>& key);

/// The TFs in an order in which neighbours share targets: from the one with the most edges on, always the one that
/// shares most with the last, as a share of its own. Throws cancelledError().
std::vector<int> chainOfTfs(const std::vector<int>& tfs, const std::vector<std::vector<int>>& neighbours,
                            JobContext& job);

}  // namespace grnwb::layout
