// SPDX-License-Identifier: GPL-3.0-or-later
// The project's finished steps as a table, newest first.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/workspace.h"

namespace grnwb::ui {

class ProvenanceModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { StageColumn, FinishedColumn, SecondsColumn, SettingsColumn, ColumnCount };
  explicit ProvenanceModel(Workspace& workspace, QObject* parent = nullptr);

  const pipeline::Provenance& step(int row) const;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void takeHistory();

  Workspace& m_workspace;
  std::vector<pipeline::Provenance> m_steps;
};

}  // namespace grnwb::ui
