// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence ledger as a table: a row per TF-target pair that follows every edit in place.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "ui/models/ledger_filter.h"
#include "ui/models/ledger_pairs.h"
#include "ui/models/ledger_rows.h"

namespace grnwb::ui {

/// Sorts and filters by itself: 61,000 pairs are too many for a proxy. Precise row signals for small edits, a reset for
/// another scope, filter or order.
class EdgeTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// From FirstMethodColumn on every method with scores has two: importance and rank.
  enum Column {
    LockColumn,
    TfColumn,
    TargetColumn,
    ImportanceColumn,
    RankColumn,
    VotesColumn,
    PriorColumn,
    SignColumn,
    CorrelationColumn,
    StateColumn,
    NoteColumn,
    ChangedColumn,
    FirstMethodColumn
  };
  /// SortRole: the number that orders the column. ShareRole: an importance as a share of the largest one shown, in
  /// [0, 1]. HighlightRole: the row belongs to a highlighted gene. VotesRole: see VotesDelegate.
  enum Role { SortRole = Qt::UserRole + 1, ShareRole, HighlightRole, VotesRole };
  /// network: the edges. proposed: neither edge nor rejected. all: these three. list: the pairs of setList alone.
  enum class Scope { network, proposed, rejected, all, list };
  struct Choice {
    int value;
    QString text;
  };

  explicit EdgeTableModel(QObject* parent = nullptr);

  /// Null is a network without edges.
  void setGrn(const std::shared_ptr<const grn::Grn>& grn);
  void setEvidence(std::shared_ptr<const pipeline::EdgeEvidence> evidence);
  void setScope(Scope scope);
  Scope scope() const { return m_scope; }
  /// Scope::list shows its pairs until another scope is set.
  void setList(LedgerList list);
  const std::optional<LedgerList>& list() const { return m_pairs.list(); }
  void setFilter(LedgerFilter filter);
  const LedgerFilter& filter() const { return m_filter; }
  /// Marks the rows whose TF or target is one of the genes.
  void setHighlightedGenes(const QStringList& genes);

  EdgeName edgeAt(int row) const { return m_pairs.name(m_rows.pairAt(row)); }
  const LedgerPair& pairAt(int row) const { return m_pairs[m_rows.pairAt(row)]; }
  const std::string& sourceOf(const LedgerPair& pair) const { return m_pairs.source(pair.source); }
  /// The edge that the best evidence of the pair proposes: that of the method with the best rank, or of the model.
  grn::Edge proposedEdge(int row) const;
  /// -1 when it is not shown.
  int rowOf(const EdgeName& edge) const { return m_rows.rowOf(m_pairs.find(edge)); }
  /// Rows of the scope whatever the filter.
  int scopeCount() const { return m_scopeCount; }

  /// A name for settings and filters, such as "target" or "grnboost2 rank".
  QString keyOf(int column) const;
  /// -1: there is no such column.
  int columnOf(const QString& key) const;
  QString title(int column) const;
  /// Something can stand in it: scores, votes and the like are there, notes have a list.
  bool isAvailable(int column) const;
  bool isNumber(int column) const;
  bool isImportance(int column) const;
  bool isText(int column) const;
  /// Values of a column with few of them; empty for others.
  QList<Choice> choices(int column) const;
  /// Smallest and largest number of the column among the rows shown; the first is the larger when there is none.
  std::pair<double, double> rangeShown(int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// column -1: in the order of the network.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
  int sortColumn() const { return m_sortColumn; }
  Qt::SortOrder sortOrder() const { return m_sortOrder; }

 Q_SIGNALS:
  /// Other columns are available, or there are others.
  void columnsChanged();

 private:
  void refill();
  /// In a reset: takes what the scope and the filter let through, sorted.
  void fillRows();
  /// A pair changed: its row comes, goes, moves or is drawn anew. Returns whether it came or went.
  bool follow(int pair);
  void refreshTotals();
  std::vector<bool> availableNow() const;
  bool isInScope(const LedgerPair& pair) const;
  bool accepts(int pair) const;
  bool isHighlighted(const LedgerPair& pair) const;
  /// By gene: the name contains the text.
  std::vector<bool> genesWith(const QString& text) const;
  void compileFilter();
  double sortKey(int pair) const;

  std::size_t methodOf(int column) const { return static_cast<std::size_t>(column - FirstMethodColumn) / 2; }
  bool isMethodRank(int column) const { return column >= FirstMethodColumn && (column - FirstMethodColumn) % 2 == 1; }
  bool isRank(int column) const { return column == RankColumn || isMethodRank(column); }
  /// NaN where there is none.
  double number(int pair, int column) const;
  /// -1: none.
  int choice(const LedgerPair& pair, int column) const;
  QString text(int pair, int column) const;
  QString numberText(double value, int column) const;
  QString changedText(const LedgerPair& pair) const;
  QVariant plainValue(int pair, int column) const;
  QString toolTip(int pair, int column) const;
  QString methodTitle(int column) const;
  QString headerTip(int column) const;

  /// A column's filter with its texts looked up.
  struct Test {
    int column;
    ColumnFilter filter;
    std::vector<bool> genes;  ///< of a column of names: which pass
  };

  LedgerPairs m_pairs;
  LedgerRows m_rows{m_pairs};
  Scope m_scope = Scope::network;
  LedgerFilter m_filter;
  std::vector<bool> m_searched;  ///< by gene; empty: no search
  std::vector<Test> m_tests;
  std::vector<bool> m_highlighted;  ///< by gene; empty: none
  std::vector<double> m_largest;    ///< of a column's numbers among all rows shown
  std::vector<bool> m_available;    ///< by column
  int m_scopeCount = 0;
  int m_sortColumn = -1;
  Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace grnwb::ui
