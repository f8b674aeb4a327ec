// SPDX-License-Identifier: GPL-3.0-or-later
// The bar on top of the ledger: what is shown, how many that are, and what can be done with it.
#pragma once

#include <vector>

#include "ui/models/edge_table_model.h"
#include "ui/style/bar.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace grnwb::ui {

class LedgerActions;
class LedgerColumns;

class LedgerBar : public Bar {
  Q_OBJECT
 public:
  LedgerBar(EdgeTableModel& model, LedgerActions& actions, LedgerColumns& columns, QWidget* parent);

  /// The one that the user chose last, whatever list is shown meanwhile.
  EdgeTableModel::Scope scope() const;
  bool showsSelectedOnly() const;
  QMenu& rowsMenu() const;
  void clear();
  /// After other rows are shown or selected.
  void refresh();
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void scopeChosen();
  /// The search or "Selected genes" changed.
  void searchChanged(const QString& text, bool selectedOnly);
  void filterWanted(int column);
  void filtersCleared();

 private:
  QComboBox* makeScope();
  void makeSearch();
  QToolButton* menuButton(const char* iconName, const QString& text, const QString& tip, const char* name,
                          void (LedgerBar::*fill)(QMenu&));
  QToolButton* rowsButton(int action, const char* iconName, const QString& text, const QString& tip, const char* name);
  void fillFilters(QMenu& menu);
  void fillRows(QMenu& menu);
  void fillColumns(QMenu& menu);
  void refreshCount();

  EdgeTableModel& m_model;
  LedgerActions& m_actions;
  LedgerColumns& m_columns;
  QComboBox* m_scope;
  QLabel* m_count;
  QLineEdit* m_search = nullptr;
  QToolButton *m_onlySelected = nullptr, *m_rows = nullptr;
  std::vector<std::pair<int, QToolButton*>> m_rowsButtons;  ///< by LedgerActions::Action
};

}  // namespace grnwb::ui
