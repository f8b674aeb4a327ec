// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/infer/methods.h"
#include "core/infer/target_regressions.h"
#include "core/trees/boosting.h"

namespace grnwb::infer {
namespace {

constexpr std::size_t kFewTfs = 20;  ///< below this a node looks at a single TF

void warnOfFewTfs(std::size_t tfs, JobContext& job) {
  if (tfs < kFewTfs)
    job.warn("only " + std::to_string(tfs) + " TFs are among the genes: with fewer than " + std::to_string(kFewTfs) +
             " each tree node looks at one TF drawn at random, so expect noisy importances");
}

/// Draws are made by position: from TFs in the order of their names the answer can't depend on the order of genes;
/// arboreto's come from TFs in the order of genes.
std::vector<std::string> inDrawOrder(const MethodInput& input, trees::RandomMode mode) {
  if (mode == trees::RandomMode::keyed) return input.tfs;
  const std::set<std::string_view> tfs(input.tfs.begin(), input.tfs.end());
  std::vector<std::string> ordered;
  std::ranges::copy_if(input.dataset.genes.names, std::back_inserter(ordered),
                       [&](const std::string& gene) { return tfs.contains(gene); });
  return ordered;
}

}  // namespace

Inference grnboost2(const MethodInput& input, JobContext& job) {
  warnOfFewTfs(input.tfs.size(), job);
  trees::BoostingParameters parameters;
  parameters.seed = input.parameters.seed;
  const bool likeArboreto = input.parameters.randomMode == "arboreto";
  parameters.mode = likeArboreto ? trees::RandomMode::arboreto : trees::RandomMode::keyed;
  // The same trees need every value apart.
  const std::size_t bins = likeArboreto ? trees::BinnedMatrix::kManyBins : trees::BinnedMatrix::kFewBins;
  TargetRegressions regressions(input, "grnboost2", inDrawOrder(input, parameters.mode), bins, job);
  const trees::Booster booster(regressions.features(), parameters, job);

  const std::vector<std::size_t>& open = regressions.open();
  job.beginPhase("GRNBoost2", std::ssize(open), "trees");
  const auto response = [&](std::size_t i) -> std::optional<trees::Response> {
    if (auto values = regressions.response(open[i]))
      return trees::Response{std::move(*values), regressions.excluded(open[i])};
    job.advance();
    return {};
  };
  const auto fitted = [&](std::size_t i, trees::BoostingFit fit) {
    for (double& importance : fit.importance) importance *= fit.trees;
    regressions.setImportance(open[i], fit.importance, fit.trees);
    job.advance();
  };
  booster.fit(open.size(), response, fitted, job);
  return regressions.finish();
}

}  // namespace grnwb::infer
