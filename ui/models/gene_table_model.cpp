// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/gene_table_model.h"

#include <QLocale>
#include <set>

#include "ui/models/number_text.h"

namespace grnwb::ui {

GeneTableModel::GeneTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::rawChanged, this, &GeneTableModel::refill);
  connect(&workspace, &Workspace::preparedChanged, this, &GeneTableModel::refill);
  connect(&workspace, &Workspace::tfsChanged, this, &GeneTableModel::refill);
  connect(workspace.network(), &GrnDocument::genesChanged, this, &GeneTableModel::refill);
  refill();
}

void GeneTableModel::refill() {
  const pipeline::ProjectState& state = m_workspace.state();
  const auto statistics = state.prepared ? m_workspace.geneStatistics() : m_workspace.rawGeneStatistics();
  beginResetModel();
  m_rows.clear();
  if (statistics) {
    const data::Dataset& cells = state.prepared ? state.prepared->data : *state.raw;
    const std::vector<std::string> chosen = m_workspace.tfsOrNone().chosen();
    const std::set<std::string> listed(chosen.begin(), chosen.end());
    for (std::size_t i = 0; i < cells.genes.names.size(); ++i) {
      const std::string& gene = cells.genes.names[i];
      const QString role = state.grn && state.grn->isTf(gene)       ? tr("TF in the network")
                           : state.grn && state.grn->isTarget(gene) ? tr("target")
                           : listed.contains(gene)                  ? tr("TF")
                                                                    : QString();
      m_rows.push_back({QString::fromStdString(gene), role, statistics->mean[i], statistics->share[i]});
    }
  }
  endResetModel();
}

int GeneTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GeneTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant GeneTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == GeneRole) return row.gene;
  const bool number = index.column() == MeanColumn || index.column() == ShareColumn;
  if (role == Qt::TextAlignmentRole) return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  switch (index.column()) {
    case GeneColumn:
      return row.gene;
    case MeanColumn:
      return role == Qt::EditRole ? QVariant(row.mean) : QLocale().toString(row.mean, 'f', 3);
    case ShareColumn:
      return role == Qt::EditRole ? QVariant(row.share) : percentText(row.share, 1);
    case RoleColumn:
      return row.role;
    default:
      return {};
  }
}

QVariant GeneTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((section == MeanColumn || section == ShareColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case GeneColumn:
      return tr("Gene");
    case MeanColumn:
      return m_workspace.state().prepared ? tr("Mean, normalised") : tr("Mean, as in the file");
    case ShareColumn:
      return tr("Cells expressing");
    case RoleColumn:
      return tr("Role");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
