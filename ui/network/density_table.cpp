// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/density_table.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/table_text.h"
#include "ui/network/density_delegate.h"
#include "ui/network/density_model.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

DensityTable::DensityTable(QWidget* parent)
    : QWidget(parent),
      m_model(new DensityModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(new QTableView(this)) {
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(Qt::EditRole);
  m_sorted->setSortLocaleAware(true);
  m_view->setObjectName(QStringLiteral("densityTable"));
  m_view->setAccessibleName(tr("Density of the compared networks"));
  m_view->setModel(m_sorted);
  prepareTable(*m_view);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setItemDelegateForColumn(DensityModel::DensityColumn, new DensityDelegate(m_view));
  m_view->setColumnHidden(DensityModel::DeviationColumn, true);
  QHeaderView* header = m_view->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(DensityModel::NetworkColumn, QHeaderView::Stretch);
  const std::pair<int, int> widths[]{{DensityModel::TfsColumn, 52},      {DensityModel::TargetsColumn, 84},
                                     {DensityModel::EdgesColumn, 74},    {DensityModel::PossibleColumn, 92},
                                     {DensityModel::DensityColumn, 104}, {DensityModel::RegulatorsColumn, 80}};
  for (const auto& [column, width] : widths) m_view->setColumnWidth(column, width);
  m_view->sortByColumn(-1, Qt::AscendingOrder);  // as they stand in the map, until a header is clicked
  m_view->setSortingEnabled(true);

  QFrame* bar = viewBar(this);
  QLabel* formula = elidedLabel(bar, Tone::second);
  formula->setText(tr("imposed edges / (TFs × targets)"));
  auto* copyButton = new QToolButton(bar);
  copyButton->setObjectName(QStringLiteral("copyDensity"));
  copyButton->setText(tr("Copy TSV"));
  copyButton->setIcon(icon(QStringLiteral("copy")));
  copyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  copyButton->setToolTip(tr("Copy the table, as it is sorted, to the clipboard"));
  copyButton->setFocusPolicy(Qt::TabFocus);
  rowOf(bar)->addWidget(label(tr("Density"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addWidget(formula, 1);
  rowOf(bar)->addWidget(copyButton);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_view, 1);

  auto* copyAction = new QAction(tr("Copy"), m_view);
  copyAction->setShortcut(QKeySequence::Copy);
  copyAction->setShortcutContext(Qt::WidgetShortcut);
  m_view->addAction(copyAction);
  connect(copyAction, &QAction::triggered, this, &DensityTable::copy);
  connect(copyButton, &QToolButton::clicked, this, &DensityTable::copy);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { Q_EMIT rowChosen(chosenRow()); });
}

void DensityTable::setRows(std::vector<grn::DensityRow> rows) {
  const int chosen = chosenRow();
  const auto nameAt = [chosen](const std::vector<grn::DensityRow>& of) {
    return chosen >= 0 && chosen < static_cast<int>(of.size()) ? of[static_cast<std::size_t>(chosen)].network
                                                               : std::string();
  };
  const std::string before = nameAt(m_model->rows());
  m_model->setRows(std::move(rows));
  if (chosen >= 0 && before == nameAt(m_model->rows()))
    m_view->selectRow(m_sorted->mapFromSource(m_model->index(chosen, 0)).row());
  Q_EMIT rowChosen(chosenRow());
}

int DensityTable::chosenRow() const {
  const QModelIndexList rows = m_view->selectionModel()->selectedRows();
  return rows.isEmpty() ? -1 : m_sorted->mapToSource(rows.front()).row();
}

void DensityTable::copy() const {
  QGuiApplication::clipboard()->setText(tableText(*m_sorted, QLatin1Char('\t')));
}

Figure DensityTable::figure() const {
  return {
      QStringLiteral("network-density"), {}, [text = tableText(*m_sorted, QLatin1Char(',')).toUtf8()] { return text; }};
}

}  // namespace grnwb::ui
