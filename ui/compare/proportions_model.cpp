// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/proportions_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

double difference(const celltypes::TypeShare& share) {
  return share.syntheticShare - share.realShare;
}

/// In percent of all cells.
QString pointsText(double share) {
  return QLocale().toString(100 * share, 'f', 1);
}

QString signedPoints(double share) {
  const QString size = pointsText(std::abs(share));
  return share < 0 ? QChar(0x2212) + size : QLatin1Char('+') + size;
}

}  // namespace

void ProportionsModel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  beginResetModel();
  m_comparison = std::move(comparison);
  m_rows.clear();
  m_largest = 0;
  if (m_comparison) {
    const celltypes::Proportions& proportions = m_comparison->proportions;
    for (const celltypes::TypeShare& share : proportions.types)
      m_rows.push_back({share, static_cast<int>(m_rows.size()), 0, 0});
    if (proportions.realUnassigned + proportions.syntheticUnassigned > 0) {
      celltypes::TypeShare share;
      share.type = tr("unassigned").toStdString();
      share.real = proportions.realUnassigned;
      share.synthetic = proportions.syntheticUnassigned;
      share.realShare = static_cast<double>(share.real) / static_cast<double>(proportions.realCells);
      share.syntheticShare = static_cast<double>(share.synthetic) / static_cast<double>(proportions.syntheticCells);
      share.low = share.high = share.realShare;
      m_rows.push_back({share, -1, 0, 0});
    }
  }
  for (const Row& row : m_rows)
    m_largest = std::max({m_largest, row.share.realShare, row.share.syntheticShare, row.share.high});
  endResetModel();
}

void ProportionsModel::setPalette(const TypePalette& palette) {
  if (palette == m_palette) return;
  m_palette = palette;
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0, TypeColumn), index(rowCount() - 1, BarsColumn));
}

void ProportionsModel::setSelectedCells(const std::vector<qint64>& cells) {
  for (Row& row : m_rows) row.selectedReal = row.selectedSynthetic = 0;
  if (m_rows.empty()) return;
  const std::vector<std::int32_t>& codes = m_comparison->types.codes;
  for (const qint64 cell : cells) {
    if (cell < 0 || cell >= std::ssize(codes)) continue;
    const auto row = std::ranges::find(m_rows, codes[static_cast<std::size_t>(cell)], &Row::code);
    if (row != m_rows.end()) ++(cell < m_comparison->realCells ? row->selectedReal : row->selectedSynthetic);
  }
  Q_EMIT dataChanged(index(0, SelectedColumn), index(rowCount() - 1, SelectedColumn));
}

int ProportionsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProportionsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProportionsModel::number(const Row& row, int column) const {
  switch (column) {
    case RealColumn:
      return row.share.realShare;
    case SyntheticColumn:
      return row.share.syntheticShare;
    case DifferenceColumn:
    case BarsColumn:
      return difference(row.share);
    case SelectedColumn:
      return row.selectedReal + row.selectedSynthetic;
    default:
      return {};
  }
}

QVariant ProportionsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const celltypes::TypeShare& share = row.share;
  const int column = index.column();
  switch (role) {
    case CodeRole:
      return row.code;
    case ColourRole:
      return m_palette.colour(Theme::light(), share.type, row.code);
    case DarkColourRole:
      return m_palette.colour(Theme::darkTheme(), share.type, row.code);
    case ShareRole:
      return QVariant::fromValue(share);
    case LargestRole:
      return m_largest;
    case KindRole:
      return share.drift == celltypes::Drift::large   ? QStringLiteral("alarm")
             : share.drift == celltypes::Drift::small ? QStringLiteral("caution")
                                                      : QString();
    case Qt::TextAlignmentRole: {
      const bool isNumber = column == RealColumn || column == SyntheticColumn || column == DifferenceColumn;
      return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::FontRole:
      return share.drift == celltypes::Drift::large ? textFont(12, true) : QVariant();
    case Qt::ForegroundRole:
      return share.drift == celltypes::Drift::large && column == DifferenceColumn ? Theme::current().alarm : QVariant();
    case Qt::ToolTipRole:
      if (row.code < 0) return tr("Cells that the classifier is not sure of, and cells of invented regions");
      return tr("%1: %2 real and %3 synthetic cells. In as many real cells, 95 % of samples would show %4 to %5 %.")
          .arg(QString::fromStdString(share.type), countText(share.real), countText(share.synthetic),
               pointsText(share.low), pointsText(share.high));
    case Qt::EditRole:
      if (const QVariant value = number(row, column); value.isValid()) return value;
      break;
    case Qt::DisplayRole:
      break;
    default:
      return {};
  }
  switch (column) {
    case TypeColumn:
      return QString::fromStdString(share.type);
    case RealColumn:
      return pointsText(share.realShare);
    case SyntheticColumn:
      return pointsText(share.syntheticShare);
    case DifferenceColumn:
      return signedPoints(difference(share));
    case DriftColumn:
      if (share.drift == celltypes::Drift::large) return tr("drift");
      if (share.drift == celltypes::Drift::none) return QStringLiteral("–");
      return difference(share) < 0 ? tr("low") : tr("high");
    case SelectedColumn:
      return tr("%1 | %2").arg(countText(row.selectedReal), countText(row.selectedSynthetic));
    default:
      return {};
  }
}

QVariant ProportionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole) {
    const bool isNumber = section == RealColumn || section == SyntheticColumn || section == DifferenceColumn;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case TypeColumn:
      return isTip ? tr("As one classifier, learned from the training cells, names real and synthetic cells alike")
                   : tr("Cell type");
    case BarsColumn:
      return isTip ? tr("Upper bar: real cells; lower bar: synthetic ones; grey: 95 % range of the real share")
                   : tr("Real | synthetic");
    case RealColumn:
      return isTip ? tr("Share of the real test cells, in percent") : tr("Real %");
    case SyntheticColumn:
      return isTip ? tr("Share of the synthetic cells, in percent") : tr("Syn. %");
    case DifferenceColumn:
      return isTip ? tr("Synthetic minus real share, percentage points") : tr("Diff.");
    case DriftColumn:
      return isTip ? tr("Drift: far outside of what real cells show; low, high: outside, by little") : tr("Drift");
    case SelectedColumn:
      return isTip ? tr("Selected cells, real and synthetic") : tr("Selected");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
