// SPDX-License-Identifier: GPL-3.0-or-later
// Genes by gap, each traced to its regulators; and regulons by gap.
#pragma once

#include <QWidget>
#include <memory>

#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace grnwb::ui {

class GeneGapModel;
class GeneTable;
class RegulonGapView;
class ShownRefresh;
class TraceView;

class GapPanel : public QWidget {
  Q_OBJECT
 public:
  explicit GapPanel(Workspace& workspace, QWidget* parent = nullptr);

  /// Null: nothing compared. cells may arrive later than the comparison.
  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison,
                     std::shared_ptr<const pipeline::ComparedCells> cells);
  std::vector<ExportEntry> exports() const;
  void showRegulons();

 Q_SIGNALS:
  /// What is selected is to be seen on the Network page.
  void networkRequested();

 private:
  QWidget* makeBar();
  QWidget* makeContent();

  void takeSelection();
  void showSummary();

  Workspace& m_workspace;
  std::shared_ptr<const pipeline::Comparison> m_comparison;
  GeneGapModel* m_model;
  QStackedWidget *m_stack, *m_views = nullptr;
  QToolButton *m_genes = nullptr, *m_regulons = nullptr;
  QLabel* m_summary = nullptr;
  GeneTable* m_table = nullptr;
  TraceView* m_trace = nullptr;
  RegulonGapView* m_regulonView = nullptr;
  ShownRefresh* m_follow = nullptr;  ///< a hidden trace waits
};

}  // namespace grnwb::ui
