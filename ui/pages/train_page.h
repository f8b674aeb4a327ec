// SPDX-License-Identifier: GPL-3.0-or-later
// The page Train: presets, settings and checks at the left; progress, live curves and the log at the right.
#pragma once

#include <memory>

#include "core/gan/train.h"
#include "core/pipeline/training_checks.h"
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

class ParameterForm;
class StepLogModel;
class TrainChecksView;
class TrainPresets;
class TrainingRunsPanel;
class TrainingCurves;
class TrainingProgress;

class TrainPage : public Page {
  Q_OBJECT
 public:
  explicit TrainPage(Workspace& workspace, QWidget* parent = nullptr);

  /// What Start trains with.
  const gan::TrainParameters& parameters() const { return m_parameters; }

 public Q_SLOTS:
  void start();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeBar();
  QWidget* makeSide();
  QWidget* makeMain();
  QWidget* makeLog();

  void takeInputs();
  void takeRun();
  void takeRunning();
  void takeLog();
  void takePreview();
  void usePreset(const std::string& name);
  void showSettings();
  void continueRun();
  void showCurves();
  void showProgress();
  void smooth();
  std::vector<ExportEntry> exports() const;

  /// Of the training whose log is shown.
  gan::TrainParameters shownParameters() const;

  gan::TrainParameters m_parameters;
  std::int64_t m_seed = 1;
  std::int64_t m_trainingCells = 0;
  std::shared_ptr<const data::Preprocessed> m_prepared;  ///< that m_facts is of
  pipeline::DataFacts m_facts;
  int m_job = -1;  ///< of the running training
  bool m_canStart = false;
  bool m_followsStage = true;  ///< until the user picks a tab

  QStackedWidget* m_stack;
  QLabel* m_missing = nullptr;
  QPushButton *m_toData = nullptr, *m_toNetwork = nullptr;
  QLabel *m_inputs = nullptr, *m_changed = nullptr, *m_verdict = nullptr;
  QPushButton *m_continue = nullptr, *m_start = nullptr, *m_pause = nullptr, *m_resume = nullptr, *m_cancel = nullptr,
              *m_compare = nullptr;
  QPushButton* m_time = nullptr;
  QFrame* m_stale = nullptr;
  TrainPresets* m_presets = nullptr;
  ParameterForm* m_form = nullptr;
  TrainChecksView* m_checks = nullptr;
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
