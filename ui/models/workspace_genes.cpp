// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the genes: symbols in place of ids.
#include <chrono>

#include "core/pipeline/gene_naming.h"
#include "ui/models/number_text.h"
#include "ui/models/replace_command.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {

void Workspace::setRaw(Raw raw) {
  m_state.raw = std::move(raw.data);
  m_state.rawFile = nullptr;
  m_rawSummary = std::move(raw.summary);
  m_rawGeneStatistics = std::move(raw.statistics);
  m_rawHash = std::move(raw.hash);
  findLabels();
  Q_EMIT rawChanged();
  if (!m_state.prepared) {
    if (m_state.tfs)
      m_state.tfs = std::make_shared<const pipeline::TfSelection>(pipeline::withGenes(*m_state.tfs, genes()));
    Q_EMIT tfsChanged();
  }
  Q_EMIT runChanged();  // what was made of the data may be stale now
}

void Workspace::useGeneSymbols(const QString& table) {
  if (refuseWhen(!m_state.hasRaw(), tr("Open data before naming its genes."))) return;
  struct Naming {
    Raw before, after;
    pipeline::Provenance provenance;
    QString note;
  };
  const std::filesystem::path file = table.toStdString();
  startStage<Naming>(
      Stage::nameGenes, tr("Name genes by symbol"), JobQueue::Weight::light,
      [raw = m_state.raw, rawFile = m_state.rawFile, hashes = m_state.hashes, file](JobContext& job) {
        const auto start = std::chrono::system_clock::now();
        const auto described = [&](std::shared_ptr<const data::Dataset> cells) {
          job.beginPhase("Summary", 0);
          Raw result;
          result.summary = std::make_shared<const data::Summary>(data::summarise(*cells, job));
          result.statistics = std::make_shared<const GeneStatistics>(ui::geneStatistics(cells->x));
          result.hash = hashes->of(cells, job);
          result.data = std::move(cells);
          return result;
        };
        Naming naming;
        naming.before = described(raw ? raw : rawFile->read(job));
        const data::Dataset& old = *naming.before.data;
        naming.after = described(std::make_shared<const data::Dataset>(
            file.empty() ? pipeline::withSymbols(old, job)
                         : pipeline::withSymbols(old, knowledge::readGeneSymbols(file), job)));
        std::vector<Field> none;
        naming.provenance = pipeline::makeProvenance("name-genes", none, 0, {{"data", naming.before.hash}}, start, 1);
        naming.provenance.parameters["table"] = file.empty() ? "bundled" : file.filename().string();
        naming.provenance.results["data"] = naming.after.hash;
        const auto& names = naming.after.data->genes.names;
        qint64 renamed = 0;
        for (std::size_t gene = 0; gene < names.size(); ++gene) renamed += names[gene] != old.genes.names[gene];
        naming.note = tr("Genes that are named by symbol now: %1").arg(countText(renamed));
        return naming;
      },
      [this](Naming naming) {
        record(std::move(naming.provenance));
        m_network->undoStack()->push(new ReplaceCommand<Raw>([this](Raw raw) { setRaw(std::move(raw)); },
                                                             std::move(naming.before), std::move(naming.after),
                                                             tr("Name genes by symbol")));
        Q_EMIT noted(naming.note);
        markStageDone();
      });
}

}  // namespace grnwb::ui
