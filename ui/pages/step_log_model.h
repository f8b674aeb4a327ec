// SPDX-License-Identifier: GPL-3.0-or-later
// The steps a training logged, as a table.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/gan/train.h"

namespace grnwb::ui {

/// The EditRole is the number itself, invalid where a figure doesn't exist in that step.
class StepLogModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    StageColumn,
    StepColumn,
    CriticColumn,
    PenaltyColumn,
    GeneratorColumn,
    LabelerColumn,
    AntilabelerColumn,
    ValidationColumn,
    SecondsColumn,
    ColumnCount
  };
  using QAbstractTableModel::QAbstractTableModel;

  /// A log that begins with the present one is appended; another replaces it.
  void setLog(const std::vector<gan::StepLog>& log);
  const std::vector<gan::StepLog>& log() const { return m_log; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<gan::StepLog> m_log;
};

}  // namespace grnwb::ui
