// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/regulon_table.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/table_text.h"
#include "ui/network/regulon_model.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr int kGeneWidth = 96;

}  // namespace

RegulonTable::RegulonTable(QWidget* parent)
    : QWidget(parent),
      m_model(new RegulonModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(new QTableView(this)) {
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(Qt::EditRole);
  m_view->setObjectName(QStringLiteral("regulonTable"));
  m_view->setAccessibleName(tr("Edges of the region"));
  m_view->setModel(m_sorted);
  prepareTable(*m_view);
  m_view->sortByColumn(-1, Qt::AscendingOrder);  // by target, until a header is clicked
  m_view->setSortingEnabled(true);

  QFrame* bar = viewBar(this);
  m_title = elidedLabel(bar, Tone::text, TextSize::head);
  m_title->setObjectName(QStringLiteral("regulonRegion"));
  m_count = label({}, bar, Tone::second);
  m_count->setObjectName(QStringLiteral("regulonCount"));
  auto* copyButton =
      toolButton(QStringLiteral("copy"), tr("Copy the table as TSV"), QStringLiteral("copyRegulon"), bar);
  rowOf(bar)->addWidget(m_title, 1);
  rowOf(bar)->addWidget(m_count);
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
  connect(copyAction, &QAction::triggered, this, &RegulonTable::copy);
  connect(copyButton, &QToolButton::clicked, this, &RegulonTable::copy);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegulonTable::announce);
}

void RegulonTable::showRegion(const QString& title, const RegulonSets& sets, unsigned mask) {
  QStringList names;
  for (const ComparedNetwork& network : sets.networks) names << network.shortName;
  m_model->setEdges(names, sets.region(mask));
  m_title->setText(title);
  m_count->setText(tr("%Ln edge(s)", "", m_model->rowCount()));
  m_view->setColumnHidden(RegulonModel::TfColumn, sets.tf.has_value());
  const QHeaderView* header = m_view->horizontalHeader();
  for (int i = 0; i < m_model->signColumn(); ++i)
    m_view->setColumnWidth(i, i < RegulonModel::FirstImportanceColumn ? kGeneWidth : header->sectionSizeHint(i));
}

std::vector<grn::Pair> RegulonTable::pairs() const {
  return m_model->pairs();
}

void RegulonTable::copy() const {
  const QModelIndexList rows = m_view->selectionModel()->selectedRows();
  QGuiApplication::clipboard()->setText(tableText(*m_sorted, QLatin1Char('\t'), rows));
}

void RegulonTable::announce() {
  std::vector<EdgeName> edges;
  for (const QModelIndex& row : m_view->selectionModel()->selectedRows()) {
    const grn::Pair& pair = m_model->edges()[static_cast<std::size_t>(m_sorted->mapToSource(row).row())].pair;
    edges.emplace_back(QString::fromStdString(pair.tf), QString::fromStdString(pair.target));
  }
  if (!edges.empty()) Q_EMIT edgesSelected(edges);
}

Figure RegulonTable::figure() const {
  return {
      QStringLiteral("regulon-region"), {}, [text = tableText(*m_sorted, QLatin1Char(',')).toUtf8()] { return text; }};
}

}  // namespace grnwb::ui
