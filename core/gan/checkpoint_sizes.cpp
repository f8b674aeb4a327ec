// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/checkpoint_sizes.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/gan/layer_sizes.h"

namespace grnwb::gan {
namespace {

constexpr double kTexts = 4096;      ///< bytes of parameters and position
constexpr double kTensorNote = 450;  ///< bytes of a tensor's name, shape and place in the archive

/// A network's values and the tensors that hold them.
struct Values {
  double parameters = 0, buffers = 0, parameterTensors = 0, bufferTensors = 0;

  double bytes() const { return 4 * (parameters + buffers) + kTensorNote * (parameterTensors + bufferTensors); }
  /// With its optimiser's three moments.
  double trainedBytes() const { return bytes() + 3 * (4 * parameters + kTensorNote * parameterTensors); }
};

/// normalised: hidden layers have BatchNorm.
Values denseValues(double inputs, const std::vector<std::int64_t>& hidden, double outputs, bool normalised) {
  Values values;
  for (const std::int64_t count : hidden) {
    const auto units = static_cast<double>(count);
    values.parameters += inputs * units + (normalised ? 3 : 1) * units;
    values.parameterTensors += normalised ? 4 : 2;
    if (normalised) {
      values.buffers += 2 * units;
      values.bufferTensors += 2;
    }
    inputs = units;
  }
  values.parameters += inputs * outputs + outputs;
  values.parameterTensors += 2;
  return values;
}

/// Padded to the target with the most regulators, as the target generators keep them.
Values targetValues(const grn::Grn& grn, const TrainParameters& parameters) {
  std::map<std::string_view, std::int64_t> regulators;
  std::int64_t most = 0;
  for (const grn::Edge& edge : grn.edges()) most = std::max(most, ++regulators[edge.target]);
  const auto targets = static_cast<double>(grn.targets().size()), depth = static_cast<double>(parameters.depth);
  const double inputs = static_cast<double>(most + 1), hidden = static_cast<double>(parameters.width) * inputs;
  Values values;
  values.parameters = targets * (hidden * (inputs + 3) + depth * hidden * (hidden + 3) + hidden + 1);
  values.buffers = targets * 2 * (depth + 1) * hidden;
  values.parameterTensors = 4 * (depth + 1) + 2;
  values.bufferTensors = 2 * (depth + 1);
  return values;
}

}  // namespace

CheckpointSizes checkpointSizes(const grn::Grn& grn, const TrainParameters& parameters) {
  const auto tfs = static_cast<double>(grn.tfs().size()), targets = static_cast<double>(grn.targets().size());
  const auto latent = static_cast<double>(parameters.latent);
  const auto controllerLayers = layerSizes(parameters.generatorLayers, "generator-layers");
  const Values generator = denseValues(latent, controllerLayers, tfs + targets, true);
  const Values controller = denseValues(latent, controllerLayers, tfs, true);
  const Values critic = denseValues(tfs + targets, layerSizes(parameters.criticLayers, "critic-layers"), 1, false);
  const Values labeler = denseValues(targets, layerSizes(parameters.labelerLayers, "labeler-layers"), tfs, true);
  const Values targetNetworks = targetValues(grn, parameters);
  const auto average = [&](const Values& values) { return parameters.averaging > 0 ? values.bytes() : 0; };
  double names = 0;
  for (const auto* genes : {&grn.tfs(), &grn.targets()})
    for (const std::string& gene : *genes) names += static_cast<double>(gene.size() + 1);

  CheckpointSizes sizes;
  sizes.stage1 = kTexts + names + generator.trainedBytes() + critic.trainedBytes() + average(generator);
  sizes.stage2 = kTexts + names + static_cast<double>(grn::toJson(grn).size()) + controller.bytes() +
                 targetNetworks.trainedBytes() + critic.trainedBytes() + 2 * labeler.trainedBytes() +
                 average(targetNetworks);
  return sizes;
}

}  // namespace grnwb::gan
