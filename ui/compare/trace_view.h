// SPDX-License-Identifier: GPL-3.0-or-later
// One gene traced to its regulators: its distribution, the likely cause, what each edge contributes, swaps.
#pragma once

#include <QWidget>
#include <memory>

#include "core/pipeline/compared_cells.h"
#include "core/pipeline/gap_trace.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace grnwb::ui {

class ContributionModel;
class CurveView;
class EdgeTable;
class GapTracer;
class GeneGapModel;
class SwapList;

class TraceView : public QWidget {
  Q_OBJECT
 public:
  /// gaps: of all genes; kept by the caller.
  TraceView(Workspace& workspace, const GeneGapModel& gaps, QWidget* parent = nullptr);

  /// Of the run of this name; null until they are there. No gene is shown then.
  void setCells(const std::string& runId, std::shared_ptr<const pipeline::ComparedCells> cells);
  /// Empty: none.
  void showGene(const QString& gene);
  const QString& gene() const { return m_gene; }
  std::vector<ExportEntry> exports() const;

 Q_SIGNALS:
  /// The gene and its edges have been selected: they are to be seen in the network.
  void networkRequested();

 private:
  QWidget* makeTraced();
  QWidget* makeResults();

  void showDistribution();
  void takeTrace(std::shared_ptr<const pipeline::GapTrace> trace);
  void takeFailure(const QString& gene, const QString& reason);
  void showCause();
  /// Those that have nothing to say of any regulator are hidden.
  void showColumns();
  void say(const QString& message);
  void showInNetwork();

  Workspace& m_workspace;
  const GeneGapModel& m_gaps;
  GapTracer* m_tracer;
  ContributionModel* m_model;
  QString m_gene;
  std::shared_ptr<const pipeline::ComparedCells> m_cells;
  std::shared_ptr<const pipeline::GapTrace> m_trace;  ///< of the gene; null until it is there

  QStackedWidget *m_stack, *m_results = nullptr;
  QLabel *m_title = nullptr, *m_facts = nullptr, *m_word = nullptr, *m_cause = nullptr, *m_message = nullptr;
  QPushButton* m_network = nullptr;
  CurveView* m_distribution = nullptr;
  EdgeTable* m_edges = nullptr;
  SwapList* m_swaps = nullptr;
};

}  // namespace grnwb::ui
