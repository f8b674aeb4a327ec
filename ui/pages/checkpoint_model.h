// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of a training as a table, the latest first.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/gan/train.h"

namespace grnwb::ui {

class CheckpointModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { StageColumn, StepColumn, ValidationColumn, TimeColumn, MarkColumn, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  /// keepsBest: the checkpoint with the lowest metric of a stage makes its cells; otherwise the last one does.
  void setLog(const std::vector<gan::StepLog>& log, bool keepsBest);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    gan::StepLog step;
    bool isBest = false, isLast = false;
  };
  std::vector<Row> m_rows;
  bool m_keepsBest = true;
};

}  // namespace grnwb::ui
