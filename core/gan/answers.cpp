// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/answers.h"

#include <torch/torch.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/gan/intervention.h"
#include "core/gan/trainer.h"

namespace grnwb::gan {

GeneAnswers answers(const std::filesystem::path& folder, const GenerateParameters& parameters, const std::string& gene,
                    const std::vector<Perturbation>& perturbations, JobContext& job) {
  Intervention intervention(folder, parameters, perturbations, job);
  const CausalNetworks& networks = intervention.networks();
  const CellColumns columns(networks.graph, torch::kCPU);
  GeneAnswers result;
  result.genes = namesOf(intervention.checkpoint(), "genes");
  result.held = intervention.held();
  const auto column = std::ranges::find(result.genes, gene) - result.genes.begin();
  if (column == std::ssize(result.genes))
    throw Error(ErrorCode::badInput, gene, "is not among the genes of the run", "name a TF or a target of its network");
  result.control.resize(parameters.cells, networks.graph.genes());
  result.answers.resize(parameters.cells, std::ssize(perturbations));

  job.beginPhase("Answers of " + gene, parameters.cells);
  intervention.forEachBatch([&](const ControlBatch& batch) {
    const Tensor control = columns.cells(batch.tfRaw, intervention.respond(batch, batch.tfRaw));
    const data::Matrix scale = toMatrix(libraryScale(control, networks.parameters.librarySize));
    const Eigen::ArrayXf kept = scale.col(0).head(batch.kept);
    result.control.middleRows(batch.first, batch.kept) =
        toMatrix(control.narrow(0, 0, batch.kept)).array().colwise() * kept;
    for (std::size_t i = 0; i < result.held.size(); ++i) {
      const Tensor tfs = batch.tfRaw.clone();
      tfs.select(1, intervention.tfIndex(result.held[i].asked.tf)).fill_(result.held[i].value);
      const Tensor cells = columns.cells(tfs, intervention.respond(batch, tfs));
      const data::Matrix answer = toMatrix(cells.narrow(0, 0, batch.kept).narrow(1, column, 1));
      result.answers.col(static_cast<Eigen::Index>(i)).segment(batch.first, batch.kept) = answer.col(0).array() * kept;
    }
  });
  if (!result.control.allFinite())
    throw Error(ErrorCode::failed, intervention.checkpoint().path.string(),
                "its network makes values that are no numbers", "train again with lower learning rates");
  for (std::size_t i = 0; i < result.held.size(); ++i)
    if (!result.answers.col(static_cast<Eigen::Index>(i)).allFinite()) throw tooLarge(written(result.held[i].asked));
  return result;
}

}  // namespace grnwb::gan
