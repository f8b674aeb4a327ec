// SPDX-License-Identifier: GPL-3.0-or-later
// What a run answered when TFs were held: pairs of cells, changes of its targets, dose-response curves.
#pragma once

#include <string>
#include <vector>

#include "core/gan/dose_response.h"
#include "core/gan/generate.h"
#include "core/gan/target_changes.h"

namespace grnwb::ui {

struct PerturbationResult {
  std::string runId;
  gan::GenerateParameters parameters;
  gan::MatchedCells cells;
  std::vector<gan::TargetChange> changes;  ///< one per target, in the order of the run's network
  std::vector<gan::DoseCurve> curves;      ///< one per held TF and target of it, over gan::kDoseMultiples

  /// Null for a target that the TF doesn't regulate.
  const gan::DoseCurve* curve(const std::string& tf, const std::string& target) const;
  /// The held TFs that regulate the target, in the order they were asked for.
  std::vector<std::string> heldRegulators(const std::string& target) const;
  std::vector<std::string> heldTfs() const;
};

/// A gene in the control cells.
struct ControlLevel {
  double rawMean = 0;  ///< before LSN
  double counts = 0;   ///< mean after LSN
  double zeros = 0;    ///< share of the cells in which it is 0
};
ControlLevel controlLevel(const gan::MatchedCells& cells, const std::string& gene);

/// How many targets of a perturbation moved in any pair.
struct MovedTargets {
  qsizetype regulated = 0, regulatedMoved = 0;  ///< by a held TF
  qsizetype others = 0;
  std::vector<std::string> othersMoved;  ///< always empty in a run whose files fit each other
};
MovedTargets movedTargets(const std::vector<gan::TargetChange>& changes);

}  // namespace grnwb::ui
