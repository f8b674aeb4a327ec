// SPDX-License-Identifier: GPL-3.0-or-later
// A table of names with counts and shares, such as the cells of each label before and after filtering.
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QString>
#include <functional>
#include <vector>

namespace grnwb::ui {

struct Theme;

struct CountTable {
  /// bar: a share with a bar beside it.
  enum class Kind { name, count, share, bar };
  struct Column {
    QString name, tip;
    Kind kind = Kind::count;

    bool operator==(const Column&) const = default;
  };
  struct Row {
    QString name;
    int dot = -1;                 ///< whose colour stands before the name; -1: none
    std::vector<double> numbers;  ///< of the columns after the first; NaN: none
  };
  std::vector<Column> columns;  ///< the first one holds the names
  std::vector<Row> rows;
  std::function<QColor(const Theme&, int dot)> colour = {};
};

/// EditRole holds plain numbers for sorting and export.
class CountTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// Only the numbers change where names and columns are the same.
  void setTable(CountTable table);
  const CountTable& table() const { return m_table; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  CountTable m_table;
};

}  // namespace grnwb::ui
