// SPDX-License-Identifier: GPL-3.0-or-later
// The stage that compares real and synthetic cells, and the cells it compared.
#include <chrono>

#include "core/base/text.h"
#include "core/io/separated_text.h"
#include "core/pipeline/random_runs.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace {

struct Compared {
  std::shared_ptr<const pipeline::Comparison> comparison;
  pipeline::Provenance provenance;
};

/// As knowledge::readMarkerSets() reads it.
std::string tableOf(const celltypes::MarkerSets& sets) {
  std::string table = "cell type,gene,weight\n";
  for (const auto& [type, genes] : sets)
    for (const auto& [gene, weight] : genes)
      table += io::quoteField(type, ',') + "," + io::quoteField(gene, ',') + "," + formatNumber(weight) + "\n";
  return table;
}

/// "old = new; old = new".
std::string pairsText(const data::LabelNames& names) {
  std::vector<std::string> pairs;
  for (const auto& [label, shown] : names) pairs.push_back(std::string(label).append(" = ").append(shown));
  return join(pairs, "; ");
}

}  // namespace

void Workspace::compare(const pipeline::ComparisonParameters& parameters) {
  if (refuseWhen(!m_state.run || !m_state.run->synthetic,
                 tr("Train before comparing: there are no synthetic cells.")) ||
      refuseWhen(!m_state.prepared, tr("Preprocess the data before comparing.")))
    return;
  const auto mail = std::make_shared<Mailbox<embed::Embedding>>();
  const auto drain = [this, mail] {
    if (auto embedding = mail->take()) {
      m_liveEmbedding = std::move(embedding);
      Q_EMIT liveEmbeddingChanged();
    }
  };
  m_liveEmbedding = nullptr;
  Q_EMIT liveEmbeddingChanged();
  startStage<Compared>(
      Stage::compare, tr("Compare real and synthetic cells"), JobQueue::Weight::heavy,
      [prepared = m_state.prepared, run = m_state.run, runs = m_state.runs, dataHash = m_preparedHash,
       labels = labelView(), parameters, mail](JobContext& job) {
        const auto start = std::chrono::system_clock::now();
        const auto random = pipeline::randomRunsBeside(*run, runs, job);
        Compared result;
        result.comparison = std::make_shared<const pipeline::Comparison>(
            pipeline::compare({prepared->data, *run, random, labels}, parameters, job, mail.get()));
        pipeline::ComparisonParameters used = parameters;
        result.provenance = pipeline::makeProvenance(
            "compare", pipeline::fields(used), used.metrics.seed,
            {{"real", dataHash}, {"synthetic", data::contentHash(*run->synthetic)}, {"grn", run->grnHash()}}, start,
            job.threads());
        std::map<std::string, std::string>& settings = result.provenance.parameters;
        settings["run"] = run->id;
        settings["run seed"] = std::to_string(run->parameters.seed);
        settings["cells"] = std::to_string(run->synthetic->cellCount());
        settings["labels"] = labels.column;
        if (!labels.names.empty()) settings["label names"] = pairsText(labels.names);
        std::vector<std::string> beside;
        for (const auto& other : result.comparison->randomRuns) beside.push_back(other.runId);
        settings["random runs"] = join(beside, "; ");
        if (parameters.markerSets) result.provenance.texts["markers.csv"] = tableOf(parameters.markerSets->sets);
        return result;
      },
      [this](Compared result) {
        m_state.comparison = std::move(result.comparison);
        renameComparison();
        m_liveEmbedding = std::make_shared<const embed::Embedding>(m_state.comparison->embedding);
        record(std::move(result.provenance));
        Q_EMIT liveEmbeddingChanged();
        Q_EMIT comparisonChanged();
        markStageDone();
      },
      drain);
}

void Workspace::readComparedCells() {
  m_comparedCells = nullptr;
  Q_EMIT comparedCellsChanged();
  const pipeline::ProjectState& state = m_state;
  if (!state.comparison || !state.prepared || !state.run || !state.run->synthetic ||
      state.comparison->runId != state.run->id || state.run->dataHash() != m_preparedHash)
    return;
  using Cells = std::shared_ptr<const pipeline::ComparedCells>;
  m_jobs->start<Cells>(
      tr("Read the compared cells"), JobQueue::Weight::light,
      [prepared = state.prepared, run = state.run,
       labels = state.comparison->labels.value_or(labelView())](JobContext&) {
        return std::make_shared<const pipeline::ComparedCells>(pipeline::comparedCells(prepared->data, *run, labels));
      },
      [this, comparison = state.comparison, run = state.run](Cells cells) {
        if (comparison != m_state.comparison || run != m_state.run) return;
        m_comparedCells = std::move(cells);
        Q_EMIT comparedCellsChanged();
      });
}

}  // namespace grnwb::ui
