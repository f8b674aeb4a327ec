// SPDX-License-Identifier: GPL-3.0-or-later
// The TF candidates with their evidence: list, votes, expression, family, reasons, and the user's decision.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// EditRole holds plain values for sorting and export; GeneRole the row's symbol in every column; VotesRole a list
/// of numbers, votes and looks of each model in turn.
class TfTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TfColumn,
    CuratedColumn,
    VotesColumn,
    MeanColumn,
    ShareColumn,
    FamilyColumn,
    ReasonColumn,
    StateColumn,
    NetworkColumn,
    ColumnCount
  };
  enum Role { GeneRole = Qt::UserRole + 1, StateRole, CuratedRole, VotesRole, FrequencyRole };
  explicit TfTableModel(Workspace& workspace, QObject* parent = nullptr);

  static QString stateText(pipeline::CandidateState state);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  static constexpr int kNoNetwork = -3, kNotInNetwork = -2, kIsTarget = -1;
  struct Row {
    QString tf, family, reason;
    int targets = kNoNetwork;  ///< of the TF in the network, or one of the constants
    bool curated = false;
    pipeline::CandidateState state = pipeline::CandidateState::proposed;
    qint64 votes = 0, looks = 0;
    int frequency = 0;  ///< 2: proposed in both looks; 1: in one; 0: not at all
    QVariantList byModel;
    QString votesText;  ///< model by model
    double mean = 0, share = 0;
  };
  void refill();
  Row rowOf(const pipeline::TfCandidate& candidate) const;
  void addEvidence(Row& row, const llm::TfProposal& proposal) const;
  int targetsOf(const std::string& gene) const;
  void refreshStates();
  void refreshNetwork();

  Workspace& m_workspace;
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
