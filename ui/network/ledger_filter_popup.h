// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of one column of the ledger, as a small window under its heading.
#pragma once

#include <QFrame>

#include "ui/models/edge_table_model.h"

class QCheckBox;
class QLineEdit;

namespace grnwb::ui {

/// Words for text, two bounds for numbers, boxes to tick for the few values of others. Works while it is edited;
/// deletes itself once it is closed.
class LedgerFilterPopup : public QFrame {
  Q_OBJECT
 public:
  LedgerFilterPopup(const EdgeTableModel& model, int column, QWidget* parent);

 Q_SIGNALS:
  void edited(const grnwb::ui::ColumnFilter& filter);

 private:
  QLineEdit* addText(const QString& name, const QString& placeholder, const QString& text);
  void addBounds(const EdgeTableModel& model, const ColumnFilter& filter);
  void addChoices(const EdgeTableModel& model, const ColumnFilter& filter);
  void read();
  void clear();

  int m_column;
  QLineEdit *m_text = nullptr, *m_least = nullptr, *m_most = nullptr;
  QList<std::pair<int, QCheckBox*>> m_choices;
};

}  // namespace grnwb::ui
