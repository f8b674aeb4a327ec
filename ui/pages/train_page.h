// SPDX-License-Identifier: GPL-3.0-or-later
// The page Train: presets, settings and checks at the left; progress, live curves and the log at the right.
#pragma once

#include "core/gan/train.h"
#include "ui/pages/page.h"
#include "ui/plots/export_menu.h"

class QCheckBox;
class QFrame;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace grnwb::ui {

class StepLogModel;
class TrainSettings;
class TrainingRunsPanel;
class TrainingCurves;
class TrainingProgress;

class TrainPage : public Page {
  Q_OBJECT
 public:
  explicit TrainPage(Workspace& workspace, QWidget* parent = nullptr);

  /// What Start trains with.
  const gan::TrainParameters& parameters() const;

 public Q_SLOTS:
  void start();

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeBar();
  QWidget* makeMain();
  QWidget* makeLog();

  void takeInputs();
  void takeRun();
  void takeRunning();
  void takeLog();
  void takePreview();
  void continueRun();
  void showCurves();
  void showProgress();
  void smooth();
  std::vector<ExportEntry> exports() const;

  /// Of the training whose log is shown.
  gan::TrainParameters shownParameters() const;

  int m_job = -1;              ///< of the running training
  bool m_followsStage = true;  ///< until the user picks a tab

  QStackedWidget* m_stack;
  QLabel* m_missing = nullptr;
  QPushButton *m_toData = nullptr, *m_toNetwork = nullptr;
  QLabel* m_inputs = nullptr;
  QPushButton *m_continue = nullptr, *m_start = nullptr, *m_pause = nullptr, *m_resume = nullptr, *m_cancel = nullptr,
              *m_compare = nullptr;
  QFrame* m_stale = nullptr;
  QLabel* m_staleText = nullptr;
  TrainSettings* m_settings = nullptr;
  TrainingProgress* m_progress = nullptr;
  QTabBar* m_tabs = nullptr;
  QStackedWidget* m_views = nullptr;
  TrainingCurves* m_curves[2] = {};
  QCheckBox* m_smooth = nullptr;
  QSpinBox* m_window = nullptr;
  StepLogModel* m_logModel;
  QTableView* m_log = nullptr;
  TrainingRunsPanel* m_runs = nullptr;
};

}  // namespace grnwb::ui
