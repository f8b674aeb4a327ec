// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated counts as features and responses of tree ensembles.
#pragma once

#include <cmath>
#include <vector>

#include "core/base/job.h"
#include "core/base/random.h"
#include "core/data/simulate.h"
#include "core/trees/binned_matrix.h"

namespace grnwb::bench {

struct Size {
  std::int64_t cells, tfs, targets;
  double kept;  ///< share of the counts that stay, drawn one by one: less gives more zeros
  bool logarithm;
};

struct SimulatedFeatures {
  trees::BinnedMatrix features;
  std::vector<std::vector<float>> responses;

  SimulatedFeatures(const Size& size, std::size_t maxBins) : features(static_cast<std::size_t>(size.cells), maxBins) {
    JobContext job;
    data::SimulateParameters parameters;
    parameters.cells = size.cells;
    parameters.tfs = size.tfs;
    parameters.genes = size.tfs + size.targets;
    const data::SimulationNetwork network = data::randomNetwork(parameters);
    data::Matrix x = data::simulateCells(network, size.cells, 1, job).x.toDense();
    RandomStream thinning(1, "bench");
    for (Eigen::Index cell = 0; cell < x.rows(); ++cell)
      for (Eigen::Index gene = 0; gene < x.cols(); ++gene) {
        float kept = 0;
        for (float count = 0; count < x(cell, gene); ++count) kept += thinning.uniform() < size.kept ? 1.0F : 0.0F;
        x(cell, gene) = kept;
      }
    if (size.logarithm)
      for (Eigen::Index cell = 0; cell < x.rows(); ++cell)
        x.row(cell) = (x.row(cell).array() * (1000 / std::max(1.0F, x.row(cell).sum()))).log1p();
    for (Eigen::Index gene = 0; gene < x.cols(); ++gene) {
      std::vector<float> values(x.col(gene).begin(), x.col(gene).end());
      if (gene < size.targets)
        responses.push_back(std::move(values));
      else
        features.addFeature(values);
    }
  }
};

}  // namespace grnwb::bench
