// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of the network as a table that follows every edit in place.
#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <memory>
#include <optional>
#include <vector>

#include "core/grn/grn.h"
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

/// One row per edge, ordered as in the Grn: by target, then TF.
class EdgeTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TfColumn,
    TargetColumn,
    ImportanceColumn,
    RankColumn,
    SignColumn,
    LockedColumn,
    SourceColumn,
    ColumnCount
  };
  /// SortRole: a value that orders the column. SearchRole: both names, for filters. ShareRole: importance as a share of
  /// the largest one, in [0, 1]. HighlightRole: the edge belongs to a highlighted gene.
  enum Role { SortRole = Qt::UserRole + 1, SearchRole, ShareRole, HighlightRole };

  explicit EdgeTableModel(QObject* parent = nullptr);

  /// Inserts, removes and changes rows so that they equal the network's edges; null empties the table.
  void setGrn(const std::shared_ptr<const grn::Grn>& grn);
  /// Marks the rows whose TF or target is one of the genes.
  void setHighlightedGenes(const QStringList& genes);

  EdgeName edgeAt(int row) const;
  /// -1 when there is no such edge.
  int rowOf(const EdgeName& edge) const;
  /// Place of the edge among its target's regulators by importance, from 1; none without an importance.
  std::optional<int> rankAt(int row) const { return m_rows[static_cast<std::size_t>(row)].rank; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  static QString signText(grn::Sign sign);
  /// "GRNBoost2", "you" or the name as it stands.
  static QString sourceText(const std::string& source);

 private:
  struct Row {
    QString tf, target;
    grn::Edge edge;
    std::optional<int> rank;
  };
  static std::vector<Row> makeRows(const grn::Grn& grn);
  void removeMissing(const std::vector<Row>& wanted);
  void insertNew(std::vector<Row>& wanted);
  void changeOthers(std::vector<Row>& wanted);
  QVariant displayText(const Row& row, int column) const;
  QVariant plainValue(const Row& row, int column) const;
  QVariant sortValue(const Row& row, int column) const;

  std::vector<Row> m_rows;
  QSet<QString> m_highlighted;
  double m_largest = 0;  ///< importance
};

}  // namespace grnwb::ui
