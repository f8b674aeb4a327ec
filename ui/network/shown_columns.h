// SPDX-License-Identifier: GPL-3.0-or-later
// A table as it stands in its view: shown columns alone, in their order.
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace grnwb::ui {

/// Short-lived: the model and its columns must not change meanwhile. Headings are the spoken ones.
class ShownColumns : public QAbstractTableModel {
  Q_OBJECT
 public:
  ShownColumns(const QAbstractItemModel& model, QList<int> columns) : m_model(model), m_columns(std::move(columns)) {}

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_model.rowCount(); }
  int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
  }
  QVariant data(const QModelIndex& index, int role) const override {
    return m_model.index(index.row(), m_columns[index.column()]).data(role);
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    return m_model.headerData(m_columns[section], orientation, role == Qt::DisplayRole ? Qt::AccessibleTextRole : role);
  }

 private:
  const QAbstractItemModel& m_model;
  QList<int> m_columns;
};

}  // namespace grnwb::ui
