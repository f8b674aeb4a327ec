// SPDX-License-Identifier: GPL-3.0-or-later
// The History dock: the undo stack of the network, and the project's finished steps with their commands and texts.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace grnwb::ui {

class ProvenanceModel;
class StepDetails;

class HistoryPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HistoryPanel(Workspace& workspace, QWidget* parent = nullptr);

 private:
  QWidget* makeSteps();
  void makeTable();
  void fillMenus(QMenu& copy, QMenu& exports);
  void showStep();
  void refresh();
  /// Of the selected steps, or of all of them; oldest first.
  void copyCommands() const;
  void copyScript() const;
  void copyMethods() const;
  void save(const QString& fileName, std::function<std::string()> content);

  Workspace& m_workspace;
  ProvenanceModel* m_model;
  QSortFilterProxyModel* m_shown;
  QTableView* m_table;
  StepDetails* m_details;
  QLineEdit* m_filter = nullptr;
  QPushButton* m_copy = nullptr;
  QToolButton *m_more = nullptr, *m_export = nullptr;
};

}  // namespace grnwb::ui
