// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/infer.h"

#include <limits>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/infer/check_input.h"
#include "core/infer/consensus.h"
#include "core/infer/methods.h"

namespace grnwb::infer {
namespace {

void checkSeed(const InferParameters& parameters) {
  constexpr std::uint64_t kLargest = std::numeric_limits<std::uint32_t>::max();
  if (parameters.randomMode == "arboreto" && parameters.seed > kLargest)
    throw Error(ErrorCode::usage, "--seed", std::to_string(parameters.seed) + " is no seed of arboreto",
                "give one up to " + std::to_string(kLargest));
}

}  // namespace

std::vector<Field> fields(InferParameters& parameters) {
  return {{.name = "method",
           .target = &parameters.method,
           .label = "Method",
           .unit = "",
           .help = "How edges are scored: by GRNBoost2, by GENIE3 (slower, better with few cells), by the mean rank of "
                   "both, or at random as a null model.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"grnboost2", "genie3", "consensus", "random"}},
          {.name = "random-mode",
           .target = &parameters.randomMode,
           .label = "Random draws",
           .unit = "",
           .help = "Of GRNBoost2: keyed by seed, tree and node, or as arboreto draws them, for the same trees.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"keyed", "arboreto"}}};
}

Inference infer(const data::Dataset& dataset, const std::vector<std::string>& tfs, const InferParameters& parameters,
                JobContext& job, const EarlierTargets& earlier) {
  InferParameters checked = parameters;
  checkFields(fields(checked));
  checkSeed(parameters);
  checkData(dataset);
  const std::vector<std::string> regulators = tfsAmongGenes(tfs, dataset);
  const std::vector<std::string> targets = targetsAmongGenes(parameters.targets, dataset.genes.names);
  const MethodInput input{dataset, targets, regulators, parameters, earlier};
  Inference result;
  if (parameters.method == "random") {
    result.edges = randomEdges(input, job);
  } else {
    warnOfValues(dataset.x, job);
    if (parameters.method == "grnboost2") {
      result = grnboost2(input, job);
    } else if (parameters.method == "genie3") {
      result = genie3(input, job);
    } else {
      const Inference boosted = grnboost2(input, job), forests = genie3(input, job);
      result = {consensus({boosted.edges, forests.edges}, candidatePairs(targets, regulators)),
                boosted.trees + forests.trees};
    }
  }
  data::sortByImportance(result.edges);
  return result;
}

std::string inferenceKey(const data::Dataset& dataset, const std::vector<std::string>& tfs,
                         const InferParameters& parameters) {
  checkData(dataset);
  Sha256 hash;
  hash.add(data::contentHash(dataset));
  for (const std::string& tf : tfsAmongGenes(tfs, dataset)) hash.add("\n" + tf);
  hash.add("\n" + parameters.method + "\n" + parameters.randomMode + "\n" + std::to_string(parameters.seed));
  return hash.hex();
}

}  // namespace grnwb::infer
