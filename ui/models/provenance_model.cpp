// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/provenance_model.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include "core/pipeline/step_settings.h"
#include "ui/models/number_text.h"
#include "ui/models/stage_text.h"

namespace grnwb::ui {
namespace {

constexpr int kShownDigits = 7;  // of a hash: enough to tell the results of a project apart

/// "real 3fa2b1c, grn 9e01d77"
QString hashTexts(const std::map<std::string, std::string>& hashes) {
  QStringList texts;
  for (const auto& [role, hash] : hashes)
    if (!hash.empty())
      texts << QStringLiteral("%1 %2").arg(QString::fromStdString(role),
                                           QFileInfo(QString::fromStdString(hash)).fileName().left(kShownDigits));
  return texts.join(QStringLiteral(", "));
}

/// The name under which the project keeps what the step made.
QString resultName(const pipeline::Provenance& step) {
  for (const char* name : {"version", "run"})
    if (const auto found = step.parameters.find(name); found != step.parameters.end() && step.stage != "compare")
      return QString::fromStdString(found->second);
  return hashTexts(step.results);
}

QString settingTexts(const pipeline::Provenance& step) {
  QStringList texts;
  for (const auto& [name, value] : pipeline::changedSettings(step))
    if (name != "version" && name != "run" && name != "source")
      texts << QStringLiteral("%1 %2").arg(QString::fromStdString(name), QString::fromStdString(value));
  if (step.seed > 1) texts << QStringLiteral("seed %1").arg(step.seed);
  return texts.join(QStringLiteral(", "));
}

}  // namespace

ProvenanceModel::ProvenanceModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  refresh();
}

void ProvenanceModel::refresh() {
  const pipeline::ProjectState& state = m_workspace.state();
  std::vector<pipeline::StepStanding> standings = pipeline::stepStandings(state, m_workspace.presentInputs());
  if (state.history != m_steps) {
    beginResetModel();
    m_steps = state.history;
    m_standings = std::move(standings);
    endResetModel();
  } else if (standings != m_standings) {
    m_standings = std::move(standings);
    Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
  }
}

int ProvenanceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int ProvenanceModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ProvenanceModel::text(const QModelIndex& index) const {
  const pipeline::Provenance& record = step(index.row());
  switch (index.column()) {
    case StageColumn:
      return stageName(record.stage);
    case FinishedColumn:
      return QLocale().toString(
          QDateTime::fromString(QString::fromStdString(record.finished), Qt::ISODate).toLocalTime(),
          QLocale::ShortFormat);
    case SecondsColumn:
      return durationText(record.seconds);
    case StateColumn:
      return standing(index.row()).replaced         ? tr("replaced")
             : !standing(index.row()).moved.empty() ? tr("stale")
                                                    : QString();
    case ResultColumn: {
      const QString inputs = hashTexts(record.inputs), result = resultName(record);
      return inputs.isEmpty() ? result : QStringLiteral("%1 → %2").arg(inputs, result);
    }
    case SettingsColumn:
      return settingTexts(record);
    default:
      return {};
  }
}

QVariant ProvenanceModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const pipeline::StepStanding& now = standing(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(index);
    case Qt::ToolTipRole:
      if (index.column() != StateColumn) return text(index);
      return now.replaced ? tr("A later step made this result anew, or it isn't used any more") : movedText(now.moved);
    case Qt::TextAlignmentRole:
      return index.column() == SecondsColumn ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case BadgeRole:
      return now.replaced ? QStringLiteral("plain") : now.moved.empty() ? QString() : QStringLiteral("caution");
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
    case StateColumn:
      return tr("State");
    case ResultColumn:
      return tr("Inputs → result");
    case SettingsColumn:
      return tr("Changed settings");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
