// SPDX-License-Identifier: GPL-3.0-or-later
// The raw cells as the page Data shows them, read from their file when a view needs them, with the labels of a column.
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

#include "ui/data/latest_job.h"
#include "ui/data/quality_groups.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

class RawCells : public QObject {
  Q_OBJECT
 public:
  explicit RawCells(Workspace& workspace, QObject* parent = nullptr);

  std::shared_ptr<const data::Summary> summary() const { return m_workspace.rawSummary(); }
  /// Null: there are none, or they are still in their file.
  std::shared_ptr<const data::Dataset> cells() const { return m_cells; }
  /// Reads them where they are still in their file; large ones only when they are needed.
  void read();
  void readWhenSmall();

  /// Columns of the cells that part them into a few groups; none while the cells are in their file.
  const QStringList& labelColumns() const { return m_columns; }
  QString labelColumn() const { return m_column; }
  /// Empty: none.
  void setLabelColumn(const QString& column);
  /// One code per cell, in categories that cells have, under the names the user gave them; without codes: no labels.
  const data::Categorical& labels() const { return m_labels; }
  QualityGroups groups() const { return qualityGroups(m_labels, m_workspace.typePalette()); }

 Q_SIGNALS:
  /// Other data, or none.
  void replaced();
  void cellsRead();
  void labelsChanged();

 private:
  void takeRaw();
  void takeLabels();
  void takeCells(std::shared_ptr<const data::Dataset> cells);

  Workspace& m_workspace;
  std::shared_ptr<const data::Dataset> m_cells;
  QStringList m_columns;
  QString m_column;
  data::Categorical m_labels;
  LatestJob<std::shared_ptr<const data::Dataset>> m_reading;
};

}  // namespace grnwb::ui
