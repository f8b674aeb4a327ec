// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/infer/methods.h"
#include "core/infer/target_regressions.h"
#include "core/trees/random_forest.h"

namespace grnwb::infer {

Inference genie3(const MethodInput& input, JobContext& job) {
  // Features in the order of TF names: draws are made by position, so the answer can't depend on the order of genes.
  TargetRegressions regressions(input, "genie3", input.tfs, trees::BinnedMatrix::kManyBins, job);
  const trees::ForestParameters forest{.trees = 1000, .seed = input.parameters.seed};
  const auto scoreTarget = [&](std::size_t target) {
    if (const auto response = regressions.response(target)) {
      const std::vector<double> importance =
          trees::forestImportances(regressions.features(), *response, regressions.excluded(target), forest, job);
      regressions.setImportance(target, importance, forest.trees);
      job.tally(forest.trees);
    }
    job.advance();
  };
  const std::vector<std::size_t>& open = regressions.open();
  job.beginPhase("GENIE3", std::ssize(open), "trees");
  parallelFor(job, open.size(), [&](std::size_t i) { scoreTarget(open[i]); });
  return regressions.finish();
}

}  // namespace grnwb::infer
