// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of the main job, from raw counts to the comparison.
#include <chrono>

#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::system_clock;

struct Compared {
  std::shared_ptr<const pipeline::Comparison> comparison;
  pipeline::Provenance provenance;
};

}  // namespace

const std::string& Workspace::structureHash() const {
  if (m_hashed != m_state.grn) {
    m_structureHash = m_state.grn->structureHash();
    m_hashed = m_state.grn;
  }
  return m_structureHash;
}

bool Workspace::runIsStale() const {
  const auto& run = m_state.run;
  if (!run) return false;
  return (m_state.grn && structureHash() != run->grnHash()) || (m_state.prepared && m_preparedHash != run->dataHash());
}

bool Workspace::comparisonIsStale() const {
  if (!m_state.comparison) return false;
  return !m_state.run || m_state.comparison->runId != m_state.run->id || runIsStale();
}

void Workspace::preprocess(const data::PreprocessParameters& parameters) {
  if (refuseWhen(!m_state.raw, tr("Open data before preprocessing."))) return;
  struct Preparation {
    Prepared prepared;
    std::shared_ptr<const pipeline::AskedTfs> askedTfs;
    std::shared_ptr<const pipeline::AskedEdges> askedEdges;
    pipeline::Provenance provenance;
  };
  startStage<Preparation>(
      Stage::preprocess, tr("Preprocess"), JobQueue::Weight::heavy,
      [raw = m_state.raw, transcript = m_state.transcript, askedTfs = m_state.askedTfs, askedEdges = m_state.askedEdges,
       parameters](JobContext& job) {
        const auto start = Clock::now();
        data::PreprocessParameters used = parameters;
        Preparation result;
        result.prepared = describe(std::make_shared<const data::Preprocessed>(data::preprocess(*raw, parameters, job)));
        result.provenance = pipeline::makeProvenance("preprocess", data::fields(used), used.seed,
                                                     {{"data", data::contentHash(*raw)}}, start);
        const std::vector<std::string>& genes = result.prepared.data->data.genes.names;
        if (askedTfs) result.askedTfs = pipeline::recall(*transcript, askedTfs->inquiry, genes, job);
        if (askedEdges)
          result.askedEdges = pipeline::recall(*transcript, askedEdges->inquiry, genes, askedEdges->tfs, job);
        if ((askedTfs && !result.askedTfs) || (askedEdges && !result.askedEdges))
          job.warn(tr("The recorded answers are about other genes: ask the language model about these.").toStdString());
        return result;
      },
      [this, parameters](Preparation result) {
        m_state.preprocessParameters = parameters;
        m_state.prepared = std::move(result.prepared.data);
        m_geneStatistics = std::move(result.prepared.statistics);
        m_preparedHash = std::move(result.prepared.hash);
        m_labelColumn = std::move(result.prepared.labelColumn);
        m_state.askedTfs = std::move(result.askedTfs);
        m_state.askedEdges = std::move(result.askedEdges);
        record(std::move(result.provenance));
        Q_EMIT preparedChanged();
        Q_EMIT languageModelChanged();
        countKnownEdges();
        if (m_state.tfs)
          m_state.tfs = std::make_shared<const pipeline::TfSelection>(pipeline::withGenes(*m_state.tfs, genes()));
        Q_EMIT tfsChanged();
        Q_EMIT runChanged();  // the run may be stale now
        Q_EMIT comparisonChanged();
        markStageDone();
      });
}

void Workspace::compare() {
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
      [prepared = m_state.prepared, run = m_state.run, dataHash = m_preparedHash, label = m_labelColumn,
       mail](JobContext& job) {
        const auto start = Clock::now();
        pipeline::ComparisonParameters parameters;
        parameters.metrics.seed = run->parameters.seed;
        pipeline::Comparison comparison =
            pipeline::compare({prepared->data, *run, {}, label}, parameters, job, mail.get());
        Compared result;
        result.comparison = std::make_shared<const pipeline::Comparison>(std::move(comparison));
        result.provenance = pipeline::makeProvenance(
            "compare", {}, run->parameters.seed,
            {{"real", dataHash}, {"synthetic", data::contentHash(*run->synthetic)}, {"grn", run->grnHash()}}, start);
        result.provenance.parameters["run"] = run->id;
        result.provenance.parameters["labels"] = label;
        return result;
      },
      [this](Compared result) {
        m_state.comparison = std::move(result.comparison);
        m_liveEmbedding = std::make_shared<const embed::Embedding>(m_state.comparison->embedding);
        record(std::move(result.provenance));
        Q_EMIT liveEmbeddingChanged();
        Q_EMIT comparisonChanged();
        markStageDone();
      },
      drain);
}

}  // namespace grnwb::ui
