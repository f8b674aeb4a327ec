// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/edge_table.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/table_text.h"
#include "ui/plots/export_menu.h"
#include "ui/style/controls.h"

namespace grnwb::ui {

EdgeTable::EdgeTable(Workspace& workspace, QAbstractItemModel& model, const Roles& roles, const QString& objectName,
                     QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_roles(roles),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(new QTableView(this)) {
  setObjectName(objectName);
  m_sorted->setSourceModel(&model);
  m_sorted->setSortRole(Qt::EditRole);
  m_view->setObjectName(objectName + QStringLiteral("View"));
  m_view->setModel(m_sorted);
  prepareTable(*m_view);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(-1, Qt::AscendingOrder);  // as in the model, until a header is clicked
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);

  QFrame* bar = viewBar(this);
  m_barRow = rowOf(bar);
  m_title = elidedLabel(bar, Tone::text, TextSize::head);
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the selected rows, or all, as TSV"),
                          objectName + QStringLiteral("Copy"), bar);
  auto* save =
      toolButton(QStringLiteral("export"), tr("Export the table as CSV"), objectName + QStringLiteral("Export"), bar);
  m_barRow->addWidget(m_title, 1);
  m_barRow->addWidget(copy);
  m_barRow->addWidget(save);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_view, 1);

  auto* copyAction = new QAction(tr("Copy rows"), this);
  copyAction->setShortcut(QKeySequence::Copy);
  copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(copyAction);
  connect(copyAction, &QAction::triggered, this, &EdgeTable::copyRows);
  connect(copy, &QToolButton::clicked, this, &EdgeTable::copyRows);
  connect(save, &QToolButton::clicked, this,
          [this] { saveFigureAs(figure(this->objectName()), FigureFormat::csv, {}, this); });
  connect(m_sorted, &QAbstractItemModel::modelReset, this, &EdgeTable::showSelection);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EdgeTable::takeSelection);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &EdgeTable::showSelection);
}

void EdgeTable::setTitle(const QString& title) {
  m_title->setText(title);
  m_view->setAccessibleName(title);
}

Figure EdgeTable::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.csv = [csv = tableText(*m_sorted, QLatin1Char(','))] { return csv.toUtf8(); };
  return figure;
}

void EdgeTable::takeSelection() {
  if (m_following) return;
  const QScopedValueRollback following(m_following, true);
  Selection selection;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
    selection.genes = QStringList{index.data(m_roles.shared).toString()};
    selection.edges.emplace_back(index.data(m_roles.tf).toString(), index.data(m_roles.target).toString());
  }
  if (!selection.isEmpty()) m_workspace.selection()->select(std::move(selection));
}

void EdgeTable::showSelection() {
  if (m_following) return;
  const QScopedValueRollback following(m_following, true);
  const std::vector<EdgeName>& edges = m_workspace.selection()->selection().edges;
  QItemSelection rows;
  for (int row = 0; !edges.empty() && row < m_sorted->rowCount(); ++row) {
    const QModelIndex index = m_sorted->index(row, 0);
    if (std::ranges::find(edges, EdgeName(index.data(m_roles.tf).toString(), index.data(m_roles.target).toString())) !=
        edges.end())
      rows.select(index, m_sorted->index(row, m_sorted->columnCount() - 1));
  }
  m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void EdgeTable::copyRows() const {
  QGuiApplication::clipboard()->setText(
      tableText(*m_sorted, QLatin1Char('\t'), m_view->selectionModel()->selectedRows()));
}

}  // namespace grnwb::ui
