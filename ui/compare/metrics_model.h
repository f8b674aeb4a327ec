// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of a comparison as a table: one row per metric, one column per set of cells, bands and verdicts.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "core/pipeline/comparison.h"
#include "ui/compare/metric_bands.h"

namespace grnwb::ui {

/// The EditRole is the number itself, invalid where a set was not compared.
class MetricsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    NameColumn,
    SyntheticColumn,
    ControlColumn,
    Stage1Column,
    RandomGraphsColumn,
    RandomTfsColumn,
    BandsColumn,
    VerdictColumn,
    AgainstRandomColumn,
    ColumnCount
  };
  enum Row { CosineRow, EuclideanRow, MmdRow, AurocRow, LisiRow, RowCount };
  enum Role {
    BandsRole = Qt::UserRole + 1,  ///< MetricBands, of any column
    KindRole                       ///< of the verdict: as for chip()
  };
  using QAbstractTableModel::QAbstractTableModel;

  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::optional<MetricBands> bands(int row) const;
  std::optional<double> value(int row, int column) const;
  QString figureText(int row, int column) const;
  QString verdictText(int row) const;
  QString verdictKind(int row) const;
  QString randomText(int row) const;

  std::shared_ptr<const pipeline::Comparison> m_comparison;
};

}  // namespace grnwb::ui
