// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gene_gap_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kFullRatio = 1.5;  // of a bar; nearly three times as much
constexpr double kLeastP = 0.001;   // smaller ones are shown as such

bool isGapText(int column) {
  return column == GeneGapModel::GeneColumn || column == GeneGapModel::RoleColumn;
}

/// How many times as large the synthetic variance is; nothing for a gene that doesn't vary in real cells.
QVariant varianceRatio(const evaluate::GeneGap& gap) {
  return gap.realVariance > 0 ? QVariant(gap.syntheticVariance / gap.realVariance) : QVariant();
}

}  // namespace

void GeneGapModel::setGaps(std::vector<evaluate::GeneGap> gaps, std::shared_ptr<const grn::Grn> network) {
  beginResetModel();
  m_gaps = std::move(gaps);
  m_network = std::move(network);
  endResetModel();
}

const evaluate::GeneGap* GeneGapModel::find(const std::string& gene) const {
  const auto found = std::ranges::find(m_gaps, gene, &evaluate::GeneGap::gene);
  return found == m_gaps.end() ? nullptr : &*found;
}

int GeneGapModel::beyondNoise() const {
  return static_cast<int>(
      std::ranges::count_if(m_gaps, [](const evaluate::GeneGap& gap) { return gap.pValue < kBeyondNoise; }));
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
  const int column = index.column();
  switch (role) {
    case GeneRole:
      return QString::fromStdString(gap.gene);
    case BarRole:
      return std::clamp(gap.log2Ratio / kFullRatio, -1.0, 1.0);
    case Qt::TextAlignmentRole:
      return int((isGapText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
      if ((column == KsColumn || column == PColumn) && gap.pValue >= kBeyondNoise) return Theme::current().faintText;
      return {};
    case Qt::ToolTipRole:
      return tip(gap, column);
    case Qt::DisplayRole:
    case Qt::EditRole:
      return value(gap, column, role == Qt::DisplayRole);
    default:
      return {};
  }
}

QVariant GeneGapModel::value(const evaluate::GeneGap& gap, int column, bool isText) const {
  const auto shown = [isText](double number) { return isText ? QVariant(plotNumber(number)) : QVariant(number); };
  switch (column) {
    case GeneColumn:
      return QString::fromStdString(gap.gene);
    case RealColumn:
      return shown(gap.realMean);
    case SyntheticColumn:
      return shown(gap.syntheticMean);
    case RatioColumn: {
      if (!isText) return gap.log2Ratio;
      const QString size = QLocale().toString(std::abs(gap.log2Ratio), 'f', 2);
      return (gap.log2Ratio < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
    }
    case KsColumn:
      return isText ? QVariant(QLocale().toString(gap.ks, 'f', 3)) : gap.ks;
    case PColumn:
      if (!isText) return gap.pValue;
      return gap.pValue >= kBeyondNoise ? tr("within noise")
             : gap.pValue < kLeastP     ? QStringLiteral("< ") + QLocale().toString(kLeastP)
                                        : plotNumber(gap.pValue, 2);
    case VarianceColumn: {
      const QVariant ratio = varianceRatio(gap);
      if (!isText) return ratio;
      return ratio.isValid() ? plotNumber(ratio.toDouble()) : QStringLiteral("–");
    }
    case RealZerosColumn:
      return isText ? QVariant(percentText(gap.realZeros)) : gap.realZeros;
    case SyntheticZerosColumn:
      return isText ? QVariant(percentText(gap.syntheticZeros)) : gap.syntheticZeros;
    default:
      return roleValue(gap.gene, column);
  }
}

QVariant GeneGapModel::roleValue(const std::string& gene, int column) const {
  const bool isTf = m_network && m_network->isTf(gene), isTarget = m_network && m_network->isTarget(gene);
  if (column == RoleColumn) return isTf ? tr("TF") : isTarget ? tr("target") : QStringLiteral("–");
  if (column == RegulatorsColumn && isTarget) return static_cast<int>(m_network->regulatorCount(gene));
  return {};
}

QString GeneGapModel::tip(const evaluate::GeneGap& gap, int column) const {
  const QString gene = QString::fromStdString(gap.gene);
  if (column == PColumn || column == KsColumn)
    return tr("%1: Kolmogorov-Smirnov distance %2, adjusted p %3")
        .arg(gene, plotNumber(gap.ks), plotNumber(gap.pValue, 2));
  if (column == VarianceColumn)
    return tr("%1: variance %2 real, %3 synthetic")
        .arg(gene, plotNumber(gap.realVariance), plotNumber(gap.syntheticVariance));
  if (column == RoleColumn && m_network && m_network->isTf(gap.gene))
    return tr("%1 is a TF: it comes from Stage 1, not from a target generator").arg(gene);
  return {};
}

QVariant GeneGapModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isGapText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case GeneColumn:
      return tr("Gene");
    case RealColumn:
      return isTip ? tr("Mean of the real test cells, normalised counts") : tr("Real");
    case SyntheticColumn:
      return isTip ? tr("Mean of the synthetic cells, normalised counts") : tr("Syn.");
    case RatioColumn:
      return isTip ? tr("log2 of (synthetic mean + 1) / (real mean + 1)") : tr("log2 ratio");
    case KsColumn:
      return isTip ? tr("Gap: largest distance between the two distributions (Kolmogorov-Smirnov), 0 to 1") : tr("KS");
    case PColumn:
      return isTip ? tr("Chance of such a gap between two samples of the same cells, adjusted for the number of genes")
                   : tr("Adj. p");
    case VarianceColumn:
      return isTip ? tr("Synthetic variance as a multiple of the real one") : tr("Variance");
    case RealZerosColumn:
      return isTip ? tr("Real cells in which the gene is not seen") : tr("Zeros, real");
    case SyntheticZerosColumn:
      return isTip ? tr("Synthetic cells in which the gene is not seen") : tr("Zeros, syn.");
    case RoleColumn:
      return isTip ? tr("TF: comes from Stage 1; target: follows from its regulators") : tr("Role");
    case RegulatorsColumn:
      return isTip ? tr("Regulators in the run's network") : tr("Regulators");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
