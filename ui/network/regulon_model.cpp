// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/regulon_model.h"

#include <QLocale>

#include "ui/models/edge_texts.h"

namespace grnwb::ui {

void RegulonModel::setEdges(const QStringList& networks, std::vector<RegulonEdge> edges) {
  beginResetModel();
  m_networks = networks;
  m_edges = std::move(edges);
  endResetModel();
}

std::vector<grn::Pair> RegulonModel::pairs() const {
  std::vector<grn::Pair> pairs;
  for (const RegulonEdge& edge : m_edges) pairs.push_back(edge.pair);
  return pairs;
}

int RegulonModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_edges.size());
}

int RegulonModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : signColumn() + 1;
}

QString RegulonModel::text(const RegulonEdge& edge, int column) const {
  if (column == TfColumn) return QString::fromStdString(edge.pair.tf);
  if (column == TargetColumn) return QString::fromStdString(edge.pair.target);
  if (isImportance(column)) {
    const auto importance = edge.importance[static_cast<std::size_t>(column - FirstImportanceColumn)];
    return importance ? QLocale().toString(*importance, 'g', 4) : QStringLiteral("–");
  }
  QStringList signs;
  for (const grn::Sign sign : edge.signs) signs << signText(sign);
  return signs.isEmpty() ? signText(grn::Sign::unknown) : signs.join(QStringLiteral(" / "));
}

QVariant RegulonModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const RegulonEdge& edge = m_edges[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::EditRole:
      if (isImportance(index.column())) {
        const auto importance = edge.importance[static_cast<std::size_t>(index.column() - FirstImportanceColumn)];
        return importance ? QVariant(*importance) : QVariant();
      }
      return text(edge, index.column());
    case Qt::DisplayRole:
      return text(edge, index.column());
    case Qt::TextAlignmentRole:
      if (isImportance(index.column())) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
      return {};
    default:
      return {};
  }
}

QVariant RegulonModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && isImportance(section)) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && isImportance(section))
    return tr("Importance of the edge in %1; – where it has none").arg(m_networks[section - FirstImportanceColumn]);
  if (role != Qt::DisplayRole) return {};
  if (section == TfColumn) return tr("TF");
  if (section == TargetColumn) return tr("Target");
  return section == signColumn() ? tr("Sign") : m_networks[section - FirstImportanceColumn];
}

}  // namespace grnwb::ui
