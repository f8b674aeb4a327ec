// SPDX-License-Identifier: GPL-3.0-or-later
// What training needs of a network, each rule with the genes that break it.
#pragma once

#include <string>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::grn {

enum class Rule { exactlyKRegulators, everyTargetHasRegulators, everyTfRegulates, everyGeneInGraph };

struct Check {
  Rule rule;
  std::vector<std::string> offenders;
};

/// genes: all genes of the training data; k: regulators wanted per target. One entry per rule, in the order of Rule.
std::vector<Check> check(const Grn& grn, const std::vector<std::string>& genes, int k);

}  // namespace grnwb::grn
