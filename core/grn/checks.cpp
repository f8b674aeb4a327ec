// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/checks.h"

#include <iterator>

namespace grnwb::grn {

std::vector<Check> check(const Grn& grn, const std::vector<std::string>& genes, int k) {
  std::vector<std::string> notK, withoutRegulators, withoutTargets, outside;
  for (const std::string& target : grn.targets()) {
    const auto regulators = std::ssize(grn.regulators(target));
    if (regulators != k) notK.push_back(target);
    if (regulators == 0) withoutRegulators.push_back(target);
  }
  for (const std::string& tf : grn.tfs())
    if (grn.targetsOf(tf).empty()) withoutTargets.push_back(tf);
  for (const std::string& gene : genes)
    if (!grn.isTf(gene) && !grn.isTarget(gene)) outside.push_back(gene);
  return {{Rule::exactlyKRegulators, std::move(notK)},
          {Rule::everyTargetHasRegulators, std::move(withoutRegulators)},
          {Rule::everyTfRegulates, std::move(withoutTargets)},
          {Rule::everyGeneInGraph, std::move(outside)}};
}

}  // namespace grnwb::grn
