// SPDX-License-Identifier: GPL-3.0-or-later
// TFs by how far they lost hold of their targets, as a table.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/evaluate/regulon_gaps.h"

namespace grnwb::ui {

class RegulonGapModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { TfColumn, TargetsColumn, GapColumn, ExpectedColumn, ZColumn, VerdictColumn, ColumnCount };
  /// AlarmRole: whether the regulon is broken.
  enum Role { TfRole = Qt::UserRole + 1, AlarmRole };
  using QAbstractTableModel::QAbstractTableModel;

  void setRegulons(std::vector<evaluate::RegulonGap> regulons);
  /// Null: not among them.
  const evaluate::RegulonGap* find(const std::string& tf) const;
  int broken() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  /// As shown, or the number itself for sorting and export.
  QVariant value(const evaluate::RegulonGap& regulon, int column, bool isText) const;

  std::vector<evaluate::RegulonGap> m_regulons;
};

}  // namespace grnwb::ui
