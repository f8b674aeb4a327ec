// SPDX-License-Identifier: GPL-3.0-or-later
// What a study does next: the cell at work, those that wait and how long they take, those that failed or lack a key.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "ui/models/study_document.h"

namespace grnwb::ui {

/// Cells of one row and split seed that stand together.
struct QueueEntry {
  enum class Kind { running, waiting, needsKey, failed };
  Kind kind = Kind::waiting;
  std::size_t row = 0;             ///< of rows(study)
  std::vector<std::size_t> cells;  ///< of cells(study)
  std::optional<double> seconds;   ///< left, as finished cells took; nothing: not known yet
  double share = -1;               ///< of the running cell; -1: not known
};

class StudyQueueModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { WhatColumn, TimeColumn, ColumnCount };
  enum Role {
    KindRole = Qt::UserRole + 1,  ///< QueueEntry::Kind
    DetailRole,                   ///< the second line
    ShareRole,
    ActionRole  ///< what a click on the last column does, "Set…"; empty: nothing
  };

  explicit StudyQueueModel(StudyDocument& document, QObject* parent = nullptr);

  const QueueEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
  /// Of all that waits and runs; nothing while a kind of cell was never finished.
  std::optional<double> secondsLeft() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 public Q_SLOTS:
  /// Also when keys changed, or time passed.
  void refresh();

 private:
  std::vector<QueueEntry> makeEntries() const;
  QString detail(const QueueEntry& entry) const;
  QString timeText(const QueueEntry& entry) const;

  StudyDocument& m_document;
  std::vector<QueueEntry> m_entries;
};

}  // namespace grnwb::ui
