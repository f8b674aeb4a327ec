// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/infer.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/infer/methods.h"

namespace grnwb::infer {
namespace {

void checkData(const data::Dataset& dataset) {
  if (dataset.cellCount() < 2)
    throw Error(ErrorCode::badInput, "data", "has " + std::to_string(dataset.cellCount()) + " cells",
                "give at least 2 to learn from");
  std::set<std::string_view> seen;
  for (const std::string& gene : dataset.genes.names)
    if (!seen.insert(gene).second)
      throw Error(ErrorCode::badInput, "data", "the gene name '" + gene + "' occurs twice",
                  "make the gene names unique");
  const data::SparseMatrix& x = dataset.x;
  const auto broken = std::ranges::find_if_not(x.values, [](float value) { return std::isfinite(value); });
  if (broken != x.values.end())
    throw Error(
        ErrorCode::badInput, "data",
        "gene '" +
            dataset.genes
                .names[static_cast<std::size_t>(x.columnIndex[static_cast<std::size_t>(broken - x.values.begin())])] +
            "' has a value that is not a finite number",
        "remove or replace missing and infinite values");
}

/// Sorted by name, each once.
std::vector<std::string> tfsAmongGenes(const std::vector<std::string>& tfs, const std::vector<std::string>& genes) {
  const std::set<std::string_view> known(genes.begin(), genes.end());
  std::set<std::string> found;
  for (const std::string& tf : tfs)
    if (known.contains(tf)) found.insert(tf);
  if (found.empty())
    throw Error(
        ErrorCode::badInput, "TF list",
        "none of its " + std::to_string(tfs.size()) + " names is among the " + std::to_string(genes.size()) + " genes",
        "use the same species and kind of name as the data, and check that genes are columns, not cells");
  return {found.begin(), found.end()};
}

/// All genes, or those asked for, each once.
std::vector<std::string> targetsAmongGenes(const std::vector<std::string>& wanted,
                                           const std::vector<std::string>& genes) {
  if (wanted.empty()) return genes;
  const std::set<std::string_view> known(genes.begin(), genes.end());
  for (const std::string& target : wanted)
    if (!known.contains(target))
      throw Error(ErrorCode::badInput, "targets", "'" + target + "' is not among the genes of the data",
                  "remove it from the list of targets");
  const std::set<std::string> once(wanted.begin(), wanted.end());
  return {once.begin(), once.end()};
}

}  // namespace

std::vector<Field> fields(InferParameters& parameters) {
  return {{.name = "method",
           .target = &parameters.method,
           .label = "Method",
           .unit = "",
           .help = "How edges are scored: GRNBoost2 from the expression values, or random as a null model.",
           .minimum = 0,
           .maximum = 0,
           .choices = {"grnboost2", "random"}}};
}

data::ScoredEdges infer(const data::Dataset& dataset, const std::vector<std::string>& tfs,
                        const InferParameters& parameters, JobContext& job) {
  InferParameters checked = parameters;
  checkFields(fields(checked));
  checkData(dataset);
  const std::vector<std::string> regulators = tfsAmongGenes(tfs, dataset.genes.names);
  const std::vector<std::string> targets = targetsAmongGenes(parameters.targets, dataset.genes.names);
  data::ScoredEdges edges = parameters.method == "random"
                                ? randomEdges(targets, regulators, parameters.seed, job)
                                : grnboost2(dataset, targets, regulators, parameters.seed, job);
  data::sortByImportance(edges);
  return edges;
}

}  // namespace grnwb::infer
