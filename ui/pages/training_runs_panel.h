// SPDX-License-Identifier: GPL-3.0-or-later
// The project's trainings: their order, their validation curves beside each other, and the checkpoints of one.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/plots/export_menu.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace grnwb::ui {

class CheckpointModel;
class CurveView;
class TrainingRunsModel;
class Workspace;

class TrainingRunsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingRunsPanel(Workspace& workspace, QWidget* parent = nullptr);
  std::vector<ExportEntry> exports() const;

 private:
  QWidget* makeBar();
  void showChosen();
  void showCurves();
  /// The row with the focus, or the first one; -1: there is none.
  int currentRow() const;
  std::vector<int> comparedRows() const;

  Workspace& m_workspace;
  TrainingRunsModel* m_runs;
  CheckpointModel* m_checkpoints;
  QTableView *m_table, *m_checkpointTable;
  QPushButton *m_show, *m_resume, *m_earlier, *m_later, *m_remove;
  QComboBox* m_stage;
  CurveView* m_curves;
  QLabel* m_checkpointsOf;
};

}  // namespace grnwb::ui
