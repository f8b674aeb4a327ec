// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/perturbation_result.h"

#include <algorithm>

namespace grnwb::ui {

const gan::DoseCurve* PerturbationResult::curve(const std::string& tf, const std::string& target) const {
  const auto found = std::ranges::find_if(
      curves, [&](const gan::DoseCurve& curve) { return curve.tf == tf && curve.target == target; });
  return found == curves.end() ? nullptr : &*found;
}

std::vector<std::string> PerturbationResult::heldRegulators(const std::string& target) const {
  std::vector<std::string> regulators = heldTfs();
  std::erase_if(regulators, [&](const std::string& tf) { return !cells.network.find(tf, target); });
  return regulators;
}

std::vector<std::string> PerturbationResult::heldTfs() const {
  std::vector<std::string> tfs;
  for (const gan::HeldTf& held : cells.held) tfs.push_back(held.asked.tf);
  return tfs;
}

ControlLevel controlLevel(const gan::MatchedCells& cells, const std::string& gene) {
  const auto at = std::ranges::find(cells.genes, gene);
  const Eigen::ArrayXd raw =
      cells.controlRaw.col(static_cast<Eigen::Index>(at - cells.genes.begin())).cast<double>().array();
  return {raw.mean(), (raw * cells.scale.cast<double>().array()).mean(),
          static_cast<double>((raw == 0).count()) / static_cast<double>(raw.size())};
}

MovedTargets movedTargets(const std::vector<gan::TargetChange>& changes) {
  MovedTargets targets;
  for (const gan::TargetChange& change : changes) {
    const bool moved = change.moved > 0;
    ++(change.regulated ? targets.regulated : targets.others);
    if (moved && change.regulated) ++targets.regulatedMoved;
    if (moved && !change.regulated) targets.othersMoved.push_back(change.target);
  }
  return targets;
}

}  // namespace grnwb::ui
