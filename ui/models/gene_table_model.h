// SPDX-License-Identifier: GPL-3.0-or-later
// The genes of the data: mean, share of expressing cells, role.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// EditRole holds plain numbers for sorting and export; GeneRole the row's gene in every column.
class GeneTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { GeneColumn, MeanColumn, ShareColumn, RoleColumn, ColumnCount };
  enum Role { GeneRole = Qt::UserRole + 1 };
  explicit GeneTableModel(Workspace& workspace, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    QString gene, role;
    double mean, share;
  };
  void refill();

  Workspace& m_workspace;
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
