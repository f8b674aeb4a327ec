// SPDX-License-Identifier: GPL-3.0-or-later
// Markers of cell types in real and synthetic cells: dot plot, table, and whether the synthetic ones are noisier.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/compare/marker_study.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace grnwb::ui {

class DotPlotView;
class GeneTable;
class MarkerBar;
class MarkerModel;
class ShownRefresh;

/// Ranks the genes in a light job once it is shown.
class MarkerPanel : public QWidget {
  Q_OBJECT
 public:
  explicit MarkerPanel(Workspace& workspace, QWidget* parent = nullptr);

  /// Null: nothing compared. cells may arrive later than the comparison.
  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison,
                     std::shared_ptr<const pipeline::ComparedCells> cells);
  std::vector<ExportEntry> exports() const;

 private:
  QWidget* makeMessage();
  QWidget* makeContent();
  QWidget* makePlot();
  QWidget* makeTable();

  void refresh();
  void rank();
  void dropJob();
  void takeStudy(std::shared_ptr<const MarkerStudy> study);
  void takeSelection();
  void showMarkers();
  void showPlot();
  void showVerdict();
  void showMessage(const QString& text);
  /// The job that ranks has failed or was cancelled.
  void showEnd(const QString& reason);
  std::vector<qint64> pickedCells() const;

  Workspace& m_workspace;
  std::shared_ptr<const pipeline::Comparison> m_comparison;
  std::shared_ptr<const pipeline::ComparedCells> m_cells;
  std::shared_ptr<const MarkerStudy> m_study;  ///< null until it is made
  int m_job = -1;                              ///< that makes it
  int m_wanted = 0;                            ///< counts the studies asked for; an older one is dropped
  MarkerModel* m_model;
  ShownRefresh* m_refresh;

  QStackedWidget* m_stack;
  QLabel* m_message = nullptr;
  QPushButton* m_again = nullptr;
  MarkerBar* m_bar = nullptr;
  DotPlotView* m_plot = nullptr;
  GeneTable* m_table = nullptr;
  QLabel *m_specificity = nullptr, *m_verdict = nullptr;
};

}  // namespace grnwb::ui
