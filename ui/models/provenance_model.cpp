// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/provenance_model.h"

#include <QDateTime>
#include <QLocale>

#include "ui/models/console_command.h"
#include "ui/models/number_text.h"

namespace grnwb::ui {

ProvenanceModel::ProvenanceModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  connect(&m_workspace, &Workspace::projectChanged, this, &ProvenanceModel::takeHistory);
  takeHistory();
}

void ProvenanceModel::takeHistory() {
  if (m_workspace.state().history == m_steps) return;
  beginResetModel();
  m_steps = m_workspace.state().history;
  endResetModel();
}

const pipeline::Provenance& ProvenanceModel::step(int row) const {
  return m_steps[m_steps.size() - 1 - static_cast<std::size_t>(row)];
}

int ProvenanceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int ProvenanceModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProvenanceModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const pipeline::Provenance& record = step(index.row());
  if (role == Qt::TextAlignmentRole && index.column() == SecondsColumn) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case StageColumn:
      return stageName(record.stage);
    case FinishedColumn:
      return QLocale().toString(
          QDateTime::fromString(QString::fromStdString(record.finished), Qt::ISODate).toLocalTime(),
          QLocale::ShortFormat);
    case SecondsColumn:
      return durationText(record.seconds);
    case SettingsColumn: {
      QStringList settings;
      for (const auto& [name, value] : record.parameters)
        settings << QStringLiteral("%1 %2").arg(QString::fromStdString(name), QString::fromStdString(value));
      return settings.join(QStringLiteral(", "));
    }
    default:
      return {};
  }
}

QVariant ProvenanceModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return QAbstractTableModel::headerData(section, orientation, role);
  switch (section) {
    case StageColumn:
      return tr("Step");
    case FinishedColumn:
      return tr("Finished");
    case SecondsColumn:
      return tr("Time");
    case SettingsColumn:
      return tr("Settings");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
