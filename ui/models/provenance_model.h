// SPDX-License-Identifier: GPL-3.0-or-later
// The project's finished steps as a table, newest first, with what has moved on since.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/workspace.h"

namespace grnwb::ui {

class ProvenanceModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { StageColumn, FinishedColumn, SecondsColumn, StateColumn, SettingsColumn, ResultColumn, ColumnCount };
  /// BadgeRole: "caution" of a stale step, "plain" of one that a later step replaced, or empty.
  enum Role { BadgeRole = Qt::UserRole + 1 };
  explicit ProvenanceModel(Workspace& workspace, QObject* parent = nullptr);

  /// Takes the workspace's steps and what became of their inputs.
  void refresh();

  const pipeline::Provenance& step(int row) const { return m_steps[indexOf(row)]; }
  const pipeline::StepStanding& standing(int row) const { return m_standings[indexOf(row)]; }
  /// In the project's history.
  std::size_t indexOf(int row) const { return m_steps.size() - 1 - static_cast<std::size_t>(row); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const QModelIndex& index) const;

  Workspace& m_workspace;
  std::vector<pipeline::Provenance> m_steps;
  std::vector<pipeline::StepStanding> m_standings;
};

}  // namespace grnwb::ui
