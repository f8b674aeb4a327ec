// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/generate.h"

#include <torch/torch.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/gan/layer_sizes.h"
#include "core/gan/products.h"
#include "core/gan/run_files.h"
#include "core/gan/sampling.h"
#include "core/gan/trainer.h"
#include "core/grn/grn.h"

namespace grnwb::gan {
namespace {

Tensor stage1Cells(const Checkpoint& checkpoint, const GenerateParameters& parameters, JobContext& job) {
  return sampleStage1(*stage1Generator(checkpoint), parametersOf(checkpoint), parameters.cells, parameters.seed, job);
}

Tensor stage2Cells(const Checkpoint& checkpoint, const GenerateParameters& parameters, JobContext& job) {
  const TrainParameters trained = parametersOf(checkpoint);
  const TargetGraph graph =
      targetGraph(grn::fromJson(checkpoint.text("network"), checkpoint.path.string()), namesOf(checkpoint, "genes"));
  const Mlp controller(trained.latent, layerSizes(trained.generatorLayers, "generator-layers"), graph.tfs(),
                       torch::kFloat32);
  const TargetGenerators targets(graph, trained.depth, trained.width, torch::kFloat32, job.threads());
  checkpoint.get({{"controller", stateOf(controller)}, {samplingGroup(trained, "targets"), stateOf(targets)}});
  const std::int64_t batch = parseInteger(checkpoint.text("sampling batch")).value_or(trained.batch);
  return sampleStage2(controller, targets, graph, trained, batch, parameters.cells, parameters.seed, job);
}

std::string cellName(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return "synthetic-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

}  // namespace

data::Dataset generate(const std::filesystem::path& folder, const GenerateParameters& parameters, JobContext& job) {
  GenerateParameters checked = parameters;
  checkFields(fields(checked));
  useThreads(job.threads());
  const Checkpoint checkpoint = Checkpoint::load(weightsFile(folder, static_cast<int>(parameters.stage)));
  job.beginPhase("Cells of Stage " + std::to_string(parameters.stage), parameters.cells);
  const data::Matrix cells = toMatrix(parameters.stage == 1 ? stage1Cells(checkpoint, parameters, job)
                                                            : stage2Cells(checkpoint, parameters, job));
  if (!cells.allFinite())
    throw Error(ErrorCode::failed, checkpoint.path.string(), "its network makes values that are no numbers",
                "train again with lower learning rates");

  data::Dataset dataset;
  dataset.genes.names = namesOf(checkpoint, "genes");
  for (std::int64_t i = 1; i <= parameters.cells; ++i) dataset.cells.names.push_back(cellName(i));
  dataset.x = data::SparseMatrix::fromDense(cells);
  dataset.notes["synthetic"] = nlohmann::json{{"stage", parameters.stage},
                                              {"seed", parameters.seed},
                                              {"run", std::filesystem::weakly_canonical(folder).filename().string()},
                                              {"training_data", checkpoint.text("training data")}}
                                   .dump();
  return dataset;
}

}  // namespace grnwb::gan
