// SPDX-License-Identifier: GPL-3.0-or-later
// Stage 2 begun with what a training on an older version of the network has learnt. Includes torch: for the sources of
// this room only.
#pragma once

#include <string>
#include <vector>

#include "core/gan/checkpoint.h"
#include "core/gan/stage2.h"
#include "core/grn/grn.h"

namespace grnwb::gan {

/// A finished or unfinished Stage 2.
struct OlderTraining {
  /// Throws Error(badInput) when the folder holds no Stage 2.
  explicit OlderTraining(const std::filesystem::path& folder);
  Checkpoint checkpoint;
  TrainParameters parameters;
  grn::Grn grn;

  /// Throws Error(badInput) when its networks can't be taken over: other data or genes, other layers.
  void checkFits(const std::string& dataHash, const std::vector<std::string>& genes,
                 const TrainParameters& wanted) const;
};

/// Targets of newer that older lacks or gives other regulators; sorted.
std::vector<std::string> changedTargets(const grn::Grn& older, const grn::Grn& newer);

/// What matchScale multiplied the older controller's outputs with.
double controllerScale(const OlderTraining& older, const Checkpoint& stage1);

/// Critic, unchanged targets and their optimisers, and the labelers where TFs and targets are the same ones; the rest
/// stays as it is. group: "targets" or "average", where the older training keeps the blocks for `targets`.
void takeTargets(const OlderTraining& older, const grn::Grn& newer, const std::string& group,
                 const NamedTensors& targets);
void takeCriticAndLabelers(const OlderTraining& older, const grn::Grn& newer, const Stage2& stage);

/// Puts rows of a network's parameters back to what they were when it was made.
class FrozenTargets {
 public:
  /// rows: int64, targets.
  FrozenTargets(const TargetGenerators& targets, const Tensor& rows);
  void restore() const;

 private:
  const TargetGenerators& m_targets;
  Tensor m_rows;
  std::vector<Tensor> m_kept;
};

}  // namespace grnwb::gan
