// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the evidence ledger: numbers to sort and filter by, and what is shown.
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/models/edge_proposal_model.h"
#include "ui/models/edge_table_model.h"
#include "ui/models/edge_texts.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

QString dash() {
  return QStringLiteral("–");
}

int decimalsFor(double largest) {
  return largest >= 10 ? 1 : largest >= 1 ? 2 : largest >= 0.1 ? 3 : 4;
}

}  // namespace

int EdgeTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_rows.count();
}

int EdgeTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : FirstMethodColumn + 2 * static_cast<int>(m_pairs.methods().size());
}

double EdgeTableModel::number(int pair, int column) const {
  const LedgerPair& ends = m_pairs[pair];
  const auto rank = [](int value) { return value > 0 ? value : LedgerPair::kNone; };
  switch (column) {
    case ImportanceColumn:
      return ends.importance;
    case RankColumn:
      return rank(ends.rank);
    case VotesColumn:
      return ends.asked > 0 ? static_cast<double>(ends.votes) : LedgerPair::kNone;
    case CorrelationColumn:
      return ends.correlation;
    default:
      break;
  }
  if (column < FirstMethodColumn) return LedgerPair::kNone;
  const pipeline::PairScore score = m_pairs.score(pair, methodOf(column));
  return isMethodRank(column) ? rank(score.rank) : score.importance;
}

std::pair<double, double> EdgeTableModel::rangeShown(int column) const {
  std::pair<double, double> range(std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest());
  for (const int pair : m_rows.shown()) {
    const double value = number(pair, column);
    if (value < range.first) range.first = value;
    if (value > range.second) range.second = value;
  }
  return range;
}

int EdgeTableModel::choice(const LedgerPair& pair, int column) const {
  switch (column) {
    case LockColumn:
      return pair.inNetwork ? pair.locked : -1;
    case PriorColumn:
      return pair.known ? 1 : 0;
    case SignColumn:
      return pair.inNetwork ? static_cast<int>(pair.sign) : -1;
    case StateColumn:
      return static_cast<int>(pair.state());
    default:
      return -1;
  }
}

double EdgeTableModel::sortKey(int pair) const {
  const LedgerPair& ends = m_pairs[pair];
  switch (m_sortColumn) {
    case -1:
      return 0;
    case TfColumn:
      return m_pairs.geneOrder(ends.tf);
    case TargetColumn:
      return m_pairs.geneOrder(ends.target);
    case PriorColumn:  // the best supported last
      return ends.known ? 1000.0 * double(ends.known->sources.size()) + double(ends.known->references.size())
                        : LedgerPair::kNone;
    case NoteColumn:
      return ends.note >= 0 ? ends.note : LedgerPair::kNone;
    case ChangedColumn:  // the latest last, then by source
      return ends.source >= 0 ? double(ends.editedAt.value_or(0)) + ends.source / 1000.0 : LedgerPair::kNone;
    default:
      break;
  }
  if (isNumber(m_sortColumn)) return number(pair, m_sortColumn);
  const int value = choice(ends, m_sortColumn);
  return value >= 0 ? value : LedgerPair::kNone;
}

QString EdgeTableModel::numberText(double value, int column) const {
  if (std::isnan(value)) return dash();
  const QLocale locale;
  if (column == CorrelationColumn) return locale.toString(std::abs(value) < 0.005 ? 0.0 : value, 'f', 2);
  if (isImportance(column))
    return locale.toString(value, 'f', decimalsFor(m_largest[static_cast<std::size_t>(column)]));
  return locale.toString(static_cast<int>(value));
}

QString EdgeTableModel::changedText(const LedgerPair& pair) const {
  if (pair.source < 0) return dash();
  const std::string& source = sourceOf(pair);
  if (!pair.editedAt) return sourceText(source);
  const QLocale locale;
  const QDateTime at = QDateTime::fromSecsSinceEpoch(*pair.editedAt);
  const QString when = at.date() == QDate::currentDate() ? locale.toString(at.time(), QLocale::ShortFormat)
                                                         : locale.toString(at, QLocale::ShortFormat);
  return source == "you" ? tr("you, %1").arg(when) : tr("%1 · you, %2").arg(sourceText(source), when);
}

QString EdgeTableModel::text(int pair, int column) const {
  const LedgerPair& ends = m_pairs[pair];
  switch (column) {
    case TfColumn:
      return m_pairs.gene(ends.tf);
    case TargetColumn:
      return m_pairs.gene(ends.target);
    case VotesColumn:
      return ends.asked > 0 ? tr("%1/%2").arg(ends.votes).arg(ends.asked) : dash();
    case PriorColumn:
      return EdgeProposalModel::knownText(ends.known);
    case NoteColumn:
      return ends.note >= 0 ? m_pairs.note(ends.note) : QString();
    case ChangedColumn:
      return changedText(ends);
    case LockColumn:
      return {};
    default:
      break;
  }
  if (isNumber(column)) return numberText(number(pair, column), column);
  const int value = choice(ends, column);
  for (const Choice& one : choices(column))
    if (one.value == value) return one.text;
  return dash();
}

/// For tables as text: numbers as they are.
QVariant EdgeTableModel::plainValue(int pair, int column) const {
  if (column == LockColumn) return m_pairs[pair].locked ? 1 : 0;
  if (!isNumber(column) || column == VotesColumn) return text(pair, column);
  const double value = number(pair, column);
  if (std::isnan(value)) return QString();
  return isRank(column) ? QVariant(static_cast<int>(value)) : QVariant(value);
}

QString EdgeTableModel::toolTip(int pair, int column) const {
  const LedgerPair& ends = m_pairs[pair];
  const QString &tf = m_pairs.gene(ends.tf), &target = m_pairs.gene(ends.target);
  if (column == VotesColumn && ends.votes > 0)
    return tr("%1 of %2 answers about %3 name %4, at place %5 on average")
        .arg(ends.votes)
        .arg(ends.asked)
        .arg(target, tf, QLocale().toString(ends.meanPlace, 'f', 1));
  if (column == PriorColumn && ends.known) return EdgeProposalModel::knownText(ends.known);
  if (column == ChangedColumn && ends.editedAt)
    return tr("Put in by: %1. Last changed by you: %2")
        .arg(sourceText(sourceOf(ends)),
             QLocale().toString(QDateTime::fromSecsSinceEpoch(*ends.editedAt), QLocale::LongFormat));
  return tr("%1 → %2").arg(tf, target);
}

QVariant EdgeTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int pair = m_rows.pairAt(index.row()), column = index.column();
  const LedgerPair& ends = m_pairs[pair];
  switch (role) {
    case Qt::DisplayRole:
      return text(pair, column);
    case Qt::EditRole:
      return plainValue(pair, column);
    case Qt::ToolTipRole:
      return toolTip(pair, column);
    case Qt::AccessibleTextRole:
      return column != LockColumn ? text(pair, column) : ends.locked ? tr("locked") : tr("not locked");
    case Qt::TextAlignmentRole:
      return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
      return text(pair, column) == dash() ? QVariant(Theme::current().faintText) : QVariant();
    case SortRole:
      return isNumber(column) ? number(pair, column) : choice(ends, column);
    case ShareRole: {
      const double value = isImportance(column) ? number(pair, column) : LedgerPair::kNone;
      const double largest = m_largest[static_cast<std::size_t>(column)];
      return std::isnan(value) || largest <= 0 ? QVariant() : QVariant(std::max(0.0, value) / largest);
    }
    case HighlightRole:
      return isHighlighted(ends);
    case VotesRole:
      return column == VotesColumn && ends.asked > 0 ? QVariantList{qlonglong(ends.votes), qlonglong(ends.asked)}
                                                     : QVariantList();
    default:
      return {};
  }
}

grn::Edge EdgeTableModel::proposedEdge(int row) const {
  const int pair = m_rows.pairAt(row);
  const LedgerPair& ends = m_pairs[pair];
  const EdgeName name = m_pairs.name(pair);
  grn::Edge edge{name.first.toStdString(), name.second.toStdString(), grn::Sign::unknown, false, {}, "you"};
  if (ends.votes > 0) {
    edge.source = "llm";
    edge.importance = static_cast<double>(ends.votes);
  }
  int best = 0;
  for (std::size_t method = 0; method < m_pairs.methods().size(); ++method) {
    const pipeline::PairScore score = m_pairs.score(pair, method);
    if (score.rank == 0 || (best > 0 && score.rank >= best)) continue;
    best = score.rank;
    edge.source = m_pairs.methods()[method];
    edge.importance = score.importance;
  }
  return edge;
}

}  // namespace grnwb::ui
