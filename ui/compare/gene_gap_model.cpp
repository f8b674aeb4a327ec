// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gene_gap_model.h"

#include <QLocale>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"

namespace grnwb::ui {

void GeneGapModel::setGaps(std::vector<evaluate::GeneGap> gaps) {
  beginResetModel();
  m_gaps = std::move(gaps);
  endResetModel();
}

int GeneGapModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_gaps.size());
}

int GeneGapModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant GeneGapModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const evaluate::GeneGap& gap = m_gaps[static_cast<std::size_t>(index.row())];
  if (role == GeneRole) return QString::fromStdString(gap.gene);
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == GeneColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool isText = role == Qt::DisplayRole;
  switch (index.column()) {
    case GeneColumn:
      return QString::fromStdString(gap.gene);
    case RealColumn:
      return isText ? QVariant(plotNumber(gap.realMean)) : gap.realMean;
    case SyntheticColumn:
      return isText ? QVariant(plotNumber(gap.syntheticMean)) : gap.syntheticMean;
    case RatioColumn: {
      if (!isText) return gap.log2Ratio;
      const QString size = QLocale().toString(std::abs(gap.log2Ratio), 'f', 2);
      return (gap.log2Ratio < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
    }
    case RealZerosColumn:
      return isText ? QVariant(percentText(gap.realZeros)) : gap.realZeros;
    case SyntheticZerosColumn:
      return isText ? QVariant(percentText(gap.syntheticZeros)) : gap.syntheticZeros;
    default:
      return {};
  }
}

QVariant GeneGapModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((section == GeneColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case GeneColumn:
      return tr("Gene");
    case RealColumn:
      return isTip ? tr("Mean of the real test cells, normalised counts") : tr("Real");
    case SyntheticColumn:
      return isTip ? tr("Mean of the synthetic cells, normalised counts") : tr("Synthetic");
    case RatioColumn:
      return isTip ? tr("log2 of (synthetic mean + 1) / (real mean + 1)") : tr("log2 ratio");
    case RealZerosColumn:
      return isTip ? tr("Real cells in which the gene is not seen") : tr("Zeros, real");
    case SyntheticZerosColumn:
      return isTip ? tr("Synthetic cells in which the gene is not seen") : tr("Zeros, syn.");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
