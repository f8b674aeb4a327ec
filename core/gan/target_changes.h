// SPDX-License-Identifier: GPL-3.0-or-later
// What a perturbation did to each target gene.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/gan/perturb.h"

namespace grnwb::gan {

/// Means over the pairs, after LSN: counts in a cell of the library size.
struct TargetChange {
  std::string target;
  double control = 0, perturbed = 0;
  double difference = 0;      ///< perturbed - control
  double log2FoldChange = 0;  ///< log2((perturbed + 1) / (control + 1)): the 1 is one count, so that 0 has a logarithm
  double deviation = 0;       ///< sample standard deviation of the pairs' differences; 0 for one pair
  std::int64_t moved = 0;     ///< pairs whose raw value differs at all
  bool regulated = false;     ///< by a held TF in the network; only such targets move
};

/// One per target, in the order of the network.
std::vector<TargetChange> targetChanges(const MatchedCells& cells);

}  // namespace grnwb::gan
