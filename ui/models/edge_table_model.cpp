// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_table_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace grnwb::ui {
namespace {

/// Beyond so many changed pairs a reset is cheaper for the views than single signals.
constexpr std::size_t kManyChanges = 100;

}  // namespace

EdgeTableModel::EdgeTableModel(QObject* parent) : QAbstractTableModel(parent) {
  m_available = availableNow();
  m_largest.resize(m_available.size());
}

void EdgeTableModel::setGrn(const std::shared_ptr<const grn::Grn>& grn) {
  const int genes = m_pairs.geneCount();
  const std::vector<int> changed = m_pairs.setGrn(grn);
  const auto bringsImportance = [this](int pair) {
    return m_pairs.methods().empty() && !m_available[ImportanceColumn] && !std::isnan(m_pairs[pair].importance);
  };
  const bool bringsGenes = m_pairs.geneCount() != genes;  // which moves others in the order by name
  if (bringsGenes) compileFilter();
  if (bringsGenes || changed.size() > kManyChanges || std::ranges::any_of(changed, bringsImportance)) return refill();
  bool sameNumbers = !m_available[ImportanceColumn] && m_filter.isEmpty();
  for (const int pair : changed) sameNumbers = !follow(pair) && sameNumbers;
  if (!sameNumbers) refreshTotals();
}

void EdgeTableModel::setEvidence(std::shared_ptr<const pipeline::EdgeEvidence> evidence) {
  beginResetModel();
  m_rows.assign({}, {}, false);
  m_pairs.setEvidence(std::move(evidence));
  fillRows();
}

void EdgeTableModel::setScope(Scope scope) {
  if (scope == m_scope) return;
  m_scope = scope;
  if (scope != Scope::list) m_pairs.setList({});
  refill();
}

void EdgeTableModel::setList(LedgerList list) {
  m_scope = Scope::list;
  m_pairs.setList(std::move(list));
  refill();
}

void EdgeTableModel::setFilter(LedgerFilter filter) {
  if (filter == m_filter) return;
  m_filter = std::move(filter);
  refill();
}

void EdgeTableModel::setHighlightedGenes(const QStringList& genes) {
  std::vector<bool> highlighted;
  for (const QString& name : genes) {
    const int gene = m_pairs.geneNumber(name);
    if (gene < 0) continue;
    highlighted.resize(static_cast<std::size_t>(m_pairs.geneCount()));
    highlighted[static_cast<std::size_t>(gene)] = true;
  }
  if (highlighted == m_highlighted) return;
  m_highlighted = std::move(highlighted);
  if (m_filter.highlightedOnly) return refill();
  if (m_rows.count() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {HighlightRole});
}

void EdgeTableModel::sort(int column, Qt::SortOrder order) {
  if (column == m_sortColumn && order == m_sortOrder) return;
  m_sortColumn = column;
  m_sortOrder = order;
  refill();
}

void EdgeTableModel::refill() {
  beginResetModel();
  fillRows();
}

void EdgeTableModel::fillRows() {
  if (m_sortColumn >= columnCount()) m_sortColumn = -1;
  const std::vector<bool> before = std::exchange(m_available, availableNow());
  compileFilter();
  std::vector<int> shown;
  std::vector<double> keys(static_cast<std::size_t>(m_pairs.count()));
  for (int pair = 0; pair < m_pairs.count(); ++pair) {
    keys[static_cast<std::size_t>(pair)] = sortKey(pair);
    if (isInScope(m_pairs[pair]) && accepts(pair)) shown.push_back(pair);
  }
  m_rows.assign(std::move(shown), std::move(keys), m_sortOrder == Qt::DescendingOrder);
  m_largest.clear();
  refreshTotals();
  endResetModel();
  if (m_available != before) Q_EMIT columnsChanged();
}

bool EdgeTableModel::follow(int pair) {
  const int row = m_rows.rowOf(pair);
  const double key = sortKey(pair);
  const bool shown = isInScope(m_pairs[pair]) && accepts(pair);
  if (row >= 0 && !shown) {
    beginRemoveRows({}, row, row);
    m_rows.remove(row);
    endRemoveRows();
  }
  const int place = shown ? m_rows.placeOf(pair, key) : -1;
  if (row < 0 && shown) {
    beginInsertRows({}, place, place);
    m_rows.setKey(pair, key);
    m_rows.insert(pair, place);
    endInsertRows();
  } else if (shown && place != row) {
    beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
    m_rows.remove(row);
    m_rows.setKey(pair, key);
    m_rows.insert(pair, place);
    endMoveRows();
  }
  m_rows.setKey(pair, key);
  if (row >= 0 && shown) Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
  return shown != (row >= 0);
}

void EdgeTableModel::refreshTotals() {
  m_scopeCount = m_rows.count();
  if (!m_filter.isEmpty()) {
    m_scopeCount = 0;
    for (int pair = 0; pair < m_pairs.count(); ++pair) m_scopeCount += isInScope(m_pairs[pair]) ? 1 : 0;
  }
  std::vector<double> largest(static_cast<std::size_t>(columnCount()));
  for (int column = 0; column < columnCount(); ++column) {
    if (!isImportance(column)) continue;
    double& most = largest[static_cast<std::size_t>(column)];
    for (const int pair : m_rows.shown())
      if (const double value = number(pair, column); value > most) most = value;
  }
  const std::vector<double> before = std::exchange(m_largest, std::move(largest));
  if (before.size() != m_largest.size() || m_rows.count() == 0) return;
  for (int column = 0; column < columnCount(); ++column)
    if (before[static_cast<std::size_t>(column)] != m_largest[static_cast<std::size_t>(column)])
      Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

std::vector<bool> EdgeTableModel::availableNow() const {
  std::vector<bool> available(static_cast<std::size_t>(columnCount()), true);
  for (const int column : {ImportanceColumn, RankColumn, VotesColumn, PriorColumn, CorrelationColumn})
    available[static_cast<std::size_t>(column)] = false;
  const bool scored = !m_pairs.methods().empty();
  for (int i = 0; i < m_pairs.count(); ++i) {
    const LedgerPair& pair = m_pairs[i];
    if (!scored && !std::isnan(pair.importance)) available[ImportanceColumn] = available[RankColumn] = true;
    if (pair.asked > 0) available[VotesColumn] = true;
    if (pair.known) available[PriorColumn] = true;
    if (!std::isnan(pair.correlation)) available[CorrelationColumn] = true;
  }
  available[StateColumn] = m_scope != Scope::network;
  available[NoteColumn] = m_scope == Scope::list && m_pairs.list() && !m_pairs.list()->notes.isEmpty();
  return available;
}

bool EdgeTableModel::isInScope(const LedgerPair& pair) const {
  switch (m_scope) {
    case Scope::network:
      return pair.inNetwork;
    case Scope::proposed:
      return pair.state() == PairState::proposed;
    case Scope::rejected:
      return pair.rejected;
    case Scope::all:
      return pair.state() != PairState::none;
    case Scope::list:
      return pair.note >= 0;
  }
  return false;
}

bool EdgeTableModel::isHighlighted(const LedgerPair& pair) const {
  const auto marked = [this](int gene) {
    return static_cast<std::size_t>(gene) < m_highlighted.size() && m_highlighted[static_cast<std::size_t>(gene)];
  };
  return marked(pair.tf) || marked(pair.target);
}

std::vector<bool> EdgeTableModel::genesWith(const QString& text) const {
  std::vector<bool> genes(static_cast<std::size_t>(m_pairs.geneCount()));
  for (int gene = 0; gene < m_pairs.geneCount(); ++gene)
    genes[static_cast<std::size_t>(gene)] = m_pairs.gene(gene).contains(text, Qt::CaseInsensitive);
  return genes;
}

void EdgeTableModel::compileFilter() {
  m_searched.clear();
  if (!m_filter.search.isEmpty()) m_searched = genesWith(m_filter.search);
  m_tests.clear();
  for (auto at = m_filter.columns.begin(); at != m_filter.columns.end(); ++at) {
    const int column = columnOf(at.key());
    if (column < 0 || !isAvailable(column)) continue;
    const bool names = column == TfColumn || column == TargetColumn;
    m_tests.push_back({column, at.value(), names ? genesWith(at.value().text) : std::vector<bool>()});
  }
}

bool EdgeTableModel::accepts(int pair) const {
  const LedgerPair& ends = m_pairs[pair];
  const auto passes = [](const std::vector<bool>& genes, int gene) { return genes[static_cast<std::size_t>(gene)]; };
  if (m_filter.highlightedOnly && !isHighlighted(ends)) return false;
  if (!m_searched.empty() && !passes(m_searched, ends.tf) && !passes(m_searched, ends.target)) return false;
  return std::ranges::all_of(m_tests, [&](const Test& test) {
    const auto& [column, filter, genes] = test;
    if (!genes.empty()) return passes(genes, column == TfColumn ? ends.tf : ends.target);
    if (!filter.choices.isEmpty() && !filter.choices.contains(choice(ends, column))) return false;
    if (!filter.text.isEmpty() && !text(pair, column).contains(filter.text, Qt::CaseInsensitive)) return false;
    if (!filter.least && !filter.most) return true;
    const double value = number(pair, column);
    return !std::isnan(value) && (!filter.least || value >= *filter.least) && (!filter.most || value <= *filter.most);
  });
}

}  // namespace grnwb::ui
