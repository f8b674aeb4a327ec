// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/contribution_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

bool isContributionText(int column) {
  return column == ContributionModel::TfColumn || column == ContributionModel::EvidenceColumn ||
         column == ContributionModel::LockedColumn;
}

QString noValue() {
  return QStringLiteral("–");
}

QString distanceText(double ks) {
  return QLocale().toString(ks, 'f', 3);
}

QString contributionText(double value) {
  const QString size = distanceText(std::abs(value));
  if (size == distanceText(0)) return size;
  return (value < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
}

}  // namespace

ContributionModel::Evidence ContributionModel::evidenceOf(const pipeline::EdgeEvidence& evidence,
                                                          const std::string& method, const std::string& tf,
                                                          const std::string& target) {
  QStringList other;
  if (const llm::EdgeProposal* votes = evidence.votes(tf, target))
    other << tr("%1 of %2 votes").arg(votes->votes).arg(votes->asked);
  if (evidence.prior(tf, target)) other << tr("known");
  return {evidence.score(method, tf, target), other.join(QStringLiteral(", "))};
}

void ContributionModel::setTrace(std::shared_ptr<const pipeline::GapTrace> trace,
                                 std::shared_ptr<const pipeline::EdgeEvidence> evidence, const std::string& method) {
  beginResetModel();
  m_trace = std::move(trace);
  m_evidence.clear();
  m_largest = 0;
  for (const pipeline::EdgeContribution& edge : m_trace ? m_trace->edges : std::vector<pipeline::EdgeContribution>()) {
    m_evidence.push_back(evidenceOf(*evidence, method, edge.tf, m_trace->gene));
    m_largest = std::max(m_largest, std::abs(edge.contribution));
  }
  endResetModel();
}

void ContributionModel::setNetwork(std::shared_ptr<const grn::Grn> network) {
  m_network = std::move(network);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ContributionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_evidence.size());
}

int ContributionModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

bool ContributionModel::isBlank(int column) const {
  for (std::size_t row = 0; row < m_evidence.size(); ++row)
    if (!value(row, column, true).toString().isEmpty()) return false;
  return true;
}

bool ContributionModel::isGone(const pipeline::EdgeContribution& edge) const {
  return m_network && !m_network->find(edge.tf, m_trace->gene);
}

QVariant ContributionModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const pipeline::EdgeContribution& edge = m_trace->edges[row];
  switch (role) {
    case TfRole:
      return QString::fromStdString(edge.tf);
    case TargetRole:
      return QString::fromStdString(m_trace->gene);
    case BarRole:
      return m_largest > 0 ? edge.contribution / m_largest : 0;
    case Qt::TextAlignmentRole:
      return int((isContributionText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
      return colour(edge, index.column());
    case Qt::ToolTipRole:
      return tip(edge, index.column());
    case Qt::DisplayRole:
    case Qt::EditRole:
      return value(row, index.column(), role == Qt::DisplayRole);
    default:
      return {};
  }
}

QVariant ContributionModel::value(std::size_t row, int column, bool isText) const {
  const pipeline::EdgeContribution& edge = m_trace->edges[row];
  const Evidence& evidence = m_evidence[row];
  switch (column) {
    case TfColumn:
      return QString::fromStdString(edge.tf);
    case RankColumn:
      if (!evidence.score) return isText ? QVariant(noValue()) : QVariant();
      return isText ? QVariant(QLocale().toString(evidence.score->rank)) : evidence.score->rank;
    case ImportanceColumn:
      if (!evidence.score) return isText ? QVariant(noValue()) : QVariant();
      return isText ? QVariant(plotNumber(evidence.score->importance)) : evidence.score->importance;
    case EvidenceColumn:
      if (!evidence.other.isEmpty()) return evidence.other;
      return evidence.score ? QString() : tr("none");
    case OwnGapColumn:
      return isText ? QVariant(distanceText(edge.tfKs)) : edge.tfKs;
    case HeldColumn:
      return isText ? QVariant(distanceText(edge.ksHeld)) : edge.ksHeld;
    case ContributionColumn:
      return isText ? QVariant(contributionText(edge.contribution)) : edge.contribution;
    case MeanColumn:
      return isText ? QVariant(plotNumber(edge.meanHeld)) : edge.meanHeld;
    case LockedColumn: {
      const grn::Edge* now = m_network ? m_network->find(edge.tf, m_trace->gene) : nullptr;
      return isGone(edge) ? tr("gone") : (now ? now->locked : edge.locked) ? tr("locked") : QString();
    }
    default:
      return {};
  }
}

QVariant ContributionModel::colour(const pipeline::EdgeContribution& edge, int column) const {
  if (isGone(edge) || (column == OwnGapColumn && edge.tfKs <= m_trace->noise)) return Theme::current().faintText;
  return {};
}

QString ContributionModel::tip(const pipeline::EdgeContribution& edge, int column) const {
  const QString tf = QString::fromStdString(edge.tf), gene = QString::fromStdString(m_trace->gene);
  if (isGone(edge)) return tr("%1 regulated %2 when the run was trained, and no longer does").arg(tf, gene);
  if (column == OwnGapColumn)
    return edge.tfKs <= m_trace->noise ? tr("%1 itself is within noise of real cells").arg(tf)
                                       : tr("%1 itself differs from real cells before the edge").arg(tf);
  if (column == HeldColumn || column == ContributionColumn || column == MeanColumn)
    return tr("With %1 held at its mean the gap of %2 is %3, its mean %4 (real %5, control %6)")
        .arg(tf, gene, distanceText(edge.ksHeld), plotNumber(edge.meanHeld), plotNumber(m_trace->realMean),
             plotNumber(m_trace->controlMean));
  return {};
}

QVariant ContributionModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isContributionText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case TfColumn:
      return isTip ? tr("Regulator in the run's network") : tr("Regulator");
    case RankColumn:
      return isTip ? tr("Place among all TFs that the method scored for the gene") : tr("Rank");
    case ImportanceColumn:
      return isTip ? tr("Importance in the scored edges") : tr("Importance");
    case EvidenceColumn:
      return isTip ? tr("What else speaks for the edge: a model's votes, prior networks") : tr("Evidence");
    case OwnGapColumn:
      return isTip ? tr("KS of the regulator itself: what is wrong before the edge") : tr("Own gap");
    case HeldColumn:
      return isTip ? tr("KS of the gene with the regulator held at its mean in every cell") : tr("Held");
    case ContributionColumn:
      return isTip ? tr("Gap as it is less gap held: above 0, the gap shrinks without what the edge carries")
                   : tr("Contribution");
    case MeanColumn:
      return isTip ? tr("Mean of the gene with the regulator held, normalised counts") : tr("Mean held");
    case LockedColumn:
      return isTip ? tr("Locked edges stay; one that is gone left the network since the run") : tr("State");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
