// SPDX-License-Identifier: GPL-3.0-or-later
// What a project folder holds as a table, with what is chosen to be removed.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/pipeline/project_size.h"

namespace grnwb::ui {

/// Rows that can go have a check box; what nobody can miss is checked from the start.
class ProjectSizeModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { WhatColumn, FilesColumn, SizeColumn, LossColumn, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setItems(std::vector<pipeline::StoredItem> items);
  std::vector<pipeline::StoredItem> chosen() const;
  /// What removing the chosen ones loses, in words; empty when nobody can miss them.
  QStringList losses() const;
  qint64 bytes() const;
  qint64 chosenBytes() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void choiceChanged();

 private:
  struct Row {
    pipeline::StoredItem item;
    bool isChosen = false;
  };
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
