// SPDX-License-Identifier: GPL-3.0-or-later
// The density table with its head: sorted by a click, copied as TSV.
#pragma once

#include <QWidget>
#include <vector>

#include "core/grn/measures.h"
#include "ui/plots/figure.h"

class QSortFilterProxyModel;
class QTableView;

namespace grnwb::ui {

class DensityModel;

class DensityTable : public QWidget {
  Q_OBJECT
 public:
  explicit DensityTable(QWidget* parent = nullptr);

  /// Keeps the selected row when it has the same place and name.
  void setRows(std::vector<grn::DensityRow> rows);
  /// The table for export, without a picture.
  Figure figure() const;

 Q_SIGNALS:
  /// Place among the rows that were set; -1: none.
  void rowChosen(int row);

 private:
  int chosenRow() const;
  void copy() const;

  DensityModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_view;
};

}  // namespace grnwb::ui
