// SPDX-License-Identifier: GPL-3.0-or-later
// A project small enough to be trained and compared within seconds: simulated cells, prepared, with a network.
#pragma once

#include <filesystem>

#include "core/data/simulate.h"
#include "core/gan/train.h"
#include "core/pipeline/project.h"

namespace grnwb::test {

inline constexpr std::int64_t kSmallTest = 80, kSmallRegulators = 3;

/// 400 cells of 3 types, 60 genes; every target of the network has the same three of six TFs' worth of regulators.
inline pipeline::ProjectState smallState() {
  JobContext job;
  data::SimulateParameters simulation;
  simulation.cells = 400;
  simulation.genes = 60;
  simulation.tfs = 6;
  simulation.regulators = kSmallRegulators;
  simulation.types = 3;
  pipeline::ProjectState state;
  state.sourceName = "small.h5ad";
  state.raw = std::make_shared<const data::Dataset>(
      data::simulateCells(data::randomNetwork(simulation), simulation.cells, simulation.seed, job));
  state.preprocessParameters.genes = 60;
  state.preprocessParameters.test = kSmallTest;
  state.preprocessParameters.validation = 60;
  state.prepared =
      std::make_shared<const data::Preprocessed>(data::preprocess(*state.raw, state.preprocessParameters, job));
  std::vector<std::string> tfs, targets;
  for (const std::string& gene : state.prepared->data.genes.names)
    (gene.starts_with("TF") ? tfs : targets).push_back(gene);
  std::vector<grn::Edge> edges;
  for (std::size_t i = 0; i < targets.size(); ++i)
    for (std::size_t r = 0; r < kSmallRegulators; ++r)
      edges.push_back({tfs[(i + r) % tfs.size()], targets[i], grn::Sign::unknown, false, {}, "test"});
  state.grn = std::make_shared<const grn::Grn>(tfs, targets, edges);
  return state;
}

inline void writeSmallProject(const std::filesystem::path& folder) {
  JobContext job;
  pipeline::saveProject(smallState(), folder, job);
}

inline gan::TrainParameters smallTraining() {
  gan::TrainParameters parameters;
  parameters.stage1Steps = 40;
  parameters.steps = 20;
  parameters.stage1Batch = parameters.batch = 64;
  parameters.criticIterations = 1;
  parameters.generatorLayers = parameters.criticLayers = "32,32";
  parameters.labelerLayers = "32";
  parameters.logEvery = 5;
  return parameters;
}

}  // namespace grnwb::test
