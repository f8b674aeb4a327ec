// SPDX-License-Identifier: GPL-3.0-or-later
// A data set and parameters that train within a second.
#pragma once

#include "core/data/simulate.h"
#include "core/gan/train.h"
#include "tests/support/simulated_network.h"

namespace grnwb {

struct SmallTraining {
  data::Dataset training;  ///< 400 cells x 50 genes, 20,000 counts per cell
  grn::Grn grn;            ///< 8 TFs, 42 targets
};

inline SmallTraining smallTraining() {
  data::SimulateParameters size;
  size.cells = 400;
  size.genes = 50;
  size.tfs = 8;
  size.regulators = 3;
  size.types = 3;
  JobContext job;
  const data::SimulationNetwork network = data::randomNetwork(size);
  SmallTraining small;
  small.training = data::simulateCells(network, size.cells, 1, job);
  for (std::int64_t cell = 0; cell < size.cells; ++cell) {
    const double total = small.training.x.rowSum(cell);
    for (auto i = small.training.x.offsets[static_cast<std::size_t>(cell)];
         i < small.training.x.offsets[static_cast<std::size_t>(cell) + 1]; ++i)
      small.training.x.values[static_cast<std::size_t>(i)] *= static_cast<float>(20000 / total);
  }
  small.grn = test::trueNetwork(network);
  return small;
}

inline gan::TrainParameters smallTrainParameters() {
  gan::TrainParameters p;
  p.stage1Steps = 12;
  p.steps = 12;
  p.stage1Batch = 32;
  p.batch = 32;
  p.criticIterations = 2;
  p.latent = 16;
  p.generatorLayers = "32,64";
  p.criticLayers = "64,32";
  p.labelerLayers = "16,16";
  p.stage1Rate = 2e-3;
  p.stage1RateEnd = 5e-4;
  p.generatorRate = 3e-3;
  p.generatorRateEnd = 1e-3;
  p.labelerRate = 1e-2;
  p.labelerWeight = 0.01;
  p.averaging = 0.9;
  p.logEvery = 1;
  p.checkpointEvery = 5;
  return p;
}

}  // namespace grnwb
