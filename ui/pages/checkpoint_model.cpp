// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoint_model.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/models/number_text.h"

namespace grnwb::ui {

void CheckpointModel::setLog(const std::vector<gan::StepLog>& log, bool keepsBest) {
  beginResetModel();
  m_keepsBest = keepsBest;
  m_rows.clear();
  for (const gan::StepLog& step : log)
    if (std::isfinite(step.validation)) m_rows.push_back({step});
  std::ranges::reverse(m_rows);
  std::array<Row*, 2> best{}, last{};
  for (Row& row : m_rows) {
    const auto stage = static_cast<std::size_t>(row.step.stage - 1);
    if (!last[stage]) last[stage] = &row;
    // Of equal ones the earlier counts, as in the training.
    if (!best[stage] || row.step.validation <= best[stage]->step.validation) best[stage] = &row;
  }
  for (Row* row : best)
    if (row) row->isBest = true;
  for (Row* row : last)
    if (row) row->isLast = true;
  endResetModel();
}

int CheckpointModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CheckpointModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant CheckpointModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::TextAlignmentRole)
    return index.column() == MarkColumn ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                        : int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && index.column() == MarkColumn && (m_keepsBest ? row.isBest : row.isLast))
    return tr("It makes the cells of stage %1").arg(row.step.stage);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool raw = role == Qt::EditRole;
  switch (index.column()) {
    case StageColumn:
      return row.step.stage;
    case StepColumn:
      return raw ? QVariant(qint64(row.step.step)) : countText(row.step.step);
    case ValidationColumn:
      return raw ? QVariant(row.step.validation) : QLocale().toString(row.step.validation, 'f', 4);
    case TimeColumn:
      return raw ? QVariant(row.step.seconds) : durationText(row.step.seconds);
    case MarkColumn:
      if (row.isBest) return tr("best");
      return row.isLast ? tr("last") : QString();
    default:
      return {};
  }
}

QVariant CheckpointModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return section == MarkColumn ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case StageColumn:
      return tr("Stage");
    case StepColumn:
      return tr("Step");
    case ValidationColumn:
      return tr("MMD");
    case TimeColumn:
      return tr("Time");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
