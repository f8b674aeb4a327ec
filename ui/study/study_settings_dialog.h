// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a study's parts: settings, data sets, language models, seeds, sets, graph and training.
#pragma once

#include <QDialog>
#include <map>

#include "core/study/study.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace grnwb::ui {

class Workspace;

class StudySettingsDialog : public QDialog {
  Q_OBJECT
 public:
  StudySettingsDialog(const Workspace& workspace, study::Study study, QWidget* parent = nullptr);

  /// As it was accepted.
  const study::Study& study() const { return m_study; }

 public Q_SLOTS:
  void accept() override;

 private:
  void addSettings(QVBoxLayout& column);
  void addLists(QVBoxLayout& column);
  void addNumbers(QVBoxLayout& column);
  void showLists();
  void chooseData();
  void addProjectModel();
  /// Puts the widgets' values into the study; says what is wrong and gives false otherwise.
  bool takeValues();

  const Workspace& m_workspace;
  study::Study m_study;
  std::map<study::Setting, QCheckBox*> m_settings;
  QLineEdit *m_name = nullptr, *m_seeds = nullptr;
  QListWidget *m_data = nullptr, *m_models = nullptr;
  QSpinBox *m_sets = nullptr, *m_graphs = nullptr, *m_regulators = nullptr;
  QComboBox* m_preset = nullptr;
  QCheckBox* m_lisi = nullptr;
  QLabel* m_problem = nullptr;
};

}  // namespace grnwb::ui
