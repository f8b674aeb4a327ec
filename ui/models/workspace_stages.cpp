// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of the main job that prepare the data, and which results are newer than others.
#include <chrono>

#include "core/base/text.h"
#include "core/io/read_option_texts.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::system_clock;

}  // namespace

const std::string& Workspace::structureHash() const {
  if (m_hashed != m_state.grn) {
    m_structureHash = m_state.grn->structureHash();
    m_hashed = m_state.grn;
  }
  return m_structureHash;
}

pipeline::PresentInputs Workspace::presentInputs() const {
  pipeline::PresentInputs now;
  now.raw = m_rawHash;
  if (m_state.prepared) now.prepared = m_preparedHash;
  now.labels = labelView();
  now.fileLabels = m_fileLabels;
  if (m_state.tfs) now.tfs = pipeline::hashOfNames(m_state.tfs->chosen());
  if (m_state.grn) now.network = structureHash();
  return now;
}

std::vector<pipeline::Moved> Workspace::movedOn(pipeline::Result result) const {
  return pipeline::movedOn(m_state, presentInputs(), result);
}

void Workspace::preprocess(const data::PreprocessParameters& parameters) {
  if (refuseWhen(!m_state.hasRaw(), tr("Open data before preprocessing."))) return;
  struct Preparation {
    std::shared_ptr<const data::Dataset> raw;
    Prepared prepared;
    std::shared_ptr<const pipeline::AskedTfs> askedTfs;
    std::shared_ptr<const pipeline::AskedEdges> askedEdges;
    pipeline::Provenance provenance;
  };
  startStage<Preparation>(
      Stage::preprocess, tr("Preprocess"), JobQueue::Weight::heavy,
      [raw = m_state.raw, rawFile = m_state.rawFile, hashes = m_state.hashes, transcript = m_state.transcript,
       askedTfs = m_state.askedTfs, askedEdges = m_state.askedEdges, reading = m_state.reading,
       parameters](JobContext& job) {
        const auto start = Clock::now();
        data::PreprocessParameters used = parameters;
        Preparation result;
        result.raw = raw ? raw : rawFile->read(job);
        result.prepared = describe(
            std::make_shared<const data::Preprocessed>(data::preprocess(*result.raw, parameters, job)), *hashes);
        result.provenance = pipeline::makeProvenance("preprocess", data::fields(used), used.seed,
                                                     {{"data", hashes->of(result.raw, job)}}, start, job.threads());
        result.provenance.parameters.merge(io::toTexts(reading));
        result.provenance.results["prepared"] = result.prepared.hash;
        if (!used.keepGenes.empty()) result.provenance.texts["keep_genes.txt"] = join(used.keepGenes, "\n");
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
        m_state.raw = std::move(result.raw);
        m_state.prepared = std::move(result.prepared.data);
        m_geneStatistics = std::move(result.prepared.statistics);
        m_preparedHash = std::move(result.prepared.hash);
        findLabels();
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

}  // namespace grnwb::ui
