// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tf_table_model.h"

#include <QFont>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "core/knowledge/tf_list.h"
#include "ui/models/number_text.h"

namespace grnwb::ui {

TfTableModel::TfTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::tfsChanged, this, &TfTableModel::refreshStates);
  connect(&workspace, &Workspace::languageModelChanged, this, &TfTableModel::refill);
  connect(&workspace, &Workspace::preparedChanged, this, &TfTableModel::refill);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &TfTableModel::refreshNetwork);
  refill();
}

QString TfTableModel::stateText(pipeline::CandidateState state) {
  switch (state) {
    case pipeline::CandidateState::proposed:
      return tr("Proposed");
    case pipeline::CandidateState::accepted:
      return tr("Accepted");
    case pipeline::CandidateState::rejected:
      return tr("Rejected");
    case pipeline::CandidateState::locked:
      return tr("Locked");
  }
  return {};
}

void TfTableModel::addEvidence(Row& row, const llm::TfProposal& proposal) const {
  row.votes = proposal.votes;
  row.looks = proposal.looks;
  row.frequency = proposal.passes(2) ? 2 : proposal.passes(1) ? 1 : 0;
  row.reason = QString::fromStdString(proposal.reasoning);
  QStringList texts;
  for (const llm::ModelVotes& votes : proposal.byModel) {
    row.byModel << qlonglong(votes.votes) << qlonglong(votes.looks);
    texts << tr("%1: %2 of %3 looks").arg(QString::fromStdString(votes.model)).arg(votes.votes).arg(votes.looks);
  }
  row.votesText = texts.join(QLatin1Char('\n'));
}

TfTableModel::Row TfTableModel::rowOf(const pipeline::TfCandidate& candidate) const {
  Row row;
  row.tf = QString::fromStdString(candidate.gene);
  row.family = QString::fromUtf8(knowledge::tfFamily(candidate.gene).data(),
                                 qsizetype(knowledge::tfFamily(candidate.gene).size()));
  row.curated = candidate.curated;
  row.state = candidate.state;
  row.targets = targetsOf(candidate.gene);
  return row;
}

int TfTableModel::targetsOf(const std::string& gene) const {
  const auto& grn = m_workspace.state().grn;
  if (!grn) return kNoNetwork;
  return grn->isTf(gene) ? static_cast<int>(grn->targetCount(gene)) : grn->isTarget(gene) ? kIsTarget : kNotInNetwork;
}

void TfTableModel::refreshNetwork() {
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const int targets = targetsOf(m_rows[i].tf.toStdString());
    if (std::exchange(m_rows[i].targets, targets) == targets) continue;
    const QModelIndex cell = index(static_cast<int>(i), NetworkColumn);
    Q_EMIT dataChanged(cell, cell);
  }
}

void TfTableModel::refill() {
  const pipeline::ProjectState& state = m_workspace.state();
  beginResetModel();
  m_rows.clear();
  const auto statistics = state.prepared ? m_workspace.geneStatistics() : m_workspace.rawGeneStatistics();
  const auto genes = data::indexOf(m_workspace.genes());
  std::map<std::string_view, const llm::TfProposal*> proposals;
  if (state.askedTfs)
    for (const llm::TfProposal& proposal : state.askedTfs->proposals.genes) proposals[proposal.gene] = &proposal;
  for (const pipeline::TfCandidate& candidate : m_workspace.tfsOrNone().candidates) {
    Row row = rowOf(candidate);
    if (const auto proposal = proposals.find(candidate.gene); proposal != proposals.end())
      addEvidence(row, *proposal->second);
    if (const auto gene = genes.find(candidate.gene); gene != genes.end() && statistics) {
      row.mean = statistics->mean[static_cast<std::size_t>(gene->second)];
      row.share = statistics->share[static_cast<std::size_t>(gene->second)];
    }
    m_rows.push_back(std::move(row));
  }
  endResetModel();
}

void TfTableModel::refreshStates() {
  const pipeline::TfSelection tfs = m_workspace.tfsOrNone();
  const bool sameRows =
      std::ranges::equal(tfs.candidates, m_rows, [](const pipeline::TfCandidate& candidate, const Row& row) {
        return row.tf == QString::fromStdString(candidate.gene);
      });
  if (!sameRows) {
    refill();
    return;
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    m_rows[i].state = tfs.candidates[i].state;
    m_rows[i].curated = tfs.candidates[i].curated;
  }
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
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
  const int column = index.column();
  switch (role) {
    case GeneRole:
      return row.tf;
    case StateRole:
      return static_cast<int>(row.state);
    case CuratedRole:
      return row.curated;
    case FrequencyRole:
      return row.frequency;
    case VotesRole:
      return row.byModel;
    case Qt::FontRole: {
      QFont font;
      font.setBold(column == TfColumn);
      font.setStrikeOut(column == TfColumn && row.state == pipeline::CandidateState::rejected);
      return column == TfColumn ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole:
      return column == VotesColumn ? row.votesText : column == ReasonColumn ? row.reason : QString();
    case Qt::TextAlignmentRole:
      return int(
          (column == MeanColumn || column == ShareColumn || column == VotesColumn ? Qt::AlignRight : Qt::AlignLeft) |
          Qt::AlignVCenter);
    case Qt::DisplayRole:
    case Qt::EditRole:
      break;
    default:
      return {};
  }

  const bool plain = role == Qt::EditRole;
  switch (column) {
    case TfColumn:
      return row.tf;
    case CuratedColumn:
      return row.curated ? tr("yes") : QStringLiteral("–");
    case VotesColumn:
      return plain ? QVariant(row.votes) : QLocale().toString(row.votes);
    case MeanColumn:
      return plain ? QVariant(row.mean) : QLocale().toString(row.mean, 'f', 2);
    case ShareColumn:
      return plain ? QVariant(row.share) : percentText(row.share, 0);
    case FamilyColumn:
      return row.family;
    case ReasonColumn:
      return row.reason;
    case StateColumn:
      return stateText(row.state);
    case NetworkColumn:
      switch (row.targets) {
        case kNoNetwork:
          return QString();
        case kNotInNetwork:
          return tr("not in it");
        case kIsTarget:
          return tr("is a target");
        default:
          return tr("%Ln target(s)", "", row.targets);
      }
    default:
      return {};
  }
}

QVariant TfTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int(
        (section == MeanColumn || section == ShareColumn || section == VotesColumn ? Qt::AlignRight : Qt::AlignLeft) |
        Qt::AlignVCenter);
  const bool tip = role == Qt::ToolTipRole;
  if (role != Qt::DisplayRole && !tip) return {};
  switch (section) {
    case TfColumn:
      return tip ? QString() : tr("TF");
    case CuratedColumn:
      return tip ? tr("Stands on the curated list") : tr("Curated");
    case VotesColumn:
      return tip ? tr("Answers that name it, of those that were shown it: windows × repeats × models") : tr("Votes");
    case MeanColumn:
      return tip ? tr("Mean expression over all cells of the data") : tr("Mean");
    case ShareColumn:
      return tip ? tr("Share of the cells that express it") : tr("Cells");
    case FamilyColumn:
      return tip ? tr("DNA-binding family, by its symbol") : tr("Family");
    case ReasonColumn:
      return tip ? tr("What the model said about it") : tr("Reasoning");
    case StateColumn:
      return tip ? tr("Accepted and locked TFs make the network") : tr("State");
    case NetworkColumn:
      return tip ? QString() : tr("In the network");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
