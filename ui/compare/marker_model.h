// SPDX-License-Identifier: GPL-3.0-or-later
// The markers of a dot plot as a table: how each was found, and how specific it is on both sides.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "ui/compare/shown_markers.h"

namespace grnwb::ui {

/// EditRole holds plain numbers for sorting and export; GeneRole the row's gene in every column.
class MarkerModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    GeneColumn,
    GroupColumn,
    RankColumn,
    ScoreColumn,
    AdjustedColumn,
    FoldColumn,
    InsideColumn,
    OutsideColumn,
    RealColumn,
    SyntheticColumn,
    DifferenceColumn,
    ColumnCount
  };
  enum Role { GeneRole = Qt::UserRole + 1 };
  using QAbstractTableModel::QAbstractTableModel;

  /// Null: no rows.
  void setMarkers(std::shared_ptr<const MarkerStudy> study, std::vector<ShownMarker> markers);
  const std::vector<ShownMarker>& markers() const { return m_markers; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString gene(const ShownMarker& marker) const;
  /// Not valid where there is no number.
  QVariant number(const ShownMarker& marker, int column) const;
  QString text(const ShownMarker& marker, int column) const;

  std::shared_ptr<const MarkerStudy> m_study;
  std::vector<ShownMarker> m_markers;
};

}  // namespace grnwb::ui
