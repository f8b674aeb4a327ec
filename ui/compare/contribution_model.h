// SPDX-License-Identifier: GPL-3.0-or-later
// The regulators of a traced gene, as a table: what speaks for each, what it does to the gap.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <string>
#include <vector>

#include "core/pipeline/edge_evidence.h"
#include "core/pipeline/gap_trace.h"

namespace grnwb::ui {

/// Largest contribution first, as in the trace.
class ContributionModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TfColumn,
    ContributionColumn,
    HeldColumn,
    OwnGapColumn,
    RankColumn,
    ImportanceColumn,
    EvidenceColumn,
    MeanColumn,
    LockedColumn,
    ColumnCount
  };
  /// BarRole: the contribution as a part of the largest one, in [-1, 1].
  enum Role { TfRole = Qt::UserRole + 1, TargetRole, BarRole };
  using QAbstractTableModel::QAbstractTableModel;

  /// Null: no rows. method: whose scores are shown.
  void setTrace(std::shared_ptr<const pipeline::GapTrace> trace, std::shared_ptr<const pipeline::EdgeEvidence> evidence,
                const std::string& method);
  /// The network as it is edited, for locks and for edges that are gone; may be null.
  void setNetwork(std::shared_ptr<const grn::Grn> network);
  const pipeline::GapTrace* trace() const { return m_trace.get(); }
  /// No row shows anything in the column.
  bool isBlank(int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Evidence {
    std::optional<pipeline::PairScore> score;
    QString other;  ///< votes and prior networks, in words
  };
  static Evidence evidenceOf(const pipeline::EdgeEvidence& evidence, const std::string& method, const std::string& tf,
                             const std::string& target);
  /// As shown, or the number itself for sorting and export.
  QVariant value(std::size_t row, int column, bool isText) const;
  QVariant colour(const pipeline::EdgeContribution& edge, int column) const;
  QString tip(const pipeline::EdgeContribution& edge, int column) const;
  bool isGone(const pipeline::EdgeContribution& edge) const;

  std::shared_ptr<const pipeline::GapTrace> m_trace;
  std::vector<Evidence> m_evidence;  ///< one per row
  std::shared_ptr<const grn::Grn> m_network;
  double m_largest = 0;
};

}  // namespace grnwb::ui
