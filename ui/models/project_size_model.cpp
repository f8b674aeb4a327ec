// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/project_size_model.h"

#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

using pipeline::StoredItem;
using pipeline::StoredKind;

QString whatText(const StoredItem& item) {
  const QString name = QString::fromStdString(item.name);
  switch (item.kind) {
    case StoredKind::rawData:
      return ProjectSizeModel::tr("Raw data");
    case StoredKind::preparedData:
      return ProjectSizeModel::tr("Prepared data");
    case StoredKind::knowledge:
      return ProjectSizeModel::tr("TF candidates and prior networks");
    case StoredKind::answers:
      return ProjectSizeModel::tr("Answers of language models");
    case StoredKind::networks:
      return ProjectSizeModel::tr("Networks and their versions");
    case StoredKind::scoredEdges:
      return ProjectSizeModel::tr("Scored edges");
    case StoredKind::comparison:
      return ProjectSizeModel::tr("Comparison");
    case StoredKind::shownRun:
      return ProjectSizeModel::tr("%1, in use").arg(name);
    case StoredKind::otherRun:
      return ProjectSizeModel::tr("%1, not shown").arg(name);
    case StoredKind::unfinishedRun:
      return ProjectSizeModel::tr("%1, not finished").arg(name);
    case StoredKind::olderCheckpoints:
      return ProjectSizeModel::tr("Older checkpoints of %1").arg(name);
    case StoredKind::partialInference:
      return ProjectSizeModel::tr("Unfinished inference %1").arg(name);
    case StoredKind::formerParts:
      return ProjectSizeModel::tr("Former states, not used any more");
    case StoredKind::leftovers:
      return ProjectSizeModel::tr("Temporary files of a program that was killed");
    case StoredKind::manifest:
      return ProjectSizeModel::tr("Contents of the project");
    case StoredKind::otherFiles:
      return ProjectSizeModel::tr("Other files");
  }
  return {};
}

QString lossText(StoredKind kind) {
  switch (kind) {
    case StoredKind::otherRun:
      return ProjectSizeModel::tr("its cells, weights and log are lost");
    case StoredKind::unfinishedRun:
      return ProjectSizeModel::tr("it can't go on");
    case StoredKind::olderCheckpoints:
      return ProjectSizeModel::tr("no way back to earlier steps; the last and the best stay");
    case StoredKind::partialInference:
      return ProjectSizeModel::tr("it starts anew");
    case StoredKind::formerParts:
    case StoredKind::leftovers:
      return ProjectSizeModel::tr("nothing is lost");
    default:
      return ProjectSizeModel::tr("needed");
  }
}

}  // namespace

void ProjectSizeModel::setItems(std::vector<StoredItem> items) {
  beginResetModel();
  m_rows.clear();
  for (StoredItem& item : items) {
    const bool isRubbish = item.isRubbish();
    m_rows.push_back({std::move(item), isRubbish});
  }
  endResetModel();
  Q_EMIT choiceChanged();
}

std::vector<StoredItem> ProjectSizeModel::chosen() const {
  std::vector<StoredItem> items;
  for (const Row& row : m_rows)
    if (row.isChosen) items.push_back(row.item);
  return items;
}

QStringList ProjectSizeModel::losses() const {
  QStringList losses;
  for (const Row& row : m_rows)
    if (row.isChosen && !row.item.isRubbish()) losses << tr("%1: %2").arg(whatText(row.item), lossText(row.item.kind));
  return losses;
}

qint64 ProjectSizeModel::bytes() const {
  qint64 sum = 0;
  for (const Row& row : m_rows) sum += row.item.bytes;
  return sum;
}

qint64 ProjectSizeModel::chosenBytes() const {
  qint64 sum = 0;
  for (const Row& row : m_rows) sum += row.isChosen ? row.item.bytes : 0;
  return sum;
}

int ProjectSizeModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProjectSizeModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProjectSizeModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& [item, isChosen] = m_rows[static_cast<std::size_t>(index.row())];
  const bool isNumber = index.column() == FilesColumn || index.column() == SizeColumn;
  if (role == Qt::TextAlignmentRole)
    return isNumber ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role == Qt::CheckStateRole && index.column() == WhatColumn && item.canGo())
    return int(isChosen ? Qt::Checked : Qt::Unchecked);
  if (role == Qt::ToolTipRole && index.column() == WhatColumn)
    return QString::fromStdString(item.files.front().parent_path().string());
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool raw = role == Qt::EditRole;
  switch (index.column()) {
    case WhatColumn:
      return whatText(item);
    case FilesColumn:
      return raw ? QVariant(qint64(item.files.size())) : countText(qint64(item.files.size()));
    case SizeColumn:
      return raw ? QVariant(qint64(item.bytes)) : bytesText(item.bytes);
    case LossColumn:
      return lossText(item.kind);
    default:
      return {};
  }
}

bool ProjectSizeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::CheckStateRole || index.column() != WhatColumn) return false;
  Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (!row.item.canGo()) return false;
  row.isChosen = value.toInt() == Qt::Checked;
  Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
  Q_EMIT choiceChanged();
  return true;
}

Qt::ItemFlags ProjectSizeModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (!index.isValid() || index.column() != WhatColumn) return flags;
  return m_rows[static_cast<std::size_t>(index.row())].item.canGo() ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ProjectSizeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return section == FilesColumn || section == SizeColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                           : int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case WhatColumn:
      return tr("What");
    case FilesColumn:
      return tr("Files");
    case SizeColumn:
      return tr("Size");
    case LossColumn:
      return tr("When removed");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
