// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QUndoView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/console_command.h"
#include "ui/models/provenance_model.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

QWidget* titled(const QString& title, QWidget* content, QWidget* extra, QWidget* parent) {
  auto* pane = new QWidget(parent);
  auto* column = new QVBoxLayout(pane);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  QFrame* bar = viewBar(pane);
  rowOf(bar)->addWidget(label(title, bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  if (extra) rowOf(bar)->addWidget(extra);
  column->addWidget(bar);
  column->addWidget(content, 1);
  return pane;
}

}  // namespace

HistoryPanel::HistoryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new ProvenanceModel(workspace, this)),
      m_table(new QTableView(this)) {
  setObjectName(QStringLiteral("historyPanel"));
  auto* edits = new QUndoView(workspace.network()->undoStack(), this);
  edits->setObjectName(QStringLiteral("undoView"));
  edits->setAccessibleName(tr("Edits of the network"));
  edits->setEmptyLabel(tr("Network as it came"));

  m_table->setObjectName(QStringLiteral("stepsTable"));
  m_table->setAccessibleName(tr("Steps of the project"));
  m_table->setModel(m_model);
  prepareTable(*m_table);
  m_table->setColumnWidth(ProvenanceModel::StageColumn, 150);
  m_table->setColumnWidth(ProvenanceModel::FinishedColumn, 130);
  m_table->setColumnWidth(ProvenanceModel::SecondsColumn, 80);
  m_copy = pushButton(tr("Copy as console command"), QStringLiteral("copy"), QStringLiteral("copyCommands"), this);
  m_copy->setToolTip(tr("Copies the selected steps, or all of them, as commands for a terminal"));
  m_copy->setProperty("small", true);

  auto* splitter = new QSplitter(this);
  splitter->setObjectName(QStringLiteral("historySplitter"));
  splitter->addWidget(titled(tr("Edits of the network"), edits, nullptr, splitter));
  splitter->addWidget(titled(tr("Steps of the project"), m_table, m_copy, splitter));
  splitter->setStretchFactor(0, 1);
  splitter->setStretchFactor(1, 3);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);

  connect(m_copy, &QPushButton::clicked, this, &HistoryPanel::copyCommands);
  const auto enable = [this] { m_copy->setEnabled(m_model->rowCount() > 0); };
  connect(m_model, &QAbstractItemModel::modelReset, this, enable);
  enable();
}

void HistoryPanel::copyCommands() const {
  QModelIndexList rows = m_table->selectionModel()->selectedRows();
  if (rows.isEmpty())
    for (int row = 0; row < m_model->rowCount(); ++row) rows << m_model->index(row, 0);
  // Newest first on screen, oldest first in a script.
  std::ranges::sort(rows, std::greater(), &QModelIndex::row);
  QStringList commands;
  for (const QModelIndex& index : rows)
    commands << consoleCommand(m_model->step(index.row()), QString::fromStdString(m_workspace.state().sourceName));
  QGuiApplication::clipboard()->setText(commands.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

}  // namespace grnwb::ui
