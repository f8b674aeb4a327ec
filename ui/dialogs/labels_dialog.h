// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of the cells holds their labels, what these are called, and their colours.
#pragma once

#include <QDialog>

#include "ui/models/workspace.h"

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace grnwb::ui {

class LabelTableModel;

/// Changes are in force at once; those that were made here can be undone here.
class LabelsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit LabelsDialog(Workspace& workspace, QWidget* parent = nullptr);

 private:
  QLayout* makeColumnRow();
  void makeTable();
  QLayout* makeButtons();
  void fillColumns();
  void showState();
  void openColours(const QModelIndex& index);
  void copyTable() const;

  Workspace& m_workspace;
  const int m_firstStep;  ///< of the undo stack
  LabelTableModel* m_model;
  QComboBox* m_columns;
  QTableView* m_table;
  QLabel *m_examples, *m_note;
  QPushButton *m_reset = nullptr, *m_undo = nullptr, *m_redo = nullptr;
};

}  // namespace grnwb::ui
