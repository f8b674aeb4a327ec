// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/step_log_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/plots/axis_ticks.h"

namespace grnwb::ui {
namespace {

double figureOf(const gan::StepLog& step, int column) {
  switch (column) {
    case StepLogModel::CriticColumn:
      return step.criticLoss;
    case StepLogModel::PenaltyColumn:
      return step.gradientPenalty;
    case StepLogModel::GeneratorColumn:
      return step.generatorLoss;
    case StepLogModel::LabelerColumn:
      return step.labelerLoss;
    case StepLogModel::AntilabelerColumn:
      return step.antilabelerLoss;
    case StepLogModel::ValidationColumn:
      return step.validation;
    default:
      return step.seconds;
  }
}

bool sameStep(const gan::StepLog& a, const gan::StepLog& b) {
  return a.stage == b.stage && a.step == b.step && a.seconds == b.seconds;
}

}  // namespace

void StepLogModel::setLog(const std::vector<gan::StepLog>& log) {
  const bool continues = log.size() >= m_log.size() && std::equal(m_log.begin(), m_log.end(), log.begin(), sameStep);
  if (!continues) {
    beginResetModel();
    m_log = log;
    endResetModel();
  } else if (log.size() > m_log.size()) {
    beginInsertRows({}, static_cast<int>(m_log.size()), static_cast<int>(log.size()) - 1);
    m_log = log;
    endInsertRows();
  }
}

int StepLogModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_log.size());
}

int StepLogModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepLogModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const gan::StepLog& step = m_log[static_cast<std::size_t>(index.row())];
  const bool isText = role == Qt::DisplayRole;
  if (index.column() == StageColumn) return step.stage;
  if (index.column() == StepColumn) return isText ? QVariant(QLocale().toString(qint64(step.step))) : qint64(step.step);
  const double value = figureOf(step, index.column());
  if (!std::isfinite(value)) return {};
  if (!isText) return value;
  return index.column() == SecondsColumn ? QLocale().toString(value, 'f', 1) : plotNumber(value, 4);
}

QVariant StepLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case StageColumn:
      return tr("Stage");
    case StepColumn:
      return tr("Step");
    case CriticColumn:
      return tr("Critic loss");
    case PenaltyColumn:
      return tr("Gradient penalty");
    case GeneratorColumn:
      return tr("Generator loss");
    case LabelerColumn:
      return tr("Labeler MSE");
    case AntilabelerColumn:
      return tr("Anti-labeler MSE");
    case ValidationColumn:
      return tr("Validation MMD");
    case SecondsColumn:
      return tr("Time (s)");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
