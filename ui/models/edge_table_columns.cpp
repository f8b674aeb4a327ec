// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the evidence ledger: names, headings, and what they can be filtered by.
#include <algorithm>
#include <iterator>

#include "ui/models/edge_table_model.h"
#include "ui/models/edge_texts.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr const char* kKeys[EdgeTableModel::FirstMethodColumn] = {
    "lock", "tf", "target", "importance", "rank", "votes", "prior", "sign", "correlation", "state", "note", "changed"};
constexpr auto kRankEnding = " rank";

}  // namespace

QString EdgeTableModel::keyOf(int column) const {
  if (column < FirstMethodColumn) return QString::fromLatin1(kKeys[column]);
  const QString method = QString::fromStdString(m_pairs.methods()[methodOf(column)]);
  return isMethodRank(column) ? method + QLatin1String(kRankEnding) : method;
}

int EdgeTableModel::columnOf(const QString& key) const {
  for (int column = 0; column < columnCount(); ++column)
    if (keyOf(column) == key) return column;
  return -1;
}

bool EdgeTableModel::isAvailable(int column) const {
  return m_available[static_cast<std::size_t>(column)];
}

bool EdgeTableModel::isImportance(int column) const {
  return column == ImportanceColumn || (column >= FirstMethodColumn && !isMethodRank(column));
}

bool EdgeTableModel::isNumber(int column) const {
  return column == VotesColumn || column == CorrelationColumn || isImportance(column) || isRank(column);
}

bool EdgeTableModel::isText(int column) const {
  return column == TfColumn || column == TargetColumn || column == PriorColumn || column == NoteColumn ||
         column == ChangedColumn;
}

QList<EdgeTableModel::Choice> EdgeTableModel::choices(int column) const {
  const auto of = [](PairState state) { return static_cast<int>(state); };
  const auto ofSign = [](grn::Sign sign) { return Choice{static_cast<int>(sign), signText(sign)}; };
  switch (column) {
    case LockColumn:
      return {{1, tr("locked")}, {0, tr("not locked")}};
    case PriorColumn:
      return {{1, tr("known")}, {0, tr("not known")}};
    case SignColumn:
      return {ofSign(grn::Sign::activates), ofSign(grn::Sign::represses), ofSign(grn::Sign::unknown)};
    case StateColumn:
      return {{of(PairState::inNetwork), tr("in network")},
              {of(PairState::proposed), tr("proposed")},
              {of(PairState::rejected), tr("rejected")},
              {of(PairState::none), tr("neither")}};
    default:
      return {};
  }
}

QString EdgeTableModel::methodTitle(int column) const {
  return sourceText(m_pairs.methods()[methodOf(column)]);
}

QString EdgeTableModel::title(int column) const {
  if (column >= FirstMethodColumn)
    return isMethodRank(column) ? tr("%1 rank").arg(methodTitle(column)) : methodTitle(column);
  if (column == NoteColumn && m_pairs.list()) return m_pairs.list()->noteHeading;
  const QString titles[] = {tr("Lock"),        tr("Regulator"), tr("Target"),         tr("Importance"),
                            tr("Rank"),        tr("LLM votes"), tr("Known in prior"), tr("Sign"),
                            tr("Correlation"), tr("State"),     tr("Note"),           tr("Changed by")};
  return titles[column];
}

QString EdgeTableModel::headerTip(int column) const {
  if (isMethodRank(column))
    return tr("Place of the TF among all that %1 scored for the target; 1 is the strongest").arg(methodTitle(column));
  if (column >= FirstMethodColumn)
    return tr("Importance by %1; comparable within one method only").arg(methodTitle(column));
  const QString tips[] = {
      tr("Locked edges can't be deleted. A click locks or unlocks the edge."),
      tr("Transcription factor at the edge's start"),
      tr("Gene at the edge's end"),
      tr("Score of the method that proposed the edge; comparable within one method only"),
      tr("Place among the target's edges by importance; 1 is the strongest"),
      tr("Answers of language models that name the TF, of those about the target. A double click shows them."),
      tr("What the imported databases know of the pair: its sign there and who reports it"),
      tr("Whether the TF activates or represses the target. A double click changes it."),
      tr("Spearman's correlation of the two genes' expression over the training cells"),
      tr("In network: an edge. Proposed: scored by a method or named by a model, and from a TF to a target. Rejected: "
         "by you."),
      tr("Why the pair is on the list"),
      tr("Method or person who put the edge in, and when you last changed it")};
  return tips[column];
}

QVariant EdgeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  switch (role) {
    case Qt::DisplayRole:
      return section == LockColumn ? QString() : isMethodRank(section) ? tr("Rank") : title(section);
    case Qt::AccessibleTextRole:
      return title(section);
    case Qt::ToolTipRole:
      return headerTip(section);
    case Qt::DecorationRole:
      return m_filter.columns.contains(keyOf(section)) ? QVariant(icon(QStringLiteral("filter"), &Theme::accent))
                                                       : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant((isNumber(section) && section != VotesColumn ? Qt::AlignRight : Qt::AlignLeft) |
                      Qt::AlignVCenter);
    default:
      return {};
  }
}

}  // namespace grnwb::ui
