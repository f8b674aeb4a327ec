// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gap_tracer.h"

#include <QPointer>

#include "core/base/error.h"

namespace grnwb::ui {
namespace {

constexpr int kTraceDelayMs = 150;  // while somebody walks through the genes

}  // namespace

GapTracer::GapTracer(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
  m_delay.setSingleShot(true);
  m_delay.setInterval(kTraceDelayMs);
  connect(&m_delay, &QTimer::timeout, this, &GapTracer::start);
}

void GapTracer::setCells(const std::string& runId, std::shared_ptr<const pipeline::ComparedCells> cells) {
  if (runId == m_runId && cells == m_cells) return;
  stop();
  m_runId = runId;
  m_cells = std::move(cells);
  m_known.clear();
}

data::ScoredEdges GapTracer::candidatesOf(const std::string& gene) const {
  const auto candidates = m_workspace.network()->candidates().ofTarget(gene);
  return {candidates.begin(), candidates.end()};
}

void GapTracer::trace(const QString& gene) {
  stop();
  if (!m_cells) return;
  const std::string name = gene.toStdString();
  const auto known = m_known.find(name);
  if (known != m_known.end() && known->second.candidates == candidatesOf(name)) {
    Q_EMIT traced(known->second.trace);
    return;
  }
  m_wanted = name;
  m_delay.start();
}

void GapTracer::stop() {
  m_delay.stop();
  m_wanted.clear();
  if (m_job >= 0) m_workspace.jobs()->cancel(m_job);
  m_job = -1;
}

void GapTracer::start() {
  const auto& run = m_workspace.state().run;
  const QString gene = QString::fromStdString(m_wanted);
  if (!run || run->id != m_runId) {
    m_wanted.clear();
    Q_EMIT failed(gene, tr("The comparison is of %1, which is not the run that is shown now: compare again.")
                            .arg(QString::fromStdString(m_runId)));
    return;
  }
  data::ScoredEdges candidates = candidatesOf(m_wanted);
  m_job = m_workspace.jobs()->start<Outcome>(
      tr("Trace the gap of %1").arg(gene), JobQueue::Weight::light,
      [run, cells = m_cells, name = m_wanted, candidates,
       source = m_workspace.network()->candidates().source()](JobContext& job) -> Outcome {
        try {
          const grn::CandidateIndex index(candidates, source);
          return {std::make_shared<const pipeline::GapTrace>(pipeline::traceGap(
                      *run, cells->real, cells->genes, name, index, pipeline::syntheticParameters(*run), job)),
                  {}};
        } catch (const Error& error) {
          if (error.code() == ErrorCode::cancelled) throw;
          return {nullptr, QString::fromUtf8(error.what())};
        }
      },
      [tracer = QPointer(this), name = m_wanted, candidates](const Outcome& outcome) {
        if (tracer && tracer->m_wanted == name) tracer->adopt(name, candidates, outcome);
      });
}

void GapTracer::adopt(const std::string& gene, data::ScoredEdges candidates, const Outcome& outcome) {
  m_job = -1;
  m_wanted.clear();
  if (!outcome.trace) {
    Q_EMIT failed(QString::fromStdString(gene), outcome.reason);
    return;
  }
  m_known[gene] = {std::move(candidates), outcome.trace};
  Q_EMIT traced(outcome.trace);
}

}  // namespace grnwb::ui
