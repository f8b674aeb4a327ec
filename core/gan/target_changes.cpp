// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/target_changes.h"

#include <algorithm>
#include <cmath>

namespace grnwb::gan {

std::vector<TargetChange> targetChanges(const MatchedCells& cells) {
  const auto column = data::indexOf(cells.genes);
  const Eigen::ArrayXd scale = cells.scale.cast<double>();
  const auto pairs = static_cast<double>(scale.size());
  std::vector<TargetChange> changes;
  for (const std::string& target : cells.network.targets()) {
    const auto control = cells.controlRaw.col(column.at(target)), perturbed = cells.perturbedRaw.col(column.at(target));
    const Eigen::ArrayXd before = control.cast<double>().array() * scale;
    const Eigen::ArrayXd after = perturbed.cast<double>().array() * scale;
    const Eigen::ArrayXd difference = after - before;
    TargetChange& change = changes.emplace_back();
    change.target = target;
    change.control = before.mean();
    change.difference = difference.mean();
    change.perturbed = after.mean();
    change.log2FoldChange = std::log2((change.perturbed + 1) / (change.control + 1));
    if (pairs > 1) change.deviation = std::sqrt((difference - change.difference).square().sum() / (pairs - 1));
    change.moved = (control.array() != perturbed.array()).count();
    change.regulated = std::ranges::any_of(
        cells.held, [&](const HeldTf& tf) { return cells.network.find(tf.asked.tf, target) != nullptr; });
  }
  return changes;
}

}  // namespace grnwb::gan
