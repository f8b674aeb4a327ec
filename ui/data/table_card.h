// SPDX-License-Identifier: GPL-3.0-or-later
// A table with its head: sorted by a click, copied as TSV, exported as CSV.
#pragma once

#include <QWidget>

#include "ui/data/count_table_model.h"
#include "ui/plots/figure.h"

class QHBoxLayout;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace grnwb::ui {

class TableCard : public QWidget {
  Q_OBJECT
 public:
  /// objectName: of the card; its table has the suffix "View".
  TableCard(const QString& title, const QString& objectName, QWidget* parent = nullptr);

  void setTable(CountTable table);
  /// Beside the title.
  void setSummary(const QString& text);
  QTableView& view() { return *m_view; }
  QHBoxLayout* barRow() { return m_barRow; }
  /// Without a picture.
  Figure figure(const QString& name) const;

 Q_SIGNALS:
  /// The current row's name.
  void nameChosen(const QString& name);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void copyRows() const;
  /// The names get what the numbers leave; where that is too little, bars give way and then the table scrolls.
  void fitColumns();

  CountTableModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_view;
  QLabel* m_summary;
  QHBoxLayout* m_barRow;
};

}  // namespace grnwb::ui
