// SPDX-License-Identifier: GPL-3.0-or-later
// The edges a language model proposes, with votes, place, what databases know, and its reasons.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// EditRole holds plain values for sorting and export; TfRole and TargetRole the row's genes in every column.
class EdgeProposalModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TargetColumn,
    TfColumn,
    VotesColumn,
    PlaceColumn,
    PriorColumn,
    NetworkColumn,
    ReasonColumn,
    ColumnCount
  };
  enum Role { TfRole = Qt::UserRole + 1, TargetRole, KnownRole };
  explicit EdgeProposalModel(Workspace& workspace, QObject* parent = nullptr);

  /// Sign and sources of a known pair; a dash for a null one.
  static QString knownText(const knowledge::PriorEdge* known);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void refill();
  QVariant value(const llm::EdgeProposal& edge, int column, bool plain) const;

  Workspace& m_workspace;
  std::shared_ptr<const pipeline::AskedEdges> m_asked;
  std::shared_ptr<const knowledge::PriorNetwork> m_prior;
};

}  // namespace grnwb::ui
