// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of one regulon, as a table: correlation of TF and target in real and in synthetic cells.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/evaluate/regulon_gaps.h"

namespace grnwb::ui {

class EdgeGapModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { TargetColumn, RealColumn, SyntheticColumn, DifferenceColumn, ColumnCount };
  /// BarRole: the difference as a part of the largest possible one, in [-1, 1].
  enum Role { TfRole = Qt::UserRole + 1, TargetRole, BarRole };
  using QAbstractTableModel::QAbstractTableModel;

  void setEdges(std::vector<evaluate::EdgeGap> edges);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<evaluate::EdgeGap> m_edges;
};

}  // namespace grnwb::ui
