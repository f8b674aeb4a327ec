// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/random_runs.h"

#include <algorithm>

#include "core/base/error.h"

namespace grnwb::pipeline {
namespace {

bool standsBeside(const TrainingRun& run, const TrainingRun& other) {
  return other.id != run.id && other.finished && other.network && isRandom(*other.network) &&
         other.dataHash() == run.dataHash();
}

std::vector<std::string> sortedGenes(const data::Dataset& cells) {
  std::vector<std::string> genes = cells.genes.names;
  std::ranges::sort(genes);
  return genes;
}

}  // namespace

bool isRandom(const grn::Grn& grn) {
  return !grn.edges().empty() &&
         std::ranges::all_of(grn.edges(), [](const grn::Edge& edge) { return edge.source == "random"; });
}

std::vector<std::shared_ptr<const TrainingRun>> randomRunsBeside(
    const TrainingRun& run, const std::vector<std::shared_ptr<const TrainingRun>>& runs, JobContext& job) {
  std::vector<std::shared_ptr<const TrainingRun>> found;
  const std::vector<std::string> genes = sortedGenes(*run.synthetic);
  for (const auto& other : runs) {
    if (!standsBeside(run, *other)) continue;
    auto withCells = std::make_shared<TrainingRun>(*other);
    try {
      if (!withCells->synthetic) readCells(*withCells, job);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::cancelled) throw;
      job.warn("The run " + other->id + " is left out: " + error.what());
      continue;
    }
    if (withCells->synthetic && sortedGenes(*withCells->synthetic) == genes) found.push_back(std::move(withCells));
  }
  return found;
}

}  // namespace grnwb::pipeline
