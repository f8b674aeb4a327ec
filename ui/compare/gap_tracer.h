// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of genes as light jobs: the newest wish wins, and what was traced is remembered.
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>

#include "core/pipeline/compared_cells.h"
#include "core/pipeline/gap_trace.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

class GapTracer : public QObject {
  Q_OBJECT
 public:
  explicit GapTracer(Workspace& workspace, QObject* parent = nullptr);

  /// The run of this name is traced against these cells; null: nothing can be traced yet. Forgets all traces of others.
  void setCells(const std::string& runId, std::shared_ptr<const pipeline::ComparedCells> cells);
  /// A known trace comes at once, another one a moment later unless another gene is asked for meanwhile.
  void trace(const QString& gene);
  /// No trace is wanted any more.
  void stop();

 Q_SIGNALS:
  void traced(std::shared_ptr<const grnwb::pipeline::GapTrace> trace);
  void failed(const QString& gene, const QString& reason);

 private:
  struct Known {
    data::ScoredEdges candidates;  ///< of the gene, that its swaps were proposed from
    std::shared_ptr<const pipeline::GapTrace> trace;
  };
  /// One of both is empty.
  struct Outcome {
    std::shared_ptr<const pipeline::GapTrace> trace;
    QString reason;
  };
  data::ScoredEdges candidatesOf(const std::string& gene) const;
  void start();
  void adopt(const std::string& gene, data::ScoredEdges candidates, const Outcome& outcome);

  Workspace& m_workspace;
  std::string m_runId, m_wanted;  ///< m_wanted: the gene, or empty
  std::shared_ptr<const pipeline::ComparedCells> m_cells;
  std::map<std::string, Known> m_known;  ///< by gene
  QTimer m_delay;
  int m_job = -1;
};

}  // namespace grnwb::ui
