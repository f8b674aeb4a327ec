// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/checks.h"

#include <cstdint>

namespace grnwb::grn {

std::vector<Check> check(const Grn& grn, const std::vector<std::string>& genes, int k, const Grn& base) {
  std::vector<std::string> notK, both, withoutRegulators, withoutTargets, outside, unkept;
  for (const std::string& target : grn.targets()) {
    const auto regulators = static_cast<std::int64_t>(grn.regulatorCount(target));
    if (regulators != k) notK.push_back(target);
    if (regulators == 0) withoutRegulators.push_back(target);
  }
  for (const std::string& tf : grn.tfs()) {
    if (grn.isTarget(tf)) both.push_back(tf);
    if (grn.targetCount(tf) == 0) withoutTargets.push_back(tf);
  }
  for (const std::string& gene : genes)
    if (!grn.isTf(gene) && !grn.isTarget(gene)) outside.push_back(gene);
  for (const Edge& edge : base.edges())
    if (edge.locked && !grn.find(edge.tf, edge.target) && (unkept.empty() || unkept.back() != edge.target))
      unkept.push_back(edge.target);
  return {{Rule::exactlyKRegulators, std::move(notK)},
          {Rule::noTfIsTarget, std::move(both)},
          {Rule::everyTargetHasRegulators, std::move(withoutRegulators)},
          {Rule::everyTfRegulates, std::move(withoutTargets)},
          {Rule::everyGeneInGraph, std::move(outside)},
          {Rule::lockedEdgesKept, std::move(unkept)}};
}

}  // namespace grnwb::grn
