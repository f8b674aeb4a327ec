// SPDX-License-Identifier: GPL-3.0-or-later
// What training needs of a network, each rule with the genes that break it.
#pragma once

#include <string>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::grn {

/// A Grn never breaks noTfIsTarget; it is a rule to be shown.
enum class Rule {
  exactlyKRegulators,
  noTfIsTarget,
  everyTargetHasRegulators,
  everyTfRegulates,
  everyGeneInGraph,
  lockedEdgesKept
};

struct Check {
  Rule rule;
  std::vector<std::string> offenders;  ///< for lockedEdgesKept the targets that lost such edges
};

/// genes: all genes of the training data; k: regulators wanted per target; base: the network whose locked edges must be
/// there. One entry per rule, in the order of Rule.
std::vector<Check> check(const Grn& grn, const std::vector<std::string>& genes, int k, const Grn& base = {});

}  // namespace grnwb::grn
