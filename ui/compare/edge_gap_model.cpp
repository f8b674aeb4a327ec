// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/edge_gap_model.h"

#include <QLocale>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr double kFullBar = 1;  // of a difference of correlations; more is rare

QString correlationText(double value, bool withPlus) {
  const QString size = QLocale().toString(std::abs(value), 'f', 2);
  return (value < 0 ? QString(QChar(0x2212)) : withPlus ? QStringLiteral("+") : QString()) + size;
}

}  // namespace

void EdgeGapModel::setEdges(std::vector<evaluate::EdgeGap> edges) {
  beginResetModel();
  m_edges = std::move(edges);
  endResetModel();
}

int EdgeGapModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_edges.size());
}

int EdgeGapModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EdgeGapModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const evaluate::EdgeGap& edge = m_edges[static_cast<std::size_t>(index.row())];
  const double difference = edge.synthetic - edge.real;
  if (role == TfRole) return QString::fromStdString(edge.tf);
  if (role == TargetRole) return QString::fromStdString(edge.target);
  if (role == BarRole) return difference / kFullBar;
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == TargetColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool isText = role == Qt::DisplayRole;
  switch (index.column()) {
    case TargetColumn:
      return QString::fromStdString(edge.target);
    case RealColumn:
      return isText ? QVariant(correlationText(edge.real, false)) : edge.real;
    case SyntheticColumn:
      return isText ? QVariant(correlationText(edge.synthetic, false)) : edge.synthetic;
    case DifferenceColumn:
      return isText ? QVariant(correlationText(difference, true)) : difference;
    default:
      return {};
  }
}

QVariant EdgeGapModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((section == TargetColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case TargetColumn:
      return tr("Target");
    case RealColumn:
      return isTip ? tr("Correlation of TF and target over the real test cells, of log(1 + counts)") : tr("Real");
    case SyntheticColumn:
      return isTip ? tr("The same over the synthetic cells") : tr("Synthetic");
    case DifferenceColumn:
      return isTip ? tr("Synthetic less real correlation") : tr("Difference");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
