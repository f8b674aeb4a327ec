// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with rows of the ledger: bulk edits, copies, and leads to other views.
#pragma once

#include <QObject>
#include <vector>

#include "ui/models/edge_table_model.h"
#include "ui/models/workspace.h"

class QKeyEvent;
class QMenu;
class QTableView;

namespace grnwb::ui {

class LedgerColumns;

/// Actions of the menu work on the selected rows or, without any, on all that are shown; keys and buttons on selected
/// rows alone. Each edit is one undo step.
class LedgerActions : public QObject {
  Q_OBJECT
 public:
  LedgerActions(Workspace& workspace, EdgeTableModel& model, QTableView& view, const LedgerColumns& columns,
                QWidget* parent);

  enum Action {
    lock,
    unlock,
    activates,
    represses,
    unknownSign,
    accept,
    reject,
    reopen,
    remove,
    answers,
    find,
    kCount
  };
  /// Also disables what the rows don't allow.
  void fill(QMenu& menu);
  /// "3 selected", "all 214 shown".
  QString rowsText() const;
  bool isPossible(Action action) const { return !rowsFor(action, selectedRows()).empty(); }
  void doToSelected(Action action) { run(action, selectedRows()); }
  void toggleLock(int row);
  void showSignMenu(int row, const QPoint& place);
  void showAnswers(int row);
  /// In order.
  std::vector<int> selectedRows() const;
  void copyRows() const;
  void exportCsv();
  /// L, A, R and Del act on the selected rows.
  bool takesKey(const QKeyEvent& event) const;
  void takeKey(const QKeyEvent& event);

 Q_SIGNALS:
  void answersRequested(const grnwb::ui::EdgeName& edge);

 private:
  /// The selected rows or, without any, all.
  std::vector<int> chosenRows() const;
  /// Those of the rows that the action means.
  std::vector<int> rowsFor(Action action, const std::vector<int>& rows) const;
  void run(Action action, const std::vector<int>& rows);
  void findInGraph(const std::vector<EdgeName>& edges);
  /// Edges that left the table leave the selection.
  void deselectGone();
  QString text(Action action) const;
  QString tableText(QChar separator) const;

  Workspace& m_workspace;
  EdgeTableModel& m_model;
  QTableView& m_view;
  const LedgerColumns& m_columns;
  QWidget* m_window;
};

}  // namespace grnwb::ui
