// SPDX-License-Identifier: GPL-3.0-or-later
// What a study is made of and what is done with it: the strip on top of the page.
#pragma once

#include <QWidget>
#include <functional>

#include "ui/models/study_document.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace grnwb::ui {

class Workspace;

class StudyExports;

/// Where there is little room, the exports share one button and the captions go.
class StudyBar : public QWidget {
  Q_OBJECT
 public:
  StudyBar(Workspace& workspace, StudyDocument& document, QWidget* parent = nullptr);
  QSize minimumSizeHint() const override;

 public Q_SLOTS:
  void chooseFile();
  void openSettings();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addExports(QHBoxLayout& row);
  void fitWidth();
  void takeStudy();
  void takeRunning();
  void showSettingsMenu();
  void toggleSetting(study::Setting setting);
  /// One undo step, unless nothing changes.
  void change(const std::function<void(study::Study&)>& edit, const QString& text);

  Workspace& m_workspace;
  StudyDocument& m_document;
  QComboBox *m_study, *m_definition;
  QSpinBox* m_graphs;
  QPushButton *m_run, *m_pause, *m_resume, *m_settings;
  StudyExports* m_exports;
  std::vector<QWidget*> m_captions, m_exportButtons;
  QToolButton* m_exportMenu = nullptr;
};

}  // namespace grnwb::ui
