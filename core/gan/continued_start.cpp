// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/continued_start.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/gan/run_files.h"
#include "core/gan/sampling.h"

namespace grnwb::gan {
namespace {

constexpr std::array<std::string_view, 8> kShapes{
    "latent", "generator-layers", "critic-layers", "labeler-layers", "depth", "width", "match-scale", "library-size"};

/// The older block where both have room; blocks fill from the front and their padding is 0.
void copyBlock(const Tensor& from, const Tensor& to) {
  Tensor source = from, target = to;
  for (std::int64_t axis = 0; axis < to.dim(); ++axis) {
    const std::int64_t size = std::min(from.size(axis), to.size(axis));
    source = source.narrow(axis, 0, size);
    target = target.narrow(axis, 0, size);
  }
  target.copy_(source);
}

bool haveSameGenes(const grn::Grn& a, const grn::Grn& b) {
  return a.tfs() == b.tfs() && a.targets() == b.targets();
}

}  // namespace

OlderTraining::OlderTraining(const std::filesystem::path& folder)
    : checkpoint(Checkpoint::load(weightsFile(folder, 2))),
      parameters(parametersOf(checkpoint)),
      grn(grn::fromJson(checkpoint.text("network"), checkpoint.path.string())) {}

void OlderTraining::checkFits(const std::string& dataHash, const std::vector<std::string>& genes,
                              const TrainParameters& wanted) const {
  const auto refuse = [this](const std::string& problem, const std::string& remedy) {
    throw Error(ErrorCode::badInput, checkpoint.path.string(), problem, remedy);
  };
  if (checkpoint.text("training data") != dataHash || namesOf(checkpoint, "genes") != genes)
    refuse("was trained on other cells or genes", "continue with the data it was trained on");
  TrainParameters now = wanted, then = parameters;
  const std::vector<Field> nowFields = fields(now), thenFields = fields(then);
  for (std::size_t i = 0; i < nowFields.size(); ++i)
    if (std::ranges::find(kShapes, nowFields[i].name) != kShapes.end() &&
        fieldText(nowFields[i]) != fieldText(thenFields[i]))
      refuse("was trained with --" + thenFields[i].name + " " + fieldText(thenFields[i]),
             "give the same here, or train anew");
}

std::vector<std::string> changedTargets(const grn::Grn& older, const grn::Grn& newer) {
  std::vector<std::string> changed;
  for (const std::string& target : newer.targets())
    if (!older.isTarget(target) || older.regulators(target) != newer.regulators(target)) changed.push_back(target);
  return changed;
}

double controllerScale(const OlderTraining& older, const Checkpoint& stage1) {
  const auto column = data::indexOf(namesOf(stage1, "genes"));
  std::vector<std::int64_t> rows;
  for (const std::string& tf : older.grn.tfs()) rows.push_back(column.at(tf));
  const Tensor& whole = stage1.tensors.at(samplingGroup(parametersOf(stage1), "generator") + "/output.weight");
  const double before = whole.index_select(0, torch::tensor(rows, torch::kInt64)).abs().sum().item<double>();
  return older.checkpoint.tensors.at("controller/output.weight").abs().sum().item<double>() / before;
}

void takeTargets(const OlderTraining& older, const grn::Grn& newer, const std::string& group,
                 const NamedTensors& targets) {
  const torch::NoGradGuard noGradient;
  const auto row = data::indexOf(older.grn.targets());
  const std::vector<std::string> changed = changedTargets(older.grn, newer);
  for (const auto& [name, tensor] : targets) {
    const auto found = older.checkpoint.tensors.find(group + "/" + name);
    if (found == older.checkpoint.tensors.end()) continue;
    if (tensor.dim() == 1 && tensor.size(0) == 1 && name == "updates") {
      tensor.copy_(found->second);
      continue;
    }
    for (std::size_t i = 0; i < newer.targets().size(); ++i) {
      const std::string& target = newer.targets()[i];
      if (!std::ranges::binary_search(changed, target))
        copyBlock(found->second.select(0, row.at(target)), tensor.select(0, static_cast<std::int64_t>(i)));
    }
  }
}

void takeCriticAndLabelers(const OlderTraining& older, const grn::Grn& newer, const Stage2& stage) {
  TensorGroups groups{{"critic", stateOf(stage.critic)}, {"critic_optimiser", stage.criticOptimiser.state()}};
  if (haveSameGenes(older.grn, newer)) {
    groups.emplace_back("labeler", stateOf(stage.labeler));
    groups.emplace_back("antilabeler", stateOf(stage.antilabeler));
    groups.emplace_back("labeler_optimiser", stage.labelerOptimiser.state());
    groups.emplace_back("antilabeler_optimiser", stage.antilabelerOptimiser.state());
  }
  older.checkpoint.get(groups);
}

FrozenTargets::FrozenTargets(const TargetGenerators& targets, const Tensor& rows) : m_targets(targets), m_rows(rows) {
  const torch::NoGradGuard noGradient;
  for (const auto& [name, parameter] : targets.parameters()) m_kept.push_back(parameter.index_select(0, rows));
}

void FrozenTargets::restore() const {
  const torch::NoGradGuard noGradient;
  for (std::size_t i = 0; i < m_kept.size(); ++i)
    Tensor(m_targets.parameters()[i].second).index_copy_(0, m_rows, m_kept[i]);
}

}  // namespace grnwb::gan
