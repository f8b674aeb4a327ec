// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_queue_model.h"

#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/models/study_forecast.h"
#include "ui/study/setting_texts.h"

namespace grnwb::ui {
namespace {

/// What comes first in the list: what runs, waits, then what needs the user.
int orderOf(QueueEntry::Kind kind) {
  return static_cast<int>(kind);
}

/// Near its end a cell takes as long as it takes: the bar never says that it is done.
constexpr double kAlmostDone = 0.98;

}  // namespace

StudyQueueModel::StudyQueueModel(StudyDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document) {
  connect(&m_document, &StudyDocument::studyChanged, this, &StudyQueueModel::refresh);
  connect(&m_document, &StudyDocument::resultsChanged, this, &StudyQueueModel::refresh);
  connect(&m_document, &StudyDocument::runningChanged, this, &StudyQueueModel::refresh);
  refresh();
}

std::vector<QueueEntry> StudyQueueModel::makeEntries() const {
  std::vector<QueueEntry> entries;
  if (!m_document.study()) return entries;
  const study::Study& study = *m_document.study();
  const std::vector<std::optional<double>> expected = expectedSeconds(study, *m_document.results());
  const std::vector<study::StudyCell>& cells = m_document.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const study::CellResult& result = m_document.results()->cells[i];
    const study::StudyRow& row = m_document.rows()[cells[i].row];
    if (result.state == study::CellState::done || m_document.isSkipped(i)) continue;
    QueueEntry entry;
    entry.row = cells[i].row;
    entry.cells = {i};
    entry.seconds = expected[i];
    switch (result.state) {
      case study::CellState::running:
        entry.kind = QueueEntry::Kind::running;
        if (expected[i] && *expected[i] > 0) {
          entry.share = std::min(kAlmostDone, m_document.runningSeconds() / *expected[i]);
          entry.seconds = std::max(0.0, *expected[i] - m_document.runningSeconds());
        }
        break;
      case study::CellState::failed:
        entry.kind = QueueEntry::Kind::failed;
        break;
      default:
        entry.kind = row.model && m_document.lacksKey(study.models[*row.model]) ? QueueEntry::Kind::needsKey
                                                                                : QueueEntry::Kind::waiting;
    }
    const bool joins = !entries.empty() && entries.back().kind == entry.kind && entries.back().row == entry.row &&
                       entry.kind != QueueEntry::Kind::running && entry.kind != QueueEntry::Kind::failed &&
                       cells[entries.back().cells.front()].splitSeed == cells[i].splitSeed;
    if (!joins) {
      entries.push_back(std::move(entry));
      continue;
    }
    QueueEntry& group = entries.back();
    group.cells.push_back(i);
    group.seconds = group.seconds && entry.seconds ? std::optional(*group.seconds + *entry.seconds) : std::nullopt;
  }
  std::ranges::stable_sort(entries, {}, [](const QueueEntry& entry) { return orderOf(entry.kind); });
  return entries;
}

void StudyQueueModel::refresh() {
  std::vector<QueueEntry> entries = makeEntries();
  const bool sameRows = std::ranges::equal(entries, m_entries, [](const QueueEntry& a, const QueueEntry& b) {
    return a.kind == b.kind && a.cells == b.cells;
  });
  if (!sameRows) beginResetModel();
  m_entries = std::move(entries);
  if (!sameRows)
    endResetModel();
  else if (!m_entries.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<double> StudyQueueModel::secondsLeft() const {
  double sum = 0;
  for (const QueueEntry& entry : m_entries) {
    if (entry.kind != QueueEntry::Kind::running && entry.kind != QueueEntry::Kind::waiting) continue;
    if (!entry.seconds) return std::nullopt;
    sum += *entry.seconds;
  }
  return sum;
}

int StudyQueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int StudyQueueModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString StudyQueueModel::detail(const QueueEntry& entry) const {
  const study::StudyCell& cell = m_document.cells()[entry.cells.front()];
  const study::CellResult& result = m_document.results()->cells[entry.cells.front()];
  const QString seed = tr("seed %1").arg(cell.splitSeed);
  const bool manyGraphs = study::isRandom(m_document.rows()[entry.row].setting) && m_document.study()->randomGraphs > 1;
  switch (entry.kind) {
    case QueueEntry::Kind::running: {
      const int set = static_cast<int>(result.sets.size()) + 1;
      if (manyGraphs) return tr("graph %1, %2").arg(cell.graph).arg(seed);
      return result.sets.empty() ? seed : tr("set %1, %2").arg(set).arg(seed);
    }
    case QueueEntry::Kind::failed:
      return QString::fromStdString(result.error);
    case QueueEntry::Kind::needsKey: {
      const std::size_t model = *m_document.rows()[entry.row].model;
      return tr("no key for %1").arg(QString::fromStdString(m_document.study()->models[model].name));
    }
    case QueueEntry::Kind::waiting:
      break;
  }
  if (manyGraphs) return tr("%1, %Ln graph(s)", "", static_cast<int>(entry.cells.size())).arg(seed);
  const auto evaluations = static_cast<int>(std::ssize(entry.cells) * m_document.study()->sets);
  return tr("%1, %Ln evaluation(s)", "", evaluations).arg(seed);
}

QString StudyQueueModel::timeText(const QueueEntry& entry) const {
  switch (entry.kind) {
    case QueueEntry::Kind::failed:
      return tr("Retry");
    case QueueEntry::Kind::needsKey:
      return tr("Set…");
    case QueueEntry::Kind::running:
    case QueueEntry::Kind::waiting:
      break;
  }
  return entry.seconds ? durationText(*entry.seconds) : QStringLiteral("–");
}

QVariant StudyQueueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const QueueEntry& queued = entry(index.row());
  const bool asksUser = queued.kind == QueueEntry::Kind::failed || queued.kind == QueueEntry::Kind::needsKey;
  switch (role) {
    case Qt::DisplayRole:
      return index.column() == WhatColumn ? rowInData(*m_document.study(), m_document.rows()[queued.row])
                                          : timeText(queued);
    case KindRole:
      return static_cast<int>(queued.kind);
    case DetailRole:
      return detail(queued);
    case ShareRole:
      return queued.share;
    case ActionRole:
      return asksUser ? timeText(queued) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
      return detail(queued);
    case Qt::TextAlignmentRole:
      if (index.column() == TimeColumn) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
      return {};
    default:
      return {};
  }
}

QVariant StudyQueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole && section == TimeColumn) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return section == WhatColumn ? tr("Next") : tr("Time");
}

}  // namespace grnwb::ui
