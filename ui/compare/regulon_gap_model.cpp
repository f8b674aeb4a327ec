// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/regulon_gap_model.h"

#include <QLocale>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"

namespace grnwb::ui {
namespace {

bool isRegulonText(int column) {
  return column == RegulonGapModel::TfColumn || column == RegulonGapModel::VerdictColumn;
}

}  // namespace

void RegulonGapModel::setRegulons(std::vector<evaluate::RegulonGap> regulons) {
  beginResetModel();
  m_regulons = std::move(regulons);
  endResetModel();
}

const evaluate::RegulonGap* RegulonGapModel::find(const std::string& tf) const {
  const auto found = std::ranges::find(m_regulons, tf, &evaluate::RegulonGap::tf);
  return found == m_regulons.end() ? nullptr : &*found;
}

int RegulonGapModel::broken() const {
  return static_cast<int>(std::ranges::count_if(m_regulons, &evaluate::RegulonGap::alarm));
}

int RegulonGapModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_regulons.size());
}

int RegulonGapModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RegulonGapModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const evaluate::RegulonGap& regulon = m_regulons[static_cast<std::size_t>(index.row())];
  switch (role) {
    case TfRole:
      return QString::fromStdString(regulon.tf);
    case AlarmRole:
      return regulon.alarm;
    case Qt::TextAlignmentRole:
      return int((isRegulonText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::DisplayRole:
    case Qt::EditRole:
      return value(regulon, index.column(), role == Qt::DisplayRole);
    default:
      return {};
  }
}

QVariant RegulonGapModel::value(const evaluate::RegulonGap& regulon, int column, bool isText) const {
  const auto shown = [isText](double number) {
    return isText ? QVariant(QLocale().toString(number, 'f', 3)) : QVariant(number);
  };
  switch (column) {
    case TfColumn:
      return QString::fromStdString(regulon.tf);
    case TargetsColumn:
      return isText ? QVariant(countText(regulon.targets)) : QVariant(qlonglong(regulon.targets));
    case GapColumn:
      return shown(regulon.gap);
    case ExpectedColumn:
      if (!isText) return regulon.expected;
      return tr("%1 ± %2").arg(shown(regulon.expected).toString(), shown(regulon.spread).toString());
    case ZColumn:
      return isText ? QVariant(plotNumber(regulon.z)) : regulon.z;
    case VerdictColumn:
      return regulon.alarm ? tr("broken") : QString();
    default:
      return {};
  }
}

QVariant RegulonGapModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isRegulonText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case TfColumn:
      return tr("TF");
    case TargetsColumn:
      return isTip ? tr("Targets in the run's network") : tr("Targets");
    case GapColumn:
      return isTip ? tr("Mean over the targets of how far the synthetic correlation with the TF is from the real one")
                   : tr("Gap");
    case ExpectedColumn:
      return isTip ? tr("The same between two sets of real cells, mean and standard deviation") : tr("Expected");
    case ZColumn:
      return isTip ? tr("Gap beyond the expected one, in its standard deviations") : tr("z");
    case VerdictColumn:
      return isTip ? tr("Broken: beyond what real cells differ by, and not only by targets shared with a worse one")
                   : tr("Verdict");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
