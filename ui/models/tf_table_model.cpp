// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tf_table_model.h"

#include <QLocale>

#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

QString stateText(TfTableModel::State state) {
  switch (state) {
    case TfTableModel::State::absent:
      return TfTableModel::tr("not in the data");
    case TfTableModel::State::unused:
      return TfTableModel::tr("not in the network");
    case TfTableModel::State::tf:
      return TfTableModel::tr("TF");
    case TfTableModel::State::target:
      return TfTableModel::tr("target");
    case TfTableModel::State::waiting:
      return TfTableModel::tr("candidate");
  }
  return {};
}

}  // namespace

TfTableModel::TfTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::tfsChanged, this, &TfTableModel::refill);
  connect(&workspace, &Workspace::preparedChanged, this, &TfTableModel::refill);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &TfTableModel::refill);
  refill();
}

void TfTableModel::refill() {
  const pipeline::ProjectState& state = m_workspace.state();
  beginResetModel();
  m_rows.clear();
  if (state.tfs) {
    const auto statistics = state.prepared ? m_workspace.geneStatistics() : m_workspace.rawGeneStatistics();
    const data::Dataset* cells = state.prepared ? &state.prepared->data : state.raw.get();
    const auto genes = cells ? data::indexOf(cells->genes.names) : decltype(data::indexOf({}))();
    for (const std::string& tf : state.tfs->present) {
      const auto at = genes.find(tf);
      const bool known = at != genes.end() && statistics;
      const auto gene = known ? static_cast<std::size_t>(at->second) : 0;
      m_rows.push_back({QString::fromStdString(tf), true, known ? statistics->mean[gene] : 0,
                        known ? statistics->share[gene] : 0,
                        !state.grn                ? State::waiting
                        : state.grn->isTf(tf)     ? State::tf
                        : state.grn->isTarget(tf) ? State::target
                                                  : State::unused});
    }
    for (const std::string& tf : state.tfs->absent)
      m_rows.push_back({QString::fromStdString(tf), false, 0, 0, State::absent});
  }
  endResetModel();
}

int TfTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TfTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant TfTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == GeneRole) return row.tf;
  if (role == StateRole) return static_cast<int>(row.state);
  const bool number = index.column() == MeanColumn || index.column() == ShareColumn;
  if (role == Qt::TextAlignmentRole) return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool plain = role == Qt::EditRole;
  switch (index.column()) {
    case TfColumn:
      return row.tf;
    case PresentColumn:
      return row.present ? tr("yes") : tr("no");
    case MeanColumn:
      if (!row.present) return plain ? QVariant() : QStringLiteral("–");
      return plain ? QVariant(row.mean) : QLocale().toString(row.mean, 'f', 3);
    case ShareColumn:
      if (!row.present) return plain ? QVariant() : QStringLiteral("–");
      return plain ? QVariant(row.share) : percentText(row.share, 1);
    case StateColumn:
      return stateText(row.state);
    default:
      return {};
  }
}

QVariant TfTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((section == MeanColumn || section == ShareColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case TfColumn:
      return tr("TF candidate");
    case PresentColumn:
      return tr("In the data");
    case MeanColumn:
      return tr("Mean expression");
    case ShareColumn:
      return tr("Cells expressing");
    case StateColumn:
      return tr("In the network");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
