// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/target_change_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"

namespace grnwb::ui {
namespace {

QString changeText(double value, const QString& size) {
  if (value == 0) return QLocale().toString(0);
  return (value < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
}

bool isTextColumn(int column) {
  return column == TargetChangeModel::TargetColumn || column == TargetChangeModel::RegulatorsColumn;
}

}  // namespace

void TargetChangeModel::setResult(std::shared_ptr<const PerturbationResult> result) {
  beginResetModel();
  m_result = std::move(result);
  m_changes = m_result ? m_result->changes : std::vector<gan::TargetChange>();
  std::ranges::stable_sort(m_changes, [](const gan::TargetChange& a, const gan::TargetChange& b) {
    if (a.regulated != b.regulated) return a.regulated;
    return std::abs(a.log2FoldChange) > std::abs(b.log2FoldChange);
  });
  endResetModel();
}

int TargetChangeModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int TargetChangeModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TargetChangeModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const gan::TargetChange& row = change(index.row());
  if (role == GeneRole) return QString::fromStdString(row.target);
  if (role == Qt::TextAlignmentRole)
    return int((isTextColumn(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  return value(row, index.column(), role == Qt::DisplayRole);
}

QVariant TargetChangeModel::value(const gan::TargetChange& change, int column, bool isText) const {
  switch (column) {
    case TargetColumn:
      return QString::fromStdString(change.target);
    case RegulatorsColumn: {
      QStringList names;
      for (const std::string& tf : m_result->heldRegulators(change.target)) names << QString::fromStdString(tf);
      return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
    }
    case ControlColumn:
      return isText ? QVariant(plotNumber(change.control)) : change.control;
    case PerturbedColumn:
      return isText ? QVariant(plotNumber(change.perturbed)) : change.perturbed;
    case DifferenceColumn:
      return isText ? QVariant(changeText(change.difference, plotNumber(std::abs(change.difference))))
                    : change.difference;
    case FoldColumn:
      return isText ? QVariant(changeText(change.log2FoldChange,
                                          QLocale().toString(std::abs(change.log2FoldChange), 'f', 2)))
                    : change.log2FoldChange;
    case DeviationColumn:
      return isText ? QVariant(plotNumber(change.deviation)) : change.deviation;
    case MovedColumn: {
      const double share = static_cast<double>(change.moved) / static_cast<double>(m_result->cells.scale.size());
      return isText ? QVariant(percentText(share)) : share;
    }
    default:
      return {};
  }
}

QVariant TargetChangeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isTextColumn(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case TargetColumn:
      return isTip ? tr("Target gene of the run's network") : tr("Target");
    case RegulatorsColumn:
      return isTip ? tr("Held TFs that regulate the target in the run's network") : tr("Held TFs");
    case ControlColumn:
      return isTip ? tr("Mean of the control cells, normalised counts") : tr("Control");
    case PerturbedColumn:
      return isTip ? tr("Mean of the perturbed cells, normalised as their controls") : tr("Perturbed");
    case DifferenceColumn:
      return isTip ? tr("Perturbed mean less control mean") : tr("Difference");
    case FoldColumn:
      return isTip ? tr("log2 of (perturbed mean + 1) / (control mean + 1)") : tr("log2 fold");
    case DeviationColumn:
      return isTip ? tr("Standard deviation of the pairs' differences") : tr("SD");
    case MovedColumn:
      return isTip ? tr("Pairs of cells in which the target differs at all") : tr("Cells moved");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
