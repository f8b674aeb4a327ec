// SPDX-License-Identifier: GPL-3.0-or-later
// What the project's folder holds by size, and the removal of what the project doesn't need.
#pragma once

#include <QDialog>

#include "ui/models/workspace.h"

class QLabel;
class QPushButton;
class QTableView;

namespace grnwb::ui {

class ProjectSizeModel;

class ProjectSizeDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ProjectSizeDialog(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void measureFolder();
  void showChoice();
  /// Removing can't be undone, so it asks first.
  void askAndClean();
  void copyTable() const;

  Workspace& m_workspace;
  ProjectSizeModel* m_model;
  QTableView* m_table;
  QLabel *m_total, *m_choice;
  QPushButton* m_clean;
};

}  // namespace grnwb::ui
