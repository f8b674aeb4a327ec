// SPDX-License-Identifier: GPL-3.0-or-later
// The project's trainings as a table: those that run, rest or wait, in their order, then its runs, the newest first.
#pragma once

#include <QAbstractTableModel>
#include <QPointF>
#include <map>
#include <vector>

#include "ui/models/workspace.h"

namespace grnwb::ui {

struct TrainingRow {
  enum class State { running, pausing, paused, waiting, finished, stopped };

  int key = 0;  ///< in the queue; 0: it isn't there
  State state = State::waiting;
  std::shared_ptr<const pipeline::TrainingRun> run;  ///< null before it first ran
  QString id;                                        ///< of the run; empty before it first ran
  QString network;                                   ///< the version it is trained on
  gan::TrainParameters parameters;
  bool isShown = false;   ///< its cells are looked at
  double validation = 0;  ///< lowest of the last stage, NaN without one
  double seconds = 0;     ///< of both stages so far
};

class TrainingRunsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    RunColumn,
    NetworkColumn,
    PresetColumn,
    SeedColumn,
    StateColumn,
    ValidationColumn,
    TimeColumn,
    ColumnCount
  };
  explicit TrainingRunsModel(Workspace& workspace, QObject* parent = nullptr);

  const TrainingRow& training(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  /// Steps and validation metrics that the training has logged in a stage.
  std::vector<QPointF> validationCurve(int row, int stage) const;
  const std::vector<gan::StepLog>& log(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void takeRuns();
  void takeProgress();
  QString networkName(const std::string& hash) const;
  const std::string& hashOf(const std::shared_ptr<const grn::Grn>& grn) const;
  void addUp(TrainingRow& row) const;

  Workspace& m_workspace;
  std::vector<TrainingRow> m_rows;
  mutable std::map<std::shared_ptr<const grn::Grn>, std::string> m_hashes;
};

}  // namespace grnwb::ui
