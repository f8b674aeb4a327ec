// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of a comparison as a table: one row per metric, one column per set of cells.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "core/pipeline/comparison.h"

namespace grnwb::ui {

/// The EditRole is the number itself, invalid where a set was not compared.
class MetricsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, SyntheticColumn, Stage1Column, ControlColumn, AgainstColumn, ColumnCount };
  enum Row { CosineRow, EuclideanRow, MmdRow, AurocRow, RowCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::optional<double> value(int row, int column) const;
  QString againstControl(int row) const;

  std::shared_ptr<const pipeline::Comparison> m_comparison;
};

}  // namespace grnwb::ui
