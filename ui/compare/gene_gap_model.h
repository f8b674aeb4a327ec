// SPDX-License-Identifier: GPL-3.0-or-later
// Genes by how far their synthetic distribution is from the real one, as a table.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/evaluate/gene_gaps.h"
#include "core/grn/grn.h"

namespace grnwb::ui {

/// Below it, a gap is beyond what chance gives: the adjusted p of a gene.
inline constexpr double kBeyondNoise = 0.05;

class GeneGapModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    GeneColumn,
    RealColumn,
    SyntheticColumn,
    RatioColumn,
    KsColumn,
    PColumn,
    RoleColumn,
    RegulatorsColumn,
    VarianceColumn,
    RealZerosColumn,
    SyntheticZerosColumn,
    ColumnCount
  };
  /// BarRole: the ratio as a part of what fills a bar, in [-1, 1].
  enum Role { GeneRole = Qt::UserRole + 1, BarRole };
  using QAbstractTableModel::QAbstractTableModel;

  /// network: of the run; null: nothing is known of roles and regulators.
  void setGaps(std::vector<evaluate::GeneGap> gaps, std::shared_ptr<const grn::Grn> network = nullptr);
  const std::vector<evaluate::GeneGap>& gaps() const { return m_gaps; }
  /// Null: not among them.
  const evaluate::GeneGap* find(const std::string& gene) const;
  /// Genes whose gap is beyond noise.
  int beyondNoise() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  /// As shown, or the number itself for sorting and export.
  QVariant value(const evaluate::GeneGap& gap, int column, bool isText) const;
  QVariant roleValue(const std::string& gene, int column) const;
  QString tip(const evaluate::GeneGap& gap, int column) const;

  std::vector<evaluate::GeneGap> m_gaps;
  std::shared_ptr<const grn::Grn> m_network;
};

}  // namespace grnwb::ui
