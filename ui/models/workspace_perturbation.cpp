// SPDX-License-Identifier: GPL-3.0-or-later
// The stage that holds TFs of the trained run at chosen values, and the cells it made as a file.
#include <QFileInfo>
#include <chrono>
#include <iterator>

#include "core/base/text.h"
#include "core/io/write_h5ad.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace {

struct Perturbed {
  std::shared_ptr<const PerturbationResult> result;
  pipeline::Provenance provenance;
};

Perturbed perturbRun(const pipeline::TrainingRun& run, const std::vector<gan::Perturbation>& perturbations,
                     gan::GenerateParameters parameters, JobContext& job) {
  const auto start = std::chrono::system_clock::now();
  auto result = std::make_shared<PerturbationResult>();
  result->runId = run.id;
  result->parameters = parameters;
  result->cells = gan::perturb(run.folder, parameters, perturbations, job);
  result->changes = gan::targetChanges(result->cells);
  std::vector<std::string> held;
  for (const gan::Perturbation& perturbation : perturbations) {
    std::ranges::move(gan::doseResponse(run.folder, parameters, perturbation.tf, gan::kDoseMultiples, job),
                      std::back_inserter(result->curves));
    held.push_back(gan::written(perturbation));
  }
  Perturbed done;
  done.provenance = pipeline::makeProvenance("perturb", gan::fields(parameters), parameters.seed,
                                             {{"data", run.dataHash()}, {"grn", run.grnHash()}}, start, job.threads());
  done.provenance.results["cells"] = data::contentHash(result->cells.dataset());
  done.provenance.parameters["run"] = run.id;
  done.provenance.parameters["set"] = join(held, "; ");
  done.result = std::move(result);
  return done;
}

}  // namespace

void Workspace::perturb(const std::vector<gan::Perturbation>& perturbations,
                        const gan::GenerateParameters& parameters) {
  if (refuseWhen(!m_state.run || !m_state.run->synthetic, tr("Train before perturbing: there is no causal GAN.")) ||
      refuseWhen(perturbations.empty(), tr("Choose a TF to hold.")))
    return;
  QStringList tfs;
  for (const gan::Perturbation& perturbation : perturbations) tfs << QString::fromStdString(perturbation.tf);
  startStage<Perturbed>(
      Stage::perturb, tr("Perturb %1").arg(tfs.join(QStringLiteral(", "))), JobQueue::Weight::heavy,
      [run = m_state.run, perturbations, parameters](JobContext& job) {
        return perturbRun(*run, perturbations, parameters, job);
      },
      [this](Perturbed done) {
        m_perturbation = std::move(done.result);
        record(std::move(done.provenance));
        Q_EMIT perturbationChanged();
        markStageDone();
      });
}

void Workspace::savePerturbedCells(const QString& path) {
  if (refuseWhen(!m_perturbation, tr("Perturb before saving cells."))) return;
  struct Written {};
  startStage<Written>(
      Stage::writeCells, tr("Save cells as %1").arg(QFileInfo(path).fileName()), JobQueue::Weight::light,
      [result = m_perturbation, file = std::filesystem::path(path.toStdString())](JobContext& job) {
        job.beginPhase("Writing", 0);
        io::writeH5ad(result->cells.dataset(), file);
        return Written();
      },
      [](Written) {});
}

void Workspace::dropPerturbation() {
  cancel(Stage::perturb);
  m_perturbation = nullptr;
  Q_EMIT perturbationChanged();
}

}  // namespace grnwb::ui
