// SPDX-License-Identifier: GPL-3.0-or-later
// How large and how dense each of several networks is: the paper's Tables 3 and 6 as an item model.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/grn/measures.h"

namespace grnwb::ui {

/// EditRole holds plain values for sorting and export.
class DensityModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    NetworkColumn,
    TfsColumn,
    TargetsColumn,
    EdgesColumn,
    PossibleColumn,
    DensityColumn,
    RegulatorsColumn,  ///< mean and deviation; EditRole: the mean
    DeviationColumn,   ///< for export: the deviation alone
    ColumnCount
  };
  enum Role { BarRole = Qt::UserRole + 1 };  ///< density as a share of the largest

  using QAbstractTableModel::QAbstractTableModel;

  void setRows(std::vector<grn::DensityRow> rows);
  const std::vector<grn::DensityRow>& rows() const { return m_rows; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QVariant value(const grn::DensityRow& row, int column) const;
  QString text(const grn::DensityRow& row, int column) const;

  std::vector<grn::DensityRow> m_rows;
  double m_densest = 0;
};

}  // namespace grnwb::ui
