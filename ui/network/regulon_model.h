// SPDX-License-Identifier: GPL-3.0-or-later
// Edges of a region as an item model: target, TF, the importance in each network, sign.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

#include "ui/network/regulon_region.h"

namespace grnwb::ui {

/// EditRole holds plain values for sorting and export. The sign is the last column; the importances stand before it.
class RegulonModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { TargetColumn, TfColumn, FirstImportanceColumn };

  using QAbstractTableModel::QAbstractTableModel;

  void setEdges(const QStringList& networks, std::vector<RegulonEdge> edges);
  const std::vector<RegulonEdge>& edges() const { return m_edges; }
  std::vector<grn::Pair> pairs() const;
  int signColumn() const { return FirstImportanceColumn + static_cast<int>(m_networks.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  bool isImportance(int column) const { return column >= FirstImportanceColumn && column < signColumn(); }
  QString text(const RegulonEdge& edge, int column) const;

  QStringList m_networks;
  std::vector<RegulonEdge> m_edges;
};

}  // namespace grnwb::ui
