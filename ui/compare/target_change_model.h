// SPDX-License-Identifier: GPL-3.0-or-later
// What a perturbation did to each target, as a table.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "ui/models/perturbation_result.h"

namespace grnwb::ui {

/// Targets of held TFs first, those that changed most on top; then the others in the order of the network.
class TargetChangeModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TargetColumn,
    RegulatorsColumn,
    ControlColumn,
    PerturbedColumn,
    DifferenceColumn,
    FoldColumn,
    DeviationColumn,
    MovedColumn,
    ColumnCount
  };
  enum Role { GeneRole = Qt::UserRole + 1 };
  using QAbstractTableModel::QAbstractTableModel;

  /// Null: no rows.
  void setResult(std::shared_ptr<const PerturbationResult> result);
  const gan::TargetChange& change(int row) const { return m_changes[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  /// As shown, or the number itself for sorting and export.
  QVariant value(const gan::TargetChange& change, int column, bool isText) const;

  std::shared_ptr<const PerturbationResult> m_result;
  std::vector<gan::TargetChange> m_changes;
};

}  // namespace grnwb::ui
