// SPDX-License-Identifier: GPL-3.0-or-later
// The first view of the page Compare: metrics, both sets of cells on one embedding, alarms and cell types.
#pragma once

#include <QWidget>

#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"

class QSplitter;
class QStackedWidget;

namespace grnwb::ui {

class AlarmList;
class CellsPanel;
class MetricsPanel;
class TypesPanel;

class CompareOverview : public QWidget {
  Q_OBJECT
 public:
  explicit CompareOverview(Workspace& workspace, QWidget* parent = nullptr);

  /// Null: nothing compared. cells may come later.
  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison,
                     std::shared_ptr<const pipeline::ComparedCells> cells);
  /// As it grows while the comparison is made.
  void setLiveEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells, const std::vector<std::string>& labels,
                        const QString& run);
  std::vector<ExportEntry> exports() const;

 Q_SIGNALS:
  void evaluateRequested();
  void genesRequested();
  void regulonsRequested();

 private:
  void takePalette();
  QWidget* makeCells();
  QWidget* makeSide();
  void selectCells(const std::vector<qint64>& cells);
  void trainRandomGraphs();

  Workspace& m_workspace;
  MetricsPanel* m_metrics;
  QSplitter* m_splitter = nullptr;
  QStackedWidget* m_cellsStack = nullptr;
  CellsPanel* m_cells = nullptr;
  QWidget* m_side = nullptr;
  AlarmList* m_alarms = nullptr;
  TypesPanel* m_types = nullptr;
};

}  // namespace grnwb::ui
