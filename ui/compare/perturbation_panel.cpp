// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/perturbation_panel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/compare/dose_card.h"
#include "ui/compare/perturbation_form.h"
#include "ui/compare/perturbation_summary.h"
#include "ui/compare/target_change_model.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/pages/banner.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum PerturbationView { NotPerturbedView, PerturbedView };

constexpr int kPerturbSideWidth = 308, kChangesHeight = 340, kDosesHeight = 240;
constexpr int kChangeColumns[] = {84, 108, 90, 100, 100, 100, 64, 104};

}  // namespace

PerturbationPanel::PerturbationPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new TargetChangeModel(this)),
      m_bar(makeBar()),
      m_stale(new QWidget(this)),
      m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("perturbationPanel"));
  m_stack->addWidget(emptyState(tr("Nothing perturbed yet."), {}, m_stack));
  m_stack->addWidget(makeResults());
  auto* stale = new Banner(Banner::Kind::caution, QStringLiteral("perturbStale"), m_stale);
  stale->setText(tr("The network or the data are newer than this run: it answers for the network it was trained on."));
  auto* staleColumn = new QVBoxLayout(m_stale);
  staleColumn->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, 0);
  staleColumn->addWidget(stale);
  auto* main = new QVBoxLayout;
  main->setSpacing(0);
  main->addWidget(m_stale);
  main->addWidget(m_stack, 1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(makeSide());
  row->addLayout(main, 1);

  connect(&workspace, &Workspace::runChanged, this, &PerturbationPanel::takeRun);
  connect(&workspace, &Workspace::preparedChanged, this, &PerturbationPanel::takeRunning);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &PerturbationPanel::takeRunning);
  connect(&workspace, &Workspace::perturbationChanged, this, &PerturbationPanel::takeResult);
  connect(&workspace, &Workspace::runningChanged, this, &PerturbationPanel::takeRunning);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &PerturbationPanel::takeSelection);
  connect(workspace.jobs(), &JobQueue::dataChanged, this, [this] {
    if (m_job >= 0) showProgress();
  });
  takeRun();
  takeResult();
}

QWidget* PerturbationPanel::makeBar() {
  auto* bar = new QWidget(this);
  m_runText = elidedLabel(bar);
  m_runText->setObjectName(QStringLiteral("perturbRun"));
  m_progress = elidedLabel(bar, Tone::second);
  m_progress->setObjectName(QStringLiteral("perturbProgress"));
  m_cancel = pushButton(tr("Cancel"), QStringLiteral("stop"), QStringLiteral("cancelPerturb"), bar);
  m_start = mainButton(tr("Perturb"), QStringLiteral("play"), QStringLiteral("perturbButton"), bar);
  m_save = pushButton(tr("Save cells…"), QStringLiteral("save"), QStringLiteral("savePerturbedCells"), bar);
  m_save->setToolTip(tr("Write the control cells and their perturbed twins as h5ad"));
  connect(m_cancel, &QPushButton::clicked, this, [this] { m_workspace.cancel(Workspace::Stage::perturb); });
  connect(m_start, &QPushButton::clicked, this, &PerturbationPanel::start);
  connect(m_save, &QPushButton::clicked, this, &PerturbationPanel::chooseCellsFile);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  row->addWidget(m_runText);
  row->addStretch();
  row->addWidget(m_progress);
  row->addWidget(m_cancel);
  row->addWidget(m_start);
  row->addWidget(m_save);
  return bar;
}

QWidget* PerturbationPanel::makeSide() {
  m_form = new PerturbationForm(this);
  connect(m_form, &PerturbationForm::changed, this, &PerturbationPanel::takeRunning);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("perturbSide"));
  scroll->setWidget(m_form);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFixedWidth(kPerturbSideWidth);
  return scroll;
}

QWidget* PerturbationPanel::makeResults() {
  auto* results = new QWidget(m_stack);
  m_summary = new PerturbationSummary(results);
  m_table = new GeneTable(m_workspace, *m_model, TargetChangeModel::GeneRole, QStringLiteral("changeTable"), results);
  m_table->setTitle(tr("Changes of targets"));
  for (int i = 0; i < TargetChangeModel::ColumnCount; ++i) m_table->view().setColumnWidth(i, kChangeColumns[i]);
  m_table->view().horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
  m_onlyTargets = new QCheckBox(tr("Only targets of the held TFs"), m_table);
  m_onlyTargets->setObjectName(QStringLiteral("onlyHeldTargets"));
  m_table->barRow()->insertWidget(m_table->barRow()->count() - 2, m_onlyTargets);
  connect(m_onlyTargets, &QCheckBox::toggled, this, &PerturbationPanel::filterTargets);
  m_doses = new DoseCard(results);

  auto* splitter = new QSplitter(Qt::Vertical, results);
  splitter->setObjectName(QStringLiteral("perturbSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(m_table);
  splitter->addWidget(m_doses);
  splitter->setSizes({kChangesHeight, kDosesHeight});
  auto* column = new QVBoxLayout(results);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_summary);
  column->addWidget(horizontalRule(results));
  column->addWidget(splitter, 1);
  return results;
}

void PerturbationPanel::hold(const QString& tf) {
  if (tf.isEmpty())
    takeSelection();
  else
    m_form->hold(tf);
}

void PerturbationPanel::takeRun() {
  const auto& run = m_workspace.state().run;
  QStringList tfs;
  if (run && run->network) {
    for (const std::string& tf : run->network->tfs()) tfs << QString::fromStdString(tf);
    m_runText->setText(tr("%1, Stage 2: %2 TFs, %3 targets")
                           .arg(QString::fromStdString(run->id), countText(tfs.size()),
                                countText(qsizetype(run->network->targets().size()))));
  } else {
    m_runText->clear();
  }
  m_form->setTfs(tfs);
  takeSelection();
  takeRunning();
}

void PerturbationPanel::takeResult() {
  const auto result = m_workspace.perturbation();
  m_model->setResult(result);
  m_doses->setResult(result);
  if (result) m_summary->setResult(*result);
  if (result && m_model->rowCount() > 0 && m_model->change(0).regulated)
    m_doses->showEdge({}, m_model->index(0, 0).data(TargetChangeModel::GeneRole).toString());
  m_stack->setCurrentIndex(result ? PerturbedView : NotPerturbedView);
  takeSelection();
  takeRunning();
}

void PerturbationPanel::takeSelection() {
  const Selection& selection = m_workspace.selection()->selection();
  const auto& run = m_workspace.state().run;
  if (selection.genes.size() == 1) {
    const QString gene = selection.genes.front();
    m_doses->showEdge({}, gene);
    if (run && run->network && run->network->isTf(gene.toStdString()) && !m_workspace.perturbation())
      m_form->propose(gene);
  } else if (selection.edges.size() == 1) {
    m_doses->showEdge(selection.edges.front().first, selection.edges.front().second);
  }
}

void PerturbationPanel::takeRunning() {
  const bool running = m_workspace.isRunning(Workspace::Stage::perturb);
  if (running && m_job < 0)  // the stage has just been started: its job is the newest
    m_job = m_workspace.jobs()->index(0, 0).data(JobQueue::JobIdRole).toInt();
  if (!running) m_job = -1;
  const QString problem = m_form->problem();
  m_start->setEnabled(!running && problem.isEmpty());
  m_start->setToolTip(running             ? tr("A perturbation is running")
                      : problem.isEmpty() ? tr("Make matched cells with the TFs held, and the dose responses")
                                          : problem);
  m_cancel->setVisible(running);
  m_save->setEnabled(m_workspace.perturbation() && !m_workspace.isRunning(Workspace::Stage::writeCells));
  m_stale->setVisible(m_workspace.runIsStale());
  showProgress();
}

void PerturbationPanel::showProgress() {
  m_progress->setVisible(m_job >= 0);
  const JobQueue& jobs = *m_workspace.jobs();
  for (int row = 0; m_job >= 0 && row < jobs.rowCount(); ++row) {
    if (jobs.index(row, 0).data(JobQueue::JobIdRole).toInt() != m_job) continue;
    QStringList parts{jobs.index(row, JobQueue::PhaseColumn).data().toString(),
                      jobs.index(row, JobQueue::ProgressColumn).data().toString()};
    parts.removeAll(QString());
    return m_progress->setText(parts.join(QStringLiteral(", ")));
  }
}

void PerturbationPanel::filterTargets() {
  if (m_onlyTargets->isChecked())
    m_table->setRowFilter([this](int row) { return m_model->change(row).regulated; });
  else
    m_table->setRowFilter({});
}

void PerturbationPanel::start() {
  m_workspace.perturb(m_form->perturbations(), m_form->parameters());
}

void PerturbationPanel::chooseCellsFile() {
  auto* dialog = new QFileDialog(this, tr("Save matched cells"), QString(), tr("Cells (*.h5ad)"));
  dialog->setObjectName(QStringLiteral("perturbedCellsDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("h5ad"));
  dialog->selectFile(QStringLiteral("pairs.h5ad"));
  connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::savePerturbedCells);
  dialog->open();
}

std::vector<ExportEntry> PerturbationPanel::exports() const {
  if (!m_workspace.perturbation()) return {};
  std::vector<ExportEntry> entries{{tr("Changes of targets"), [this] {
                                      Figure figure;
                                      figure.name = QStringLiteral("target-changes");
                                      figure.csv = [csv = tableText(*m_model, QLatin1Char(','))] {
                                        return csv.toUtf8();
                                      };
                                      return figure;
                                    }}};
  for (ExportEntry& entry : m_doses->exports()) entries.push_back(std::move(entry));
  return entries;
}

}  // namespace grnwb::ui
