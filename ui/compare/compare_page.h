// SPDX-License-Identifier: GPL-3.0-or-later
// The page Compare: metrics of synthetic cells against real ones, both on one embedding, and the genes that differ; and
// in a second view what follows when TFs are held.
#pragma once

#include "ui/pages/page.h"
#include "ui/plots/export_menu.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace grnwb::ui {

class CellsPanel;
class GeneGapModel;
class GeneTable;
class MetricsModel;
class PerturbationPanel;

class ComparePage : public Page {
  Q_OBJECT
 public:
  explicit ComparePage(Workspace& workspace, QWidget* parent = nullptr);

 public Q_SLOTS:
  /// Shows the view in which TFs are held, with this one filled in; empty: with the one that is selected.
  void showPerturbation(const QString& tf);

 private:
  enum View { ComparisonView, PerturbationView };
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeBar();
  QWidget* makeComparisonBar();
  QWidget* makeComparison();
  QWidget* makeMetrics();
  QWidget* makeCells();

  void takeRun();
  void takeComparison();
  void takeEmbedding();
  void takeRunning();
  /// Real and synthetic cells of the comparison, and the genes by gap; in a job.
  void prepareCells();
  std::vector<ExportEntry> exports() const;

  QStackedWidget* m_stack;
  QTabBar* m_tabs = nullptr;
  PerturbationPanel* m_perturbation = nullptr;
  MetricsModel* m_metricsModel;
  GeneGapModel* m_gapModel;
  QLabel *m_sets = nullptr, *m_note = nullptr, *m_progress = nullptr;
  QPushButton *m_evaluate = nullptr, *m_cancel = nullptr;
  QWidget* m_results = nullptr;
  QFrame* m_stale = nullptr;
  QTableView* m_metrics = nullptr;
  QStackedWidget* m_cellsStack = nullptr;
  CellsPanel* m_cells = nullptr;
  GeneTable* m_gaps = nullptr;
  const void* m_preparedFor = nullptr;  ///< the comparison whose cells are shown or on their way
};

}  // namespace grnwb::ui
