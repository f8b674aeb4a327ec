// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/training_runs_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

using RowState = TrainingRow::State;

QString trainingStateText(RowState state) {
  switch (state) {
    case RowState::running:
      return TrainingRunsModel::tr("running");
    case RowState::pausing:
      return TrainingRunsModel::tr("pausing");
    case RowState::paused:
      return TrainingRunsModel::tr("paused");
    case RowState::waiting:
      return TrainingRunsModel::tr("waiting");
    case RowState::finished:
      return TrainingRunsModel::tr("finished");
    case RowState::stopped:
      return TrainingRunsModel::tr("stopped");
  }
  return {};
}

RowState rowState(const QueuedTraining& training) {
  if (training.isPausing) return RowState::pausing;
  switch (training.state) {
    case QueuedTraining::State::running:
      return RowState::running;
    case QueuedTraining::State::paused:
      return RowState::paused;
    case QueuedTraining::State::waiting:
      break;
  }
  return RowState::waiting;
}

QString presetText(const gan::TrainParameters& p) {
  const QLocale locale;
  return TrainingRunsModel::tr("%1, %2 + %3 steps")
      .arg(QString::fromStdString(p.preset), locale.toString(qint64(p.stage1Steps)), locale.toString(qint64(p.steps)));
}

}  // namespace

TrainingRunsModel::TrainingRunsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  connect(&m_workspace, &Workspace::runsChanged, this, &TrainingRunsModel::takeRuns);
  connect(&m_workspace, &Workspace::runChanged, this, &TrainingRunsModel::takeRuns);
  connect(&m_workspace, &Workspace::versionsChanged, this, &TrainingRunsModel::takeRuns);
  connect(&m_workspace, &Workspace::trainingLogChanged, this, &TrainingRunsModel::takeProgress);
  takeRuns();
}

const std::string& TrainingRunsModel::hashOf(const std::shared_ptr<const grn::Grn>& grn) const {
  const auto [at, isNew] = m_hashes.try_emplace(grn);
  if (isNew) at->second = grn->structureHash();
  return at->second;
}

QString TrainingRunsModel::networkName(const std::string& hash) const {
  const auto& versions = m_workspace.state().versions.all;
  const auto found = std::find_if(versions.rbegin(), versions.rend(),
                                  [&](const auto& version) { return hashOf(version->grn) == hash; });
  if (found == versions.rend()) return tr("a network that isn't kept");
  return QStringLiteral("v%1 %2").arg((*found)->number).arg(QString::fromStdString((*found)->name));
}

void TrainingRunsModel::addUp(TrainingRow& row) const {
  row.validation = std::numeric_limits<double>::quiet_NaN();
  row.seconds = 0;
  const std::vector<gan::StepLog>* log = row.run ? &row.run->log : nullptr;
  if (row.state == RowState::running || row.state == RowState::pausing || row.state == RowState::paused)
    log = &m_workspace.trainingLog();
  if (!log || log->empty()) return;
  for (std::size_t i = 0; i < log->size(); ++i) {
    const gan::StepLog& step = (*log)[i];
    if (i + 1 == log->size() || (*log)[i + 1].stage != step.stage) row.seconds += step.seconds;
    if (step.stage == log->back().stage && !(step.validation >= row.validation) && std::isfinite(step.validation))
      row.validation = step.validation;
  }
}

void TrainingRunsModel::takeRuns() {
  std::vector<TrainingRow> rows;
  const pipeline::ProjectState& state = m_workspace.state();
  const auto runIn = [&state](const std::filesystem::path& folder) {
    const auto found = std::ranges::find(state.runs, folder, [](const auto& run) { return run->folder; });
    return folder.empty() || found == state.runs.end() ? nullptr : *found;
  };
  for (const QueuedTraining& training : m_workspace.trainingQueue().all()) {
    TrainingRow row;
    row.key = training.key;
    row.state = rowState(training);
    row.run = runIn(training.folder);
    row.id = QString::fromStdString(training.folder.filename().string());
    row.network = networkName(hashOf(training.grn));
    row.parameters = training.parameters;
    addUp(row);
    rows.push_back(std::move(row));
  }
  for (auto run = state.runs.rbegin(); run != state.runs.rend(); ++run) {
    if (std::ranges::any_of(rows, [&](const TrainingRow& row) { return row.run == *run; })) continue;
    TrainingRow row;
    row.run = *run;
    row.state = (*run)->finished ? RowState::finished : RowState::stopped;
    row.id = QString::fromStdString((*run)->id);
    row.network = networkName((*run)->grnHash());
    row.parameters = (*run)->parameters;
    row.isShown = state.run && state.run->folder == (*run)->folder;
    addUp(row);
    rows.push_back(std::move(row));
  }
  const auto isSame = [](const TrainingRow& a, const TrainingRow& b) { return a.key == b.key && a.id == b.id; };
  if (std::ranges::equal(rows, m_rows, isSame)) {
    m_rows = std::move(rows);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void TrainingRunsModel::takeProgress() {
  if (m_rows.empty() || m_rows.front().key == 0) return;
  addUp(m_rows.front());
  Q_EMIT dataChanged(index(0, ValidationColumn), index(0, TimeColumn));
}

const std::vector<gan::StepLog>& TrainingRunsModel::log(int row) const {
  static const std::vector<gan::StepLog> none;
  const TrainingRow& training = m_rows[static_cast<std::size_t>(row)];
  if (training.key != 0 && training.state != RowState::waiting) return m_workspace.trainingLog();
  return training.run ? training.run->log : none;
}

std::vector<QPointF> TrainingRunsModel::validationCurve(int row, int stage) const {
  std::vector<QPointF> points;
  for (const gan::StepLog& step : log(row))
    if (step.stage == stage && std::isfinite(step.validation))
      points.emplace_back(static_cast<double>(step.step), step.validation);
  return points;
}

int TrainingRunsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrainingRunsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrainingRunsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const TrainingRow& row = m_rows[static_cast<std::size_t>(index.row())];
  const bool isNumber = index.column() >= ValidationColumn || index.column() == SeedColumn;
  if (role == Qt::TextAlignmentRole)
    return isNumber ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::EditRole) return {};
  switch (index.column()) {
    case RunColumn:
      if (row.id.isEmpty()) return tr("new");
      return row.isShown && role != Qt::EditRole ? tr("%1, shown").arg(row.id) : row.id;
    case NetworkColumn:
      return row.network;
    case PresetColumn:
      return presetText(row.parameters);
    case SeedColumn:
      return qulonglong(row.parameters.seed);
    case StateColumn:
      return trainingStateText(row.state);
    case ValidationColumn:
      if (!std::isfinite(row.validation)) return {};
      return role == Qt::EditRole ? QVariant(row.validation) : QLocale().toString(row.validation, 'f', 4);
    case TimeColumn:
      if (row.seconds <= 0) return {};
      return role == Qt::EditRole ? QVariant(row.seconds) : durationText(row.seconds);
    default:
      return {};
  }
}

QVariant TrainingRunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return section >= ValidationColumn || section == SeedColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                : int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case RunColumn:
      return tr("Run");
    case NetworkColumn:
      return tr("Network");
    case PresetColumn:
      return tr("Settings");
    case SeedColumn:
      return tr("Seed");
    case StateColumn:
      return tr("State");
    case ValidationColumn:
      return tr("Lowest MMD");
    case TimeColumn:
      return tr("Time");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
