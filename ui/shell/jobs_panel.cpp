// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs_panel.h"

#include <QAction>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/shell/progress_delegate.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

JobsPanel::JobsPanel(JobQueue& jobs, QWidget* parent) : QWidget(parent), m_jobs(jobs), m_table(new QTableView(this)) {
  setObjectName(QStringLiteral("jobsPanel"));
  m_table->setObjectName(QStringLiteral("jobsTable"));
  m_table->setAccessibleName(tr("Jobs"));
  m_table->setModel(&m_jobs);
  prepareTable(*m_table);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setItemDelegateForColumn(JobQueue::TitleColumn, new JobTitleDelegate(this));
  m_table->setItemDelegateForColumn(JobQueue::ProgressColumn, new ProgressDelegate(this));
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setSectionResizeMode(JobQueue::PhaseColumn, QHeaderView::Stretch);
  m_table->setColumnWidth(JobQueue::TitleColumn, 230);
  m_table->setColumnWidth(JobQueue::ProgressColumn, 330);
  m_table->setColumnWidth(JobQueue::TimeLeftColumn, 130);

  m_empty = label(tr("Nothing is running."), this, Tone::second);
  m_empty->setAlignment(Qt::AlignCenter);
  m_cancel = pushButton(tr("Cancel"), QStringLiteral("close"), QStringLiteral("cancelJob"), this);
  m_cancel->setToolTip(tr("Stops the selected job, or the one that runs (Delete)"));
  auto* cancelAction = new QAction(this);
  cancelAction->setShortcut(QKeySequence::Delete);
  cancelAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(cancelAction);

  auto* side = new QVBoxLayout;
  side->setContentsMargins(measure::kGap, measure::kGap, measure::kPadding, measure::kGap);
  side->addWidget(m_cancel);
  side->addStretch();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_table, 1);
  row->addWidget(m_empty, 1);
  row->addLayout(side);

  connect(m_cancel, &QPushButton::clicked, this, &JobsPanel::cancelSelected);
  connect(cancelAction, &QAction::triggered, this, &JobsPanel::cancelSelected);
  connect(&m_jobs, &JobQueue::rowsInserted, this, &JobsPanel::refresh);
  connect(&m_jobs, &JobQueue::dataChanged, this, &JobsPanel::refresh);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsPanel::refresh);
  refresh();
}

int JobsPanel::jobToCancel() const {
  const auto idOf = [](const QModelIndex& index) { return index.data(JobQueue::JobIdRole).toInt(); };
  const QModelIndex current = m_table->currentIndex();
  if (current.isValid() && m_jobs.isRunning(idOf(current))) return idOf(current);
  for (int row = 0; row < m_jobs.rowCount(); ++row)
    if (const int id = idOf(m_jobs.index(row, 0)); m_jobs.isRunning(id)) return id;
  return 0;
}

void JobsPanel::cancelSelected() {
  if (const int id = jobToCancel(); id != 0) m_jobs.cancel(id);
}

void JobsPanel::refresh() {
  m_table->setVisible(m_jobs.rowCount() > 0);
  m_empty->setVisible(m_jobs.rowCount() == 0);
  m_cancel->setEnabled(jobToCancel() != 0);
}

}  // namespace grnwb::ui
