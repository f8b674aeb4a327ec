// SPDX-License-Identifier: GPL-3.0-or-later
// Knock-out and over-expression: the form at the left, what moved and the dose responses at the right.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace grnwb::ui {

class DoseCard;
class GeneTable;
class PerturbationForm;
class PerturbationSummary;
class TargetChangeModel;

class PerturbationPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PerturbationPanel(Workspace& workspace, QWidget* parent = nullptr);

  /// What belongs into the page's bar while this view is shown.
  QWidget* bar() const { return m_bar; }
  /// Fills the TF into the form; empty: the one that is selected, if any.
  void hold(const QString& tf);
  std::vector<ExportEntry> exports() const;

 private:
  QWidget* makeBar();
  QWidget* makeSide();
  QWidget* makeResults();

  void takeRun();
  void takeResult();
  void takeSelection();
  void takeRunning();
  void showProgress();
  void filterTargets();
  void start();
  void chooseCellsFile();

  Workspace& m_workspace;
  int m_job = -1;  ///< of the running perturbation
  TargetChangeModel* m_model;
  QLabel *m_runText = nullptr, *m_progress = nullptr;
  QPushButton *m_start = nullptr, *m_cancel = nullptr, *m_save = nullptr;
  QWidget* m_bar;
  PerturbationForm* m_form = nullptr;
  QWidget* m_stale;
  QStackedWidget* m_stack;
  PerturbationSummary* m_summary = nullptr;
  GeneTable* m_table = nullptr;
  QCheckBox* m_onlyTargets = nullptr;
  DoseCard* m_doses = nullptr;
};

}  // namespace grnwb::ui
