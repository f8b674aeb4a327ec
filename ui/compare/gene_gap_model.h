// SPDX-License-Identifier: GPL-3.0-or-later
// Genes by how far their synthetic mean is from the real one, as a table.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/evaluate/gene_gaps.h"

namespace grnwb::ui {

class GeneGapModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    GeneColumn,
    RealColumn,
    SyntheticColumn,
    RatioColumn,
    RealZerosColumn,
    SyntheticZerosColumn,
    ColumnCount
  };
  enum Role { GeneRole = Qt::UserRole + 1 };
  using QAbstractTableModel::QAbstractTableModel;

  void setGaps(std::vector<evaluate::GeneGap> gaps);
  const std::vector<evaluate::GeneGap>& gaps() const { return m_gaps; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<evaluate::GeneGap> m_gaps;
};

}  // namespace grnwb::ui
