// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/training_inputs.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/usable_values.h"
#include "core/evaluate/metrics.h"
#include "core/pipeline/gene_subset.h"

namespace grnwb::pipeline {
namespace {

constexpr std::size_t kMostValidationCells = 500;  // enough for a curve; the MMD of more costs time at every checkpoint

std::vector<std::string> sortedGenesOf(const grn::Grn& grn) {
  std::vector<std::string> genes = grn.tfs();
  genes.insert(genes.end(), grn.targets().begin(), grn.targets().end());
  std::ranges::sort(genes);
  return genes;
}

/// Training genes: those of the data that the graph knows, in the order of the data.
std::vector<std::string> trainingGenes(const data::Dataset& data, const grn::Grn& grn, JobContext& job) {
  const std::vector<std::string> known = sortedGenesOf(grn);
  std::vector<std::string> genes;
  for (const std::string& gene : data.genes.names)
    if (std::ranges::binary_search(known, gene)) genes.push_back(gene);
  if (genes.size() < known.size()) {
    for (const std::string& gene : known)
      if (std::ranges::find(genes, gene) == genes.end())
        throw Error(ErrorCode::badInput, "gene " + gene, "is in the network but not in the data",
                    "impose the network on these data");
  }
  if (const std::size_t left = data.genes.names.size() - genes.size(); left > 0)
    job.warn(std::to_string(left) + " genes of the data are not in the network and are left out of training");
  return genes;
}

}  // namespace

TrainingInputs trainingInputs(const data::Dataset& data, const grn::Grn& grn, JobContext& job) {
  data::requirePrepared(data, job);
  const data::Dataset used = restrictToGenes(data, trainingGenes(data, grn, job));
  std::vector<std::int64_t> validationRows = used.splitRows("validation");
  validationRows.resize(std::min(validationRows.size(), kMostValidationCells));
  return {used.subsetCells(used.splitRows("train")), used.subsetCells(validationRows).x.toDense(),
          std::move(validationRows)};
}

std::function<double(const data::Matrix&)> validationMetric(const data::Matrix& validation) {
  if (validation.rows() < kFewestValidationCells) return {};
  return [&validation, bandwidth = evaluate::mmdBandwidth(validation)](const data::Matrix& generated) {
    return evaluate::mmd(validation, generated, bandwidth);
  };
}

}  // namespace grnwb::pipeline
