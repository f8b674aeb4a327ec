// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/generate.h"

#include <torch/torch.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/gan/products.h"
#include "core/gan/run_files.h"
#include "core/gan/sampling.h"
#include "core/gan/synthetic_note.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {
namespace {

Tensor stage1Cells(const Checkpoint& checkpoint, const GenerateParameters& parameters, JobContext& job) {
  job.beginPhase("Cells of Stage 1", parameters.cells);
  return sampleStage1(*stage1Generator(checkpoint), parametersOf(checkpoint), parameters.cells, parameters.seed, job);
}

Tensor stage2Cells(const Checkpoint& checkpoint, const GenerateParameters& parameters, JobContext& job) {
  CausalNetworks trained(checkpoint, job.threads());
  const Normalise normalise = normaliseOf(parameters.statistics);
  if (normalise == Normalise::running) trained.calibrate(job);
  job.beginPhase("Cells of Stage 2", parameters.cells);
  return sampleStage2(trained.controller, trained.targets, trained.graph, trained.parameters, trained.batch, normalise,
                      parameters.cells, parameters.seed, job);
}

}  // namespace

data::Dataset generate(const std::filesystem::path& folder, const GenerateParameters& parameters, JobContext& job) {
  GenerateParameters checked = parameters;
  checkFields(fields(checked));
  useThreads(job.threads());
  const Checkpoint checkpoint = Checkpoint::load(weightsFile(folder, static_cast<int>(parameters.stage)));
  const data::Matrix cells = toMatrix(parameters.stage == 1 ? stage1Cells(checkpoint, parameters, job)
                                                            : stage2Cells(checkpoint, parameters, job));
  if (!cells.allFinite())
    throw Error(ErrorCode::failed, checkpoint.path.string(), "its network makes values that are no numbers",
                "train again with lower learning rates");

  data::Dataset dataset;
  dataset.genes.names = namesOf(checkpoint, "genes");
  dataset.cells.names = cellNames("synthetic", parameters.cells);
  dataset.x = data::SparseMatrix::fromDense(cells);
  dataset.notes["synthetic"] = syntheticNote(checkpoint, parameters).dump();
  return dataset;
}

}  // namespace grnwb::gan
