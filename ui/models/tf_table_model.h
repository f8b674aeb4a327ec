// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen transcription factors against the data and the network.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// EditRole holds plain values for sorting and export; GeneRole the row's symbol in every column.
class TfTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { TfColumn, PresentColumn, MeanColumn, ShareColumn, StateColumn, ColumnCount };
  enum Role { GeneRole = Qt::UserRole + 1, StateRole };
  /// absent: not a gene of the data; unused: a gene, but not in the network.
  enum class State { absent, unused, tf, target, waiting };
  explicit TfTableModel(Workspace& workspace, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    QString tf;
    bool present;
    double mean, share;
    State state;
  };
  void refill();

  Workspace& m_workspace;
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
