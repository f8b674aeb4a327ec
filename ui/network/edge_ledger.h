// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence ledger under the canvas: a row per TF-target pair; scopes, filters, bulk edits, copies.
#pragma once

#include <QWidget>

#include "ui/models/edge_table_model.h"
#include "ui/models/workspace.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSettings;
class QTableView;

namespace grnwb::ui {

class ComparedSwitch;
class LedgerActions;
class LedgerBar;
class LedgerChips;
class LedgerColumns;
struct ComparedPair;

/// Selected rows are the selection's edges; rows of selected genes are tinted, or shown alone with "Selected genes".
class EdgeLedger : public QWidget {
  Q_OBJECT
 public:
  explicit EdgeLedger(Workspace& workspace, QWidget* parent = nullptr);

  EdgeTableModel& model() { return *m_model; }
  QTableView& view() { return *m_view; }

  /// Shows these pairs, edges or not, until the user or leaveList leaves them; another list replaces them.
  void showPairs(const LedgerList& list);
  /// The edges of both networks, or with the buttons beside the chip those of one alone.
  void showCompared(const ComparedPair& pair);
  void leaveList();
  /// Buttons that belong to the list shown, beside its chip; their owner shows and hides them.
  QHBoxLayout* listRow();
  /// Keeps the arrangement of the columns there.
  void rememberColumns(QSettings& settings);

 Q_SIGNALS:
  void listLeft();
  /// The transcript is to be shown at what the model said of the edge.
  void answersRequested(const grnwb::ui::EdgeName& edge);

 protected:
  /// Keys of the rows go before those of the page.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeNoRows();
  void makeView();
  void takeNetwork();
  void takeSelection();
  void showSelection();
  void showRows();
  void showCount();
  void sortByStrongest();
  void search(const QString& text, bool selectedOnly);
  void setColumnFilter(int column, const ColumnFilter& filter);
  void clearFilter();
  void openFilter(int column);
  void showHeaderMenu(const QPoint& place);

  Workspace& m_workspace;
  EdgeTableModel* m_model;
  QTableView* m_view;
  LedgerColumns* m_columns = nullptr;
  LedgerActions* m_actions = nullptr;
  LedgerBar* m_bar = nullptr;
  LedgerChips* m_chips = nullptr;
  ComparedSwitch* m_compared = nullptr;
  QWidget* m_noRows = nullptr;
  QLabel* m_noRowsText = nullptr;
  QPushButton* m_clearFilter = nullptr;
  bool m_following = false;  ///< the hub's selection is being shown
  bool m_sorting = false;    ///< not by the user
  bool m_sortedByUser = false;
};

}  // namespace grnwb::ui
