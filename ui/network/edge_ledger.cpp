// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/edge_ledger.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/network/compared_switch.h"
#include "ui/network/ledger_actions.h"
#include "ui/network/ledger_bar.h"
#include "ui/network/ledger_chips.h"
#include "ui/network/ledger_columns.h"
#include "ui/network/ledger_delegates.h"
#include "ui/network/ledger_filter_popup.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Scope = EdgeTableModel::Scope;

}  // namespace

EdgeLedger::EdgeLedger(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new EdgeTableModel(this)), m_view(new QTableView(this)) {
  setObjectName(QStringLiteral("edgeLedger"));
  makeView();
  m_columns = new LedgerColumns(*m_model, *m_view, this);
  m_actions = new LedgerActions(workspace, *m_model, *m_view, *m_columns, this);
  m_bar = new LedgerBar(*m_model, *m_actions, *m_columns, this);
  m_chips = new LedgerChips(*m_model, this);
  m_compared = new ComparedSwitch(this);
  m_compared->hide();
  m_chips->listRow()->addWidget(m_compared);
  m_noRows = makeNoRows();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  column->addWidget(m_chips);
  column->addWidget(m_view, 1);
  column->addWidget(m_noRows, 1);

  auto* copy = new QAction(tr("Copy rows"), this);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(copy, &QAction::triggered, m_actions, &LedgerActions::copyRows);
  addAction(copy);
  connect(m_bar, &LedgerBar::scopeChosen, this, [this] { m_model->setScope(m_bar->scope()); });
  connect(m_bar, &LedgerBar::searchChanged, this, &EdgeLedger::search);
  connect(m_bar, &LedgerBar::filterWanted, this, &EdgeLedger::openFilter);
  connect(m_bar, &LedgerBar::filtersCleared, this, &EdgeLedger::clearFilter);
  connect(m_compared, &ComparedSwitch::listChosen, m_model, &EdgeTableModel::setList);
  connect(m_chips, &LedgerChips::listLeft, this, &EdgeLedger::leaveList);
  connect(m_chips, &LedgerChips::allCleared, this, &EdgeLedger::clearFilter);
  connect(m_chips, &LedgerChips::filterWanted, this, &EdgeLedger::openFilter);
  connect(m_chips, &LedgerChips::filterCleared, this, [this](int cleared) { setColumnFilter(cleared, {}); });
  connect(m_actions, &LedgerActions::answersRequested, this, &EdgeLedger::answersRequested);
  connect(m_model, &QAbstractItemModel::modelReset, this, &EdgeLedger::showRows);
  connect(m_model, &EdgeTableModel::columnsChanged, this, &EdgeLedger::sortByStrongest);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EdgeLedger::takeSelection);
  connect(m_workspace.selection(), &SelectionHub::selectionChanged, this, &EdgeLedger::showSelection);
  connect(m_workspace.network(), &GrnDocument::grnChanged, this, &EdgeLedger::takeNetwork);
  connect(&m_workspace, &Workspace::evidenceChanged, this, [this] { m_model->setEvidence(m_workspace.evidence()); });
  m_model->setEvidence(m_workspace.evidence());
  takeNetwork();
  sortByStrongest();
  showRows();
}

void EdgeLedger::makeView() {
  m_view->setObjectName(QStringLiteral("edgeTable"));
  m_view->setAccessibleName(tr("Edges with their evidence"));
  m_view->setModel(m_model);
  prepareTable(*m_view);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setItemDelegate(new Highlighted<RowDelegate>(m_view));
  m_view->setItemDelegateForColumn(EdgeTableModel::LockColumn, new Highlighted<LockDelegate>(m_view));
  auto* importance = new Highlighted<ImportanceDelegate>(m_view);
  connect(m_model, &EdgeTableModel::columnsChanged, this, [this, importance] {
    for (int column = 0; column < m_model->columnCount(); ++column)
      if (column == EdgeTableModel::ImportanceColumn || column >= EdgeTableModel::FirstMethodColumn)
        m_view->setItemDelegateForColumn(column, m_model->isImportance(column) ? importance : nullptr);
  });
  m_view->setItemDelegateForColumn(EdgeTableModel::SignColumn, new Highlighted<SignDelegate>(m_view));
  m_view->setItemDelegateForColumn(EdgeTableModel::CorrelationColumn, new Highlighted<CorrelationDelegate>(m_view));
  m_view->setItemDelegateForColumn(EdgeTableModel::VotesColumn,
                                   new Highlighted<VotesDelegate>(EdgeTableModel::VotesRole, m_view));
  m_view->setSortingEnabled(true);
  m_view->setContextMenuPolicy(Qt::CustomContextMenu);
  m_view->installEventFilter(this);
  QHeaderView* header = m_view->horizontalHeader();
  header->setObjectName(QStringLiteral("ledgerHeader"));
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(header, &QWidget::customContextMenuRequested, this, &EdgeLedger::showHeaderMenu);
  connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { m_sortedByUser = m_sortedByUser || !m_sorting; });
  connect(m_view, &QWidget::customContextMenuRequested, this,
          [this](const QPoint& place) { m_bar->rowsMenu().popup(m_view->viewport()->mapToGlobal(place)); });
  connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == EdgeTableModel::LockColumn) m_actions->toggleLock(index.row());
  });
  connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
    if (index.column() == EdgeTableModel::VotesColumn) m_actions->showAnswers(index.row());
    if (index.column() == EdgeTableModel::SignColumn)
      m_actions->showSignMenu(index.row(), m_view->viewport()->mapToGlobal(m_view->visualRect(index).bottomLeft()));
  });
}

QWidget* EdgeLedger::makeNoRows() {
  auto* box = new QWidget(this);
  m_noRowsText = label({}, box, Tone::second);
  m_clearFilter = linkButton(tr("Clear filter"), QStringLiteral("clearEdgeFilter"), box);
  connect(m_clearFilter, &QPushButton::clicked, this, &EdgeLedger::clearFilter);
  auto* column = new QVBoxLayout(box);
  column->addStretch();
  column->addWidget(m_noRowsText, 0, Qt::AlignHCenter);
  column->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
  column->addStretch();
  return box;
}

bool EdgeLedger::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (m_actions->takesKey(key)) {
      if (event->type() == QEvent::KeyPress) m_actions->takeKey(key);
      event->accept();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void EdgeLedger::showPairs(const LedgerList& list) {
  m_compared->hide();
  m_model->setList(list);
}

void EdgeLedger::showCompared(const ComparedPair& pair) {
  m_compared->setPair(pair);
  m_compared->show();
}

void EdgeLedger::leaveList() {
  if (!m_model->list()) return;
  m_compared->hide();
  m_model->setScope(m_bar->scope());
  Q_EMIT listLeft();
}

QHBoxLayout* EdgeLedger::listRow() {
  return m_chips->listRow();
}

void EdgeLedger::rememberColumns(QSettings& settings) {
  m_columns->remember(settings);
}

void EdgeLedger::search(const QString& text, bool selectedOnly) {
  LedgerFilter filter = m_model->filter();
  filter.search = text;
  filter.highlightedOnly = selectedOnly;
  m_model->setFilter(std::move(filter));
}

void EdgeLedger::setColumnFilter(int column, const ColumnFilter& columnFilter) {
  LedgerFilter filter = m_model->filter();
  const QString key = m_model->keyOf(column);
  if (columnFilter.isEmpty())
    filter.columns.remove(key);
  else
    filter.columns[key] = columnFilter;
  m_model->setFilter(std::move(filter));
}

void EdgeLedger::clearFilter() {
  m_bar->clear();
  m_model->setFilter({});
}

void EdgeLedger::openFilter(int column) {
  auto* popup = new LedgerFilterPopup(*m_model, column, this);
  connect(popup, &LedgerFilterPopup::edited, this, [this, key = m_model->keyOf(column)](const ColumnFilter& filter) {
    if (const int now = m_model->columnOf(key); now >= 0) setColumnFilter(now, filter);
  });
  const QHeaderView* header = m_view->horizontalHeader();
  const int right = header->viewport()->width() - popup->width();
  const int x = std::clamp(header->sectionViewportPosition(column), 0, std::max(0, right));
  popup->move(header->viewport()->mapToGlobal(QPoint(x, header->height())));
  popup->show();
}

void EdgeLedger::showHeaderMenu(const QPoint& place) {
  const QHeaderView* header = m_view->horizontalHeader();
  const int column = header->logicalIndexAt(place);
  if (column < 0) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("ledgerHeaderMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(icon(QStringLiteral("filter")), tr("Filter by %1…").arg(m_model->title(column)), this,
                  [this, column] { openFilter(column); });
  menu->addAction(tr("Hide %1").arg(m_model->title(column)), this,
                  [this, column] { m_columns->setHidden(column, true); });
  menu->popup(header->viewport()->mapToGlobal(place));
}

void EdgeLedger::sortByStrongest() {
  // Until the user chose an order: by the first importance there is.
  if (m_sortedByUser) return;
  for (const int column : m_columns->shown()) {
    if (!m_model->isImportance(column)) continue;
    const QScopedValueRollback sorting(m_sorting, true);
    m_view->sortByColumn(column, Qt::DescendingOrder);
    return;
  }
}

void EdgeLedger::takeNetwork() {
  {
    // Rows that go take their selection with them; that is no choice of the user.
    const QScopedValueRollback following(m_following, true);
    m_model->setGrn(m_workspace.network()->grn());
  }
  showSelection();
}

void EdgeLedger::takeSelection() {
  if (m_following) return;
  const QScopedValueRollback following(m_following, true);
  Selection selection;
  // Filtered by genes, the table stays so while its rows are walked through.
  if (m_bar->showsSelectedOnly()) selection.genes = m_workspace.selection()->selection().genes;
  for (const int row : m_actions->selectedRows()) selection.edges.push_back(m_model->edgeAt(row));
  m_workspace.selection()->select(std::move(selection));
  m_bar->refresh();
}

void EdgeLedger::showSelection() {
  if (m_following) return;
  // Rows that a filter hides or shows change the view's selection; that is no choice of the user.
  const QScopedValueRollback following(m_following, true);
  const Selection& selection = m_workspace.selection()->selection();
  if (!m_bar->showsSelectedOnly() || !selection.genes.isEmpty()) m_model->setHighlightedGenes(selection.genes);
  std::vector<int> rows;
  for (const EdgeName& edge : selection.edges)
    if (const int row = m_model->rowOf(edge); row >= 0) rows.push_back(row);
  std::ranges::sort(rows);
  QItemSelection ranges;
  for (std::size_t first = 0, last = 0; first < rows.size(); first = last) {
    for (last = first + 1; last < rows.size() && rows[last] - rows[last - 1] <= 1;) ++last;
    ranges.append(QItemSelectionRange(m_model->index(rows[first], 0),
                                      m_model->index(rows[last - 1], m_model->columnCount() - 1)));
  }
  m_view->selectionModel()->select(ranges, QItemSelectionModel::ClearAndSelect);
  int first = rows.empty() ? -1 : rows.front();
  for (int row = 0; first < 0 && !selection.genes.isEmpty() && row < m_model->rowCount(); ++row)
    if (m_model->index(row, 0).data(EdgeTableModel::HighlightRole).toBool()) first = row;
  if (first >= 0)
    m_view->scrollTo(m_model->index(first, m_columns->shown().value(0)),
                     rows.empty() ? QTableView::PositionAtTop : QTableView::EnsureVisible);
  showCount();
}

void EdgeLedger::showRows() {
  m_chips->refresh();
  m_view->doItemsLayout();  // the scroll bars of the rows before would stop the scrolling short
  showSelection();
}

void EdgeLedger::showCount() {
  const int shown = m_model->rowCount();
  const bool filtered = !m_model->filter().isEmpty() && m_model->scopeCount() > 0;
  m_noRowsText->setText(filtered                              ? tr("No rows match.")
                        : m_model->scope() == Scope::proposed ? tr("Nothing is proposed beyond the network.")
                        : m_model->scope() == Scope::rejected ? tr("No pair is rejected.")
                                                              : tr("There are no pairs."));
  m_clearFilter->setVisible(filtered);
  const bool noRows = shown == 0 && (filtered || m_model->scope() != Scope::network);
  m_noRows->setVisible(noRows);
  m_view->setVisible(!noRows);
  m_bar->refresh();
}

}  // namespace grnwb::ui
