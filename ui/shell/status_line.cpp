// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QTime>

#include "ui/models/number_text.h"
#include "ui/models/reading_texts.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr int kProgressWidth = 80;

}  // namespace

StatusLine::StatusLine(Workspace& workspace, QStatusBar& bar) : QObject(&bar), m_workspace(workspace) {
  bar.setObjectName(QStringLiteral("statusBar"));
  bar.setSizeGripEnabled(false);
  const auto add = [&bar](const char* name) {
    auto* text = new QLabel(&bar);
    text->setObjectName(QString::fromLatin1(name));
    return text;
  };
  m_data = add("statusData");
  m_network = add("statusNetwork");
  m_stale = label({}, &bar, Tone::caution);
  m_stale->setObjectName(QStringLiteral("statusStale"));
  m_selected = add("statusSelected");
  m_jobText = add("statusJob");
  m_saved = add("statusSaved");
  m_progress = new QProgressBar(&bar);
  m_progress->setObjectName(QStringLiteral("statusProgress"));
  m_progress->setAccessibleName(tr("Progress of the running job"));
  m_progress->setTextVisible(false);
  m_progress->setFixedWidth(kProgressWidth);
  bar.addWidget(m_data);
  bar.addWidget(m_network);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_stale, m_progress, m_jobText, m_selected, m_saved})
    bar.addPermanentWidget(widget);

  connect(&workspace, &Workspace::rawChanged, this, &StatusLine::showSizes);
  connect(&workspace, &Workspace::preparedChanged, this, &StatusLine::showSizes);
  connect(&workspace, &Workspace::runChanged, this, &StatusLine::showSizes);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &StatusLine::showSizes);
  connect(&workspace, &Workspace::projectChanged, this, &StatusLine::showSaved);
  connect(&workspace, &Workspace::rawChanged, this, [this] { m_savedAt.clear(); });
  connect(&workspace, &Workspace::saved, this, [this] {
    m_savedAt = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    showSaved();
  });
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &StatusLine::showSelection);
  connect(workspace.jobs(), &JobQueue::dataChanged, this, &StatusLine::showJob);
  connect(workspace.jobs(), &JobQueue::busyChanged, this, &StatusLine::showJob);
  showSizes();
  showSelection();
  showJob();
  showSaved();
}

void StatusLine::showSizes() {
  const pipeline::ProjectState& state = m_workspace.state();
  const data::Dataset* data = state.prepared ? &state.prepared->data : state.raw.get();
  m_data->setText(data ? tr("%1 · %2 cells · %3 genes")
                             .arg(sourceText(state), countText(data->cellCount()), countText(data->geneCount()))
                       : tr("No project open"));
  m_network->setVisible(state.grn != nullptr);
  if (state.grn)
    m_network->setText(tr("Network: %1 TFs, %2 targets, %3 edges")
                           .arg(countText(std::ssize(state.grn->tfs())), countText(std::ssize(state.grn->targets())),
                                countText(std::ssize(state.grn->edges()))));
  m_stale->setVisible(m_workspace.runIsStale());
  m_stale->setText(tr("Network or data are newer than the run"));
}

void StatusLine::showSelection() {
  const Selection& selection = m_workspace.selection()->selection();
  QStringList parts;
  if (!selection.genes.isEmpty())
    parts << (selection.genes.size() == 1 ? selection.genes.front()
                                          : tr("%1 genes").arg(countText(selection.genes.size())));
  if (!selection.edges.empty())
    parts << (selection.edges.size() == 1
                  ? QStringLiteral("%1 → %2").arg(selection.edges.front().first, selection.edges.front().second)
                  : tr("%1 edges").arg(countText(std::ssize(selection.edges))));
  if (!selection.cells.empty()) parts << tr("%1 cells").arg(countText(std::ssize(selection.cells)));
  m_selected->setVisible(!parts.isEmpty());
  m_selected->setText(tr("Selected: %1").arg(parts.join(QStringLiteral(", "))));
}

void StatusLine::showJob() {
  const JobQueue* jobs = m_workspace.jobs();
  int running = -1;
  for (int row = 0; row < jobs->rowCount() && running < 0; ++row)
    if (jobs->index(row, 0).data(JobQueue::StateRole).toInt() == static_cast<int>(JobQueue::State::running))
      running = row;
  m_progress->setVisible(running >= 0);
  m_jobText->setVisible(running >= 0);
  if (running < 0) return;
  const double fraction = jobs->index(running, 0).data(JobQueue::FractionRole).toDouble();
  m_progress->setRange(0, fraction < 0 ? 0 : 1000);
  m_progress->setValue(static_cast<int>(1000 * fraction));
  const QString time = jobs->index(running, JobQueue::TimeLeftColumn).data().toString();
  const QString title = jobs->index(running, JobQueue::TitleColumn).data().toString();
  m_jobText->setText(time.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, time));
}

void StatusLine::showSaved() {
  m_saved->setVisible(!m_workspace.isEmpty());
  if (m_workspace.isModified())
    m_saved->setText(m_workspace.projectFolder().empty() ? tr("Not saved yet") : tr("Changed"));
  else if (m_workspace.isReadOnly())
    m_saved->setText(tr("Read-only"));
  else
    m_saved->setText(m_savedAt.isEmpty() ? tr("Saved") : tr("Saved %1").arg(m_savedAt));
}

}  // namespace grnwb::ui
