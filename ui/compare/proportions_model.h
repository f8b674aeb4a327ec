// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of cell types in real and synthetic cells as a table.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/pipeline/comparison.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

/// One row per type of the classifier, in its order, and one of unassigned cells where there are any. The EditRole is
/// the number itself.
class ProportionsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TypeColumn,
    BarsColumn,
    RealColumn,
    SyntheticColumn,
    DifferenceColumn,
    DriftColumn,
    SelectedColumn,  ///< selected cells of the type, real and synthetic
    ColumnCount
  };
  enum Role {
    CodeRole = Qt::UserRole + 1,  ///< of the type; -1: unassigned
    ShareRole,                    ///< TypeShare
    LargestRole,                  ///< largest share in the table
    ColourRole,                   ///< of the type, on white
    DarkColourRole,               ///< the same on dark ground
    KindRole                      ///< of the drift: as for chip()
  };
  using QAbstractTableModel::QAbstractTableModel;

  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);
  void setPalette(const TypePalette& palette);
  /// Rows of the embedding.
  void setSelectedCells(const std::vector<qint64>& cells);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    celltypes::TypeShare share;
    int code = -1;
    qint64 selectedReal = 0, selectedSynthetic = 0;
  };
  QVariant number(const Row& row, int column) const;

  std::shared_ptr<const pipeline::Comparison> m_comparison;
  std::vector<Row> m_rows;
  TypePalette m_palette;
  double m_largest = 0;
};

}  // namespace grnwb::ui

Q_DECLARE_METATYPE(grnwb::celltypes::TypeShare)
