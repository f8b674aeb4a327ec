// SPDX-License-Identifier: GPL-3.0-or-later
// A table of texts, as the engine lays it out, as an item model.
#pragma once

#include <QAbstractTableModel>

#include "core/report/tables.h"

namespace grnwb::ui {

/// Every text of the column is a number, perhaps with what follows it, or nothing; never the first column.
bool isNumberColumn(const report::TextTable& table, std::size_t column);

class TextTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void setTable(report::TextTable table);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const report::TextTable::Cell* cell(const QModelIndex& index) const;

  report::TextTable m_table;
};

}  // namespace grnwb::ui
