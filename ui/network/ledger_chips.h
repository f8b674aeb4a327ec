// SPDX-License-Identifier: GPL-3.0-or-later
// The strip that says what the ledger shows: the list it was given and the filters of its columns, each to take away.
#pragma once

#include <QFrame>

#include "ui/models/edge_table_model.h"

class QHBoxLayout;
class QPushButton;

namespace grnwb::ui {

/// Hidden while there is neither list nor filter.
class LedgerChips : public QFrame {
  Q_OBJECT
 public:
  LedgerChips(const EdgeTableModel& model, QWidget* parent);

  /// Buttons that belong to the list, at the strip's right end.
  QHBoxLayout* listRow() { return m_listRow; }
  void refresh();

 Q_SIGNALS:
  void listLeft();
  /// The column's filter is to be edited, or taken away.
  void filterWanted(int column);
  void filterCleared(int column);
  void allCleared();

 private:
  QString textOf(int column, const ColumnFilter& filter) const;
  QPushButton* addChip(const QString& text, const QString& name);

  const EdgeTableModel& m_model;
  QWidget* m_strip;
  QHBoxLayout *m_chips, *m_listRow;
  QPushButton* m_clear;
};

}  // namespace grnwb::ui
