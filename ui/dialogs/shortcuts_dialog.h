// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window with its keys, to look up and to change.
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace grnwb::ui {

class ShortcutModel;

/// Changes count at once.
class ShortcutsDialog : public QDialog {
  Q_OBJECT
 public:
  /// The model must outlive the dialog.
  explicit ShortcutsDialog(ShortcutModel& model, QWidget* parent = nullptr);

 private:
  QWidget* makeEditor();
  int currentRow() const;  ///< of the model; -1: none
  void showCurrent();
  void assign();

  ShortcutModel& m_model;
  QSortFilterProxyModel* m_shown;
  QTableView* m_table;
  QLabel *m_name = nullptr, *m_problem = nullptr;
  QKeySequenceEdit* m_keys = nullptr;
  QPushButton *m_clear = nullptr, *m_reset = nullptr;
};

}  // namespace grnwb::ui
