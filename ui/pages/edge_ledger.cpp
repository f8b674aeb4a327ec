// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/edge_ledger.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/graph/edge_delegates.h"
#include "ui/models/table_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSearchWidth = 190;

}  // namespace

class EdgeLedger::Filter : public QSortFilterProxyModel {
 public:
  explicit Filter(QObject* parent) : QSortFilterProxyModel(parent) { setSortRole(EdgeTableModel::SortRole); }
  /// highlightedOnly: rows of highlighted genes only.
  void set(const QString& text, bool highlightedOnly) {
    m_text = text.trimmed();
    m_highlightedOnly = highlightedOnly;
    invalidateFilter();
  }
  bool isFiltering() const { return m_highlightedOnly || !m_text.isEmpty(); }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_highlightedOnly && !index.data(EdgeTableModel::HighlightRole).toBool()) return false;
    return m_text.isEmpty() || index.data(EdgeTableModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
  }

 private:
  QString m_text;
  bool m_highlightedOnly = false;
};

EdgeLedger::EdgeLedger(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new EdgeTableModel(this)),
      m_filter(new Filter(this)),
      m_view(new QTableView(this)) {
  setObjectName(QStringLiteral("edgeLedger"));
  m_filter->setSourceModel(m_model);
  m_view->setObjectName(QStringLiteral("edgeTable"));
  m_view->setAccessibleName(tr("Edges of the network"));
  m_view->setModel(m_filter);
  prepareTable(*m_view);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setItemDelegate(new EdgeDelegate(m_view));
  m_view->setItemDelegateForColumn(EdgeTableModel::ImportanceColumn, new ImportanceDelegate(m_view));
  m_view->setItemDelegateForColumn(EdgeTableModel::SignColumn, new SignDelegate(m_view));
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(EdgeTableModel::ImportanceColumn, Qt::DescendingOrder);
  const int widths[] = {130, 130, 170, 70, 130, 60};
  for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
    m_view->setColumnWidth(column, widths[column]);

  m_noRows = makeNoRows();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_view, 1);
  column->addWidget(m_noRows, 1);

  auto* copy = new QAction(tr("Copy rows"), this);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(copy);
  connect(copy, &QAction::triggered, this, &EdgeLedger::copyRows);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EdgeLedger::takeSelection);
  connect(m_workspace.selection(), &SelectionHub::selectionChanged, this, &EdgeLedger::showSelection);
  connect(m_workspace.network(), &GrnDocument::grnChanged, this, &EdgeLedger::takeNetwork);
  takeNetwork();
  showSelection();
}

QWidget* EdgeLedger::makeBar() {
  QFrame* bar = viewBar(this);
  m_count = label({}, bar, Tone::second);
  m_count->setObjectName(QStringLiteral("edgeCount"));
  m_search = new QLineEdit(bar);
  m_search->setObjectName(QStringLiteral("edgeFilter"));
  m_search->setPlaceholderText(tr("Filter by TF or target"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_search->setFixedWidth(kSearchWidth);
  m_search->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
  m_onlySelected = toolButton(QStringLiteral("link"), tr("Show only edges of the selected genes"),
                              QStringLiteral("onlySelectedGenes"), bar);
  m_onlySelected->setText(tr("Selected genes"));
  m_onlySelected->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_onlySelected->setCheckable(true);
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the selected rows, or all, as TSV"),
                          QStringLiteral("copyEdges"), bar);
  copy->setText(tr("Copy TSV"));
  copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Edge ledger"), bar, Tone::text, TextSize::head));
  row->addSpacing(measure::kGap);
  row->addWidget(m_count);
  row->addStretch();
  row->addWidget(m_search);
  row->addWidget(m_onlySelected);
  row->addWidget(copy);
  connect(m_search, &QLineEdit::textChanged, this, &EdgeLedger::filter);
  connect(m_onlySelected, &QToolButton::toggled, this, &EdgeLedger::filter);
  connect(copy, &QToolButton::clicked, this, &EdgeLedger::copyRows);
  return bar;
}

QWidget* EdgeLedger::makeNoRows() {
  auto* box = new QWidget(this);
  auto* clear = linkButton(tr("Clear filter"), QStringLiteral("clearEdgeFilter"), box);
  connect(clear, &QPushButton::clicked, this, &EdgeLedger::clearFilter);
  auto* column = new QVBoxLayout(box);
  column->addStretch();
  column->addWidget(label(tr("No rows match."), box, Tone::second), 0, Qt::AlignHCenter);
  column->addWidget(clear, 0, Qt::AlignHCenter);
  column->addStretch();
  return box;
}

void EdgeLedger::filter() {
  {
    const QScopedValueRollback following(m_following, true);
    m_filter->set(m_search->text(), m_onlySelected->isChecked());
  }
  showSelection();
}

void EdgeLedger::clearFilter() {
  m_search->clear();
  m_onlySelected->setChecked(false);
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
  if (m_onlySelected->isChecked()) selection.genes = m_workspace.selection()->selection().genes;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
    selection.edges.push_back(m_model->edgeAt(m_filter->mapToSource(index).row()));
  m_workspace.selection()->select(std::move(selection));
}

void EdgeLedger::showSelection() {
  if (m_following) return;
  // Rows that a filter hides or shows change the view's selection; that is no choice of the user.
  const QScopedValueRollback following(m_following, true);
  const Selection& selection = m_workspace.selection()->selection();
  if (!m_onlySelected->isChecked() || !selection.genes.isEmpty()) m_model->setHighlightedGenes(selection.genes);
  showCount();
  QItemSelection rows;
  QModelIndex first;
  for (const EdgeName& edge : selection.edges) {
    const int source = m_model->rowOf(edge);
    const QModelIndex index = source >= 0 ? m_filter->mapFromSource(m_model->index(source, 0)) : QModelIndex();
    if (!index.isValid()) continue;
    rows.select(index, index.siblingAtColumn(EdgeTableModel::ColumnCount - 1));
    if (!first.isValid() || index.row() < first.row()) first = index;
  }
  m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
  if (!first.isValid() && !selection.genes.isEmpty())
    for (int row = 0; row < m_filter->rowCount() && !first.isValid(); ++row)
      if (m_filter->index(row, 0).data(EdgeTableModel::HighlightRole).toBool()) first = m_filter->index(row, 0);
  if (first.isValid()) m_view->scrollTo(first, rows.isEmpty() ? QTableView::PositionAtTop : QTableView::EnsureVisible);
}

void EdgeLedger::showCount() {
  const QLocale locale;
  const int shown = m_filter->rowCount(), all = m_model->rowCount();
  m_count->setText(shown == all ? tr("%1 edges").arg(locale.toString(all))
                                : tr("%1 of %2 edges").arg(locale.toString(shown), locale.toString(all)));
  const bool noMatch = shown == 0 && m_filter->isFiltering();
  m_noRows->setVisible(noMatch);
  m_view->setVisible(!noMatch);
}

void EdgeLedger::copyRows() const {
  QGuiApplication::clipboard()->setText(
      tableText(*m_filter, QLatin1Char('\t'), m_view->selectionModel()->selectedRows()));
}

}  // namespace grnwb::ui
