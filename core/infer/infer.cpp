// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/infer.h"

#include <limits>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/version.h"
#include "core/infer/check_input.h"
#include "core/infer/consensus.h"
#include "core/infer/methods.h"

namespace grnwb::infer {
namespace {

constexpr std::size_t kNamesShown = 10;  ///< in a warning

bool boosts(const InferParameters& parameters) {
  return parameters.method == "grnboost2" || parameters.method == "consensus";
}

void checkSeed(const InferParameters& parameters) {
  constexpr std::uint64_t kLargest = std::numeric_limits<std::uint32_t>::max();
  if (boosts(parameters) && parameters.randomMode == "arboreto" && parameters.seed > kLargest)
    throw Error(ErrorCode::usage, "--seed", std::to_string(parameters.seed) + " is no seed of arboreto",
                "give one up to " + std::to_string(kLargest));
}

void warnOfConstantTargets(std::vector<std::string> constant, JobContext& job) {
  if (constant.empty()) return;
  std::string line = std::to_string(constant.size()) + " targets were skipped because all cells have the same value: ";
  const bool more = constant.size() > kNamesShown;
  if (more) constant.resize(kNamesShown);
  job.warn(line + join(constant, ", ") + (more ? ", ..." : ""));
}

}  // namespace

std::vector<Field> fields(InferParameters& parameters) {
  return {{.name = "method",
           .target = &parameters.method,
           .label = "Method",
           .unit = "",
           .help = "How edges are scored: by GRNBoost2, by GENIE3 (slower, better with few cells), by the mean rank of "
                   "both, by a language model, or at random as a null model.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"grnboost2", "genie3", "consensus", "llm", "random"}},
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
  if (parameters.method == "llm")
    throw Error(ErrorCode::usage, "--method", "a language model is asked, it doesn't learn from the data",
                "propose edges with a model, or choose another method");
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
      result = grnboost2(input, job);
      Inference forests = genie3(input, job);
      result.trees += forests.trees;
      std::vector<data::ScoredEdges> methods;
      methods.push_back(std::move(result.edges));
      methods.push_back(std::move(forests.edges));
      result.edges = consensus(std::move(methods), candidatePairs(targets, regulators), job);
    }
    warnOfConstantTargets(result.constantTargets, job);
  }
  data::sortByImportance(result.edges);
  return result;
}

std::string inferenceKey(const data::Dataset& dataset, const std::vector<std::string>& tfs,
                         const InferParameters& parameters, const JobContext& job) {
  checkData(dataset);
  Sha256 hash;
  hash.add(version());
  hash.add("\n" + data::contentHash(dataset, job));
  for (const std::string& tf : tfsAmongGenes(tfs, dataset)) hash.add("\n" + tf);
  hash.add("\n" + parameters.method + "\n" + std::to_string(parameters.seed));
  if (boosts(parameters)) hash.add("\n" + parameters.randomMode);
  return hash.hex();
}

}  // namespace grnwb::infer
