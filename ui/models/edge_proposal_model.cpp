// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_proposal_model.h"

#include <QLocale>

namespace grnwb::ui {
namespace {

bool isNumber(int column) {
  return column == EdgeProposalModel::VotesColumn || column == EdgeProposalModel::PlaceColumn;
}

QVariant alignmentOf(int column) {
  return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace

EdgeProposalModel::EdgeProposalModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::languageModelChanged, this, &EdgeProposalModel::refill);
  connect(&workspace, &Workspace::priorChanged, this, &EdgeProposalModel::refill);
  connect(workspace.network(), &GrnDocument::grnChanged, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, NetworkColumn), index(rowCount() - 1, NetworkColumn));
  });
  refill();
}

void EdgeProposalModel::refill() {
  const pipeline::ProjectState& state = m_workspace.state();
  if (m_asked == state.askedEdges && m_prior == state.prior) return;
  beginResetModel();
  m_asked = state.askedEdges;
  m_prior = state.prior;
  endResetModel();
}

int EdgeProposalModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_asked ? 0 : static_cast<int>(m_asked->proposals.edges.size());
}

int EdgeProposalModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString EdgeProposalModel::knownText(const knowledge::PriorEdge* known) {
  if (!known) return QStringLiteral("–");
  QStringList sources;
  for (const std::string& source : known->sources) sources << QString::fromStdString(source);
  const QString sign = known->sign == knowledge::PriorSign::activates   ? tr("activates")
                       : known->sign == knowledge::PriorSign::represses ? tr("represses")
                       : known->sign == knowledge::PriorSign::both      ? tr("activates and represses")
                                                                        : tr("known, sign unknown");
  return tr("%1 · %2").arg(sign, sources.join(QStringLiteral(", ")));
}

QVariant EdgeProposalModel::value(const llm::EdgeProposal& edge, int column, bool plain) const {
  switch (column) {
    case TargetColumn:
      return QString::fromStdString(edge.target);
    case TfColumn:
      return QString::fromStdString(edge.tf);
    case VotesColumn:
      return plain ? QVariant(qlonglong(edge.votes)) : tr("%1 of %2").arg(edge.votes).arg(edge.asked);
    case PlaceColumn:
      return plain ? QVariant(edge.meanRank) : QLocale().toString(edge.meanRank, 'g', 3);
    case PriorColumn:
      return m_prior ? knownText(m_prior->find(edge.tf, edge.target)) : QString();
    case NetworkColumn: {
      const auto& grn = m_workspace.state().grn;
      return grn && grn->find(edge.tf, edge.target) ? tr("yes") : QStringLiteral("–");
    }
    case ReasonColumn:
      return QString::fromStdString(m_asked->proposals.reasoning(edge));
    default:
      return {};
  }
}

QVariant EdgeProposalModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const llm::EdgeProposal& edge = m_asked->proposals.edges[static_cast<std::size_t>(index.row())];
  switch (role) {
    case TfRole:
      return QString::fromStdString(edge.tf);
    case TargetRole:
      return QString::fromStdString(edge.target);
    case KnownRole:
      return m_prior && m_prior->find(edge.tf, edge.target) != nullptr;
    case Qt::TextAlignmentRole:
      return alignmentOf(index.column());
    case Qt::ToolTipRole:
      return index.column() == ReasonColumn || index.column() == PriorColumn ? value(edge, index.column(), false)
                                                                             : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole:
      return value(edge, index.column(), role == Qt::EditRole);
    default:
      return {};
  }
}

QVariant EdgeProposalModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole) return alignmentOf(section);
  const bool tip = role == Qt::ToolTipRole;
  if (role != Qt::DisplayRole && !tip) return {};
  switch (section) {
    case TargetColumn:
      return tip ? QString() : tr("Target");
    case TfColumn:
      return tip ? QString() : tr("Regulator");
    case VotesColumn:
      return tip ? tr("Answers that name it, of those about the target: repeats × models") : tr("Votes");
    case PlaceColumn:
      return tip ? tr("Mean place in the answers that name it; 1 is the most likely") : tr("Place");
    case PriorColumn:
      return tip ? tr("What the imported databases know of the pair") : tr("Known");
    case NetworkColumn:
      return tip ? QString() : tr("In the network");
    case ReasonColumn:
      return tip ? tr("What the model said about it") : tr("Reasoning");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
