// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the program: looks, threads, folders, what happens at the start, and the language model to begin
// with.
#pragma once

#include <QDialog>

#include "ui/models/app_settings.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace grnwb::ui {

class SettingsDialog : public QDialog {
  Q_OBJECT
 public:
  /// standardExamples: where examples go while no folder is chosen.
  SettingsDialog(const AppSettings& settings, const QString& standardExamples, QWidget* parent = nullptr);

  AppSettings settings() const;

 private:
  void addLooks(QFormLayout& form);
  void addComputing(QFormLayout& form);
  void addProjects(QFormLayout& form, const QString& standardExamples);
  void addModel(QFormLayout& form);
  void chooseExampleFolder();

  AppSettings m_settings;
  QComboBox *m_theme = nullptr, *m_provider = nullptr;
  QSpinBox* m_threads = nullptr;
  QLineEdit *m_examples = nullptr, *m_address = nullptr, *m_model = nullptr;
  QCheckBox* m_restore = nullptr;
};

}  // namespace grnwb::ui
