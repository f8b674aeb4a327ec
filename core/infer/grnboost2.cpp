// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/infer/gene_columns.h"
#include "core/infer/methods.h"
#include "core/trees/boosting.h"

namespace grnwb::infer {
namespace {

constexpr std::size_t kFewTfs = 20;      ///< below this a node looks at a single TF
constexpr std::size_t kNamesShown = 10;  ///< in a warning

void warnOfFewTfs(std::size_t tfs, JobContext& job) {
  if (tfs < kFewTfs)
    job.warn("only " + std::to_string(tfs) + " TFs are among the genes: with fewer than " + std::to_string(kFewTfs) +
             " each tree node looks at one TF drawn at random, so expect noisy importances");
}

void warnOfConstantTargets(std::vector<std::string> constant, JobContext& job) {
  if (constant.empty()) return;
  std::string line = std::to_string(constant.size()) + " targets were skipped because all cells have the same value: ";
  const bool more = constant.size() > kNamesShown;
  if (more) constant.resize(kNamesShown);
  job.warn(line + join(constant, ", ") + (more ? ", ..." : ""));
}

bool isConstant(const std::vector<float>& values) {
  return std::ranges::adjacent_find(values, std::ranges::not_equal_to()) == values.end();
}

}  // namespace

data::ScoredEdges grnboost2(const data::Dataset& dataset, const std::vector<std::string>& targets,
                            const std::vector<std::string>& tfs, std::uint64_t seed, JobContext& job) {
  warnOfFewTfs(tfs.size(), job);
  const auto geneIndex = data::indexOf(dataset.genes.names);
  const auto tfIndex = data::indexOf(tfs);
  const GeneColumns columns(dataset.x);
  const auto valuesOf = [&](const std::string& gene) {
    return columns.column(static_cast<std::size_t>(geneIndex.find(gene)->second));
  };

  // Features in the order of TF names: draws are made by position, so the answer can't depend on the order of genes.
  trees::BinnedMatrix features(static_cast<std::size_t>(dataset.cellCount()), trees::BinnedMatrix::kFewBins);
  for (const std::string& tf : tfs) {
    job.throwIfStopped();
    features.addFeature(valuesOf(tf));
  }
  trees::BoostingParameters parameters;
  parameters.seed = seed;
  const trees::Booster booster(features, parameters);

  job.beginPhase("GRNBoost2", static_cast<std::int64_t>(targets.size()));
  std::vector<data::ScoredEdges> edgesOf(targets.size());
  std::vector<char> skipped(targets.size());
  const auto response = [&](std::size_t i) -> std::optional<trees::Response> {
    std::vector<float> values = valuesOf(targets[i]);
    skipped[i] = isConstant(values) ? 1 : 0;
    if (skipped[i] != 0) {
      job.advance();
      return {};
    }
    const auto self = tfIndex.find(targets[i]);
    const auto excluded = self == tfIndex.end() ? std::nullopt : std::optional(static_cast<std::size_t>(self->second));
    return trees::Response{std::move(values), excluded};
  };
  const auto fitted = [&](std::size_t i, const trees::BoostingFit& fit) {
    for (std::size_t tf = 0; tf < tfs.size(); ++tf)
      if (fit.importance[tf] > 0) edgesOf[i].push_back({tfs[tf], targets[i], fit.importance[tf] * fit.trees});
    job.advance();
  };
  booster.fit(targets.size(), response, fitted, job);

  data::ScoredEdges edges;
  std::vector<std::string> constant;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    edges.insert(edges.end(), edgesOf[i].begin(), edgesOf[i].end());
    if (skipped[i] != 0) constant.push_back(targets[i]);
  }
  warnOfConstantTargets(std::move(constant), job);
  return edges;
}

}  // namespace grnwb::infer
