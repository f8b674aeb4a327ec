// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/perturb.h"

#include <torch/torch.h>

#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/gan/intervention.h"
#include "core/gan/synthetic_note.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {
namespace {

std::string noteOf(const Intervention& intervention, const GenerateParameters& parameters) {
  nlohmann::json note = syntheticNote(intervention.checkpoint(), parameters), held = nlohmann::json::array();
  for (const HeldTf& tf : intervention.held())
    held.push_back(
        {{"set", written(tf.asked)}, {"tf", tf.asked.tf}, {"value", tf.value}, {"control_mean", tf.controlMean}});
  note["perturbation"] = held;
  note["pairs"] = parameters.cells;
  return note.dump();
}

data::Matrix scaled(const data::Matrix& raw, const Eigen::VectorXf& scale) {
  return (raw.array().colwise() * scale.array()).matrix();
}

}  // namespace

Perturbation parsePerturbation(const std::string& text) {
  const std::size_t sign = text.rfind('=');
  const std::string_view whole = text;
  const std::string_view tf = sign == std::string::npos ? "" : trim(whole.substr(0, sign));
  std::string_view value = sign == std::string::npos ? "" : trim(whole.substr(sign + 1));
  Perturbation perturbation;
  perturbation.tf = tf;
  perturbation.ofMean = value.ends_with('x');
  if (perturbation.ofMean) value.remove_suffix(1);
  const std::optional<double> number = parseNumber(value);
  if (tf.empty() || !number)
    throw Error(ErrorCode::usage, "--set", "'" + shortened(text) + "' is not TF=VALUE",
                "write TF=0 for a knock-out, TF=3x for three times the TF's mean, or TF=0.8 for a raw value");
  perturbation.value = *number;
  return perturbation;
}

std::string written(const Perturbation& perturbation) {
  std::string text = perturbation.tf;
  text.append("=").append(formatNumber(perturbation.value)).append(perturbation.ofMean ? "x" : "");
  return text;
}

data::Matrix MatchedCells::control() const {
  return scaled(controlRaw, scale);
}

data::Matrix MatchedCells::perturbed() const {
  return scaled(perturbedRaw, scale);
}

data::Dataset MatchedCells::dataset() const {
  const auto pairs = static_cast<std::size_t>(controlRaw.rows());
  data::Dataset dataset;
  dataset.genes.names = genes;
  data::Matrix both(2 * controlRaw.rows(), controlRaw.cols());
  both << control(), perturbed();
  dataset.x = data::SparseMatrix::fromDense(both);
  data::Categorical condition{std::vector<std::int32_t>(2 * pairs, 0), {"control", "perturbed"}};
  std::vector<double> pair(2 * pairs);
  for (std::size_t i = 0; i < pairs; ++i) {
    condition.codes[pairs + i] = 1;
    pair[i] = pair[pairs + i] = static_cast<double>(i + 1);
  }
  for (const std::string& category : condition.categories)
    std::ranges::move(cellNames(category, controlRaw.rows()), std::back_inserter(dataset.cells.names));
  dataset.cells.set("condition", std::move(condition));
  dataset.cells.set("pair", std::move(pair));
  dataset.notes = notes;
  return dataset;
}

MatchedCells perturb(const std::filesystem::path& folder, const GenerateParameters& parameters,
                     const std::vector<Perturbation>& perturbations, JobContext& job) {
  Intervention intervention(folder, parameters, perturbations, job);
  for (const HeldTf& tf : intervention.held())
    if (tf.controlMean == 0 && tf.value == 0)
      job.warn(tf.asked.tf + " is 0 in all control cells already, so nothing follows from holding it at 0");
  const CausalNetworks& networks = intervention.networks();
  const CellColumns columns(networks.graph, torch::kCPU);
  MatchedCells matched;
  matched.network = networks.network;
  matched.genes = namesOf(intervention.checkpoint(), "genes");
  matched.held = intervention.held();
  matched.controlRaw.resize(parameters.cells, networks.graph.genes());
  matched.perturbedRaw.resize(parameters.cells, networks.graph.genes());
  matched.scale.resize(parameters.cells);
  job.beginPhase("Matched cells", parameters.cells);
  intervention.forEachBatch([&](const ControlBatch& batch) {
    const Tensor control = columns.cells(batch.tfRaw, intervention.respond(batch, batch.tfRaw));
    const Tensor tfs = batch.tfRaw.clone();
    for (const HeldTf& tf : matched.held) tfs.select(1, intervention.tfIndex(tf.asked.tf)).fill_(tf.value);
    const Tensor perturbed = columns.cells(tfs, intervention.respond(batch, tfs));
    const Tensor scale = libraryScale(control, networks.parameters.librarySize);
    matched.controlRaw.middleRows(batch.first, batch.kept) = toMatrix(control.narrow(0, 0, batch.kept));
    matched.perturbedRaw.middleRows(batch.first, batch.kept) = toMatrix(perturbed.narrow(0, 0, batch.kept));
    matched.scale.segment(batch.first, batch.kept) = toMatrix(scale.narrow(0, 0, batch.kept)).col(0);
  });
  if (!matched.control().allFinite())
    throw Error(ErrorCode::failed, intervention.checkpoint().path.string(),
                "its network makes values that are no numbers", "train again with lower learning rates");
  if (!matched.perturbed().allFinite()) {
    std::vector<std::string> all;
    for (const Perturbation& perturbation : perturbations) all.push_back(written(perturbation));
    throw tooLarge(join(all, ", "));
  }
  matched.notes["synthetic"] = noteOf(intervention, parameters);
  return matched;
}

}  // namespace grnwb::gan
