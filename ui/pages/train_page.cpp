// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/number_text.h"
#include "ui/models/stage_text.h"
#include "ui/models/table_text.h"
#include "ui/pages/step_log_model.h"
#include "ui/pages/train_settings.h"
#include "ui/pages/training_curves.h"
#include "ui/pages/training_preview_view.h"
#include "ui/pages/training_progress.h"
#include "ui/pages/training_runs_panel.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kWindow = 15, kLogColumn = 120;
enum Tab { Stage1Tab, Stage2Tab, RunsTab, LogTab };

TrainingProgress::Stage progressOf(const std::vector<gan::StepLog>& log, int stage, std::int64_t planned) {
  qint64 done = 0;
  for (const gan::StepLog& step : log)
    if (step.stage == stage) done = step.step;
  return {done, planned};
}

}  // namespace

TrainPage::TrainPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget(this)), m_logModel(new StepLogModel(this)) {
  setObjectName(QStringLiteral("trainPage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  connect(&workspace, &Workspace::preparedChanged, this, &TrainPage::takeInputs);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &TrainPage::takeInputs);
  connect(&workspace, &Workspace::runChanged, this, &TrainPage::takeRun);
  connect(&workspace, &Workspace::runsChanged, this, &TrainPage::takeRunning);
  connect(&workspace, &Workspace::trainingLogChanged, this, &TrainPage::takeLog);
  connect(&workspace, &Workspace::trainingPreviewChanged, this, &TrainPage::takePreview);
  connect(&workspace, &Workspace::labelsChanged, this, &TrainPage::takePreview);
  connect(&workspace, &Workspace::runningChanged, this, &TrainPage::takeRunning);
  connect(workspace.jobs(), &JobQueue::dataChanged, this, [this] {
    if (m_job >= 0) showProgress();
  });
  takeInputs();
  takeRun();
  takeLog();
  takePreview();
  takeRunning();
}

QWidget* TrainPage::makeEmpty() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setSpacing(measure::kPadding + 2);
  column->addStretch();
  column->addWidget(label(tr("Choose a network version to train on."), page, Tone::second, TextSize::title), 0,
                    Qt::AlignHCenter);
  m_missing = label({}, page, Tone::second);
  m_missing->setObjectName(QStringLiteral("trainMissing"));
  column->addWidget(m_missing, 0, Qt::AlignHCenter);
  m_toData = pushButton(tr("Preprocess the data"), QStringLiteral("data"), QStringLiteral("trainToData"), page);
  m_toNetwork = pushButton(tr("Infer a network"), QStringLiteral("network"), QStringLiteral("trainToNetwork"), page);
  connect(m_toData, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("dataPage")); });
  connect(m_toNetwork, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("networkPage")); });
  for (QPushButton* button : {m_toData, m_toNetwork}) column->addWidget(button, 0, Qt::AlignHCenter);
  column->addStretch();
  return page;
}

QWidget* TrainPage::makeContent() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  m_settings = new TrainSettings(workspace(), this);
  connect(m_settings, &TrainSettings::checked, this, &TrainPage::takeRunning);
  body->addWidget(m_settings);
  body->addWidget(makeMain(), 1);
  column->addLayout(body, 1);
  return content;
}

QWidget* TrainPage::makeBar() {
  QFrame* bar = pageBar(this);
  m_inputs = elidedLabel(bar);
  m_inputs->setObjectName(QStringLiteral("trainInputs"));
  m_start = mainButton(tr("Start"), QStringLiteral("play"), QStringLiteral("startTraining"), bar);
  m_pause = pushButton(tr("Pause"), QStringLiteral("pause"), QStringLiteral("pauseTraining"), bar);
  m_pause->setToolTip(tr("Write a checkpoint and rest; trainings that wait rest too"));
  m_resume = pushButton(tr("Resume"), QStringLiteral("play"), QStringLiteral("resumeTraining"), bar);
  m_resume->setToolTip(tr("Go on exactly where the training rests"));
  m_cancel = pushButton(tr("Cancel"), QStringLiteral("stop"), QStringLiteral("cancelTraining"), bar);
  m_cancel->setToolTip(tr("Stop training; the last checkpoint is kept in the run's folder"));
  m_compare = pushButton(tr("Compare"), QStringLiteral("compare"), QStringLiteral("trainToCompare"), bar);
  connect(m_start, &QPushButton::clicked, this, &TrainPage::start);
  connect(m_pause, &QPushButton::clicked, &workspace(), &Workspace::pauseTraining);
  connect(m_resume, &QPushButton::clicked, &workspace(), &Workspace::resumeTraining);
  connect(m_cancel, &QPushButton::clicked, &workspace(), &Workspace::stopTraining);
  connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("comparePage")); });
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_inputs);
  row->addStretch();
  for (QPushButton* button : {m_start, m_pause, m_resume, m_cancel}) row->addWidget(button);
  row->addWidget(m_compare);
  row->addWidget(exportButton([this] { return exports(); }, QStringLiteral("trainExport"), bar));
  return bar;
}

QWidget* TrainPage::makeMain() {
  auto* main = new QWidget(this);
  auto* column = new QVBoxLayout(main);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  m_stale = new QFrame(main);
  m_stale->setObjectName(QStringLiteral("trainStale"));
  m_stale->setProperty("banner", QStringLiteral("caution"));
  auto* staleRow = new QHBoxLayout(m_stale);
  staleRow->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  staleRow->addWidget(new IconLabel(QStringLiteral("warning"), &Theme::caution, 16, m_stale));
  m_staleText = label({}, m_stale);
  m_staleText->setObjectName(QStringLiteral("trainStaleText"));
  m_staleText->setWordWrap(true);
  staleRow->addWidget(m_staleText, 1);
  m_continue = pushButton(tr("Continue this run"), {}, QStringLiteral("continueTraining"), m_stale);
  m_continue->setToolTip(
      tr("Keep what the run learnt: targets with other regulators are trained first, then all, in a quarter of the "
         "steps"));
  connect(m_continue, &QPushButton::clicked, this, &TrainPage::continueRun);
  staleRow->addWidget(m_continue);
  auto* staleBox = new QVBoxLayout;
  staleBox->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, 0);
  staleBox->addWidget(m_stale);
  column->addLayout(staleBox);

  m_progress = new TrainingProgress(main);
  column->addWidget(m_progress);

  QFrame* bar = pageBar(main);
  m_tabs = new QTabBar(bar);
  m_tabs->setObjectName(QStringLiteral("trainTabs"));
  m_tabs->setAccessibleName(tr("Views of the training"));
  for (const QString& text : {tr("Stage 1"), tr("Stage 2"), tr("Runs"), tr("Log")}) m_tabs->addTab(text);
  m_smooth = new QCheckBox(tr("Smooth"), bar);
  m_smooth->setObjectName(QStringLiteral("smoothCurves"));
  m_smooth->setChecked(true);
  m_window = new QSpinBox(bar);
  m_window->setObjectName(QStringLiteral("smoothWindow"));
  m_window->setAccessibleName(tr("Smoothing window"));
  m_window->setToolTip(tr("Logged steps that the running mean takes in"));
  m_window->setRange(2, 999);
  m_window->setValue(kWindow);
  connect(m_smooth, &QCheckBox::toggled, this, &TrainPage::smooth);
  connect(m_window, &QSpinBox::valueChanged, this, &TrainPage::smooth);
  rowOf(bar)->addWidget(m_tabs);
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(m_smooth);
  rowOf(bar)->addWidget(m_window);
  column->addWidget(bar);

  m_views = new QStackedWidget(main);
  for (const int stage : {1, 2}) {
    m_curves[stage - 1] = new TrainingCurves(stage, m_views);
    m_curves[stage - 1]->setObjectName(QStringLiteral("stage%1Curves").arg(stage));
    m_views->addWidget(m_curves[stage - 1]);
  }
  m_runs = new TrainingRunsPanel(workspace(), m_views);
  m_views->addWidget(m_runs);
  m_views->addWidget(makeLog());
  column->addWidget(m_views, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
  connect(m_tabs, &QTabBar::tabBarClicked, this, [this] { m_followsStage = false; });
  smooth();
  return main;
}

QWidget* TrainPage::makeLog() {
  m_log = new QTableView(this);
  m_log->setObjectName(QStringLiteral("trainLog"));
  m_log->setAccessibleName(tr("Logged steps"));
  prepareTable(*m_log);
  m_log->setModel(m_logModel);
  m_log->horizontalHeader()->setDefaultSectionSize(kLogColumn);
  auto* copy = new QAction(tr("Copy as TSV"), m_log);
  copy->setObjectName(QStringLiteral("copyTrainLog"));
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, [this] {
    QGuiApplication::clipboard()->setText(
        tableText(*m_logModel, QLatin1Char('\t'), m_log->selectionModel()->selectedRows()));
  });
  m_log->addAction(copy);
  m_log->setContextMenuPolicy(Qt::ActionsContextMenu);
  return m_log;
}

void TrainPage::takeInputs() {
  const pipeline::ProjectState& state = workspace().state();
  const bool hasData = state.prepared != nullptr, hasNetwork = workspace().network()->grn() != nullptr;
  m_missing->setText(!hasData && !hasNetwork ? tr("Prepared data and a network are missing.")
                     : !hasData              ? tr("Prepared data are missing.")
                                             : tr("A network is missing."));
  m_toData->setVisible(!hasData);
  m_toNetwork->setVisible(hasData && !hasNetwork);
  m_stack->setCurrentIndex(hasData && hasNetwork ? 1 : 0);
  if (hasData && hasNetwork) {
    const auto grn = workspace().network()->grn();
    m_inputs->setText(
        tr("%1 TFs, %2 targets, %3 edges  ·  training split, %4 cells")
            .arg(countText(std::int64_t(grn->tfs().size())), countText(std::int64_t(grn->targets().size())),
                 countText(std::int64_t(grn->edges().size())), countText(state.prepared->report.training)));
  }
  takeRun();
}

const gan::TrainParameters& TrainPage::parameters() const {
  return m_settings->parameters();
}

void TrainPage::start() {
  if (!m_start->isEnabled()) return;
  m_followsStage = true;
  workspace().train(m_settings->parameters());
}

void TrainPage::continueRun() {
  m_followsStage = true;
  workspace().continueTraining();
}

gan::TrainParameters TrainPage::shownParameters() const {
  if (const QueuedTraining* current = workspace().trainingQueue().current()) return current->parameters;
  return workspace().state().run ? workspace().state().run->parameters : m_settings->parameters();
}

void TrainPage::takeRunning() {
  const QueuedTraining* current = workspace().trainingQueue().current();
  m_job = current ? current->job : -1;
  const bool rests = current && current->state == QueuedTraining::State::paused;
  const bool canStart = m_settings->canStart();
  m_start->setEnabled(canStart);
  m_start->setText(current ? tr("Add to queue") : tr("Start"));
  m_start->setToolTip(!canStart ? tr("A check below forbids the start")
                      : current ? tr("Train after those that run or wait, on the network as it is now")
                                : tr("Train Stage 1 and Stage 2, then make synthetic cells"));
  m_pause->setVisible(current && !rests);
  m_pause->setEnabled(current && !current->isPausing);
  m_resume->setVisible(rests);
  m_cancel->setVisible(current != nullptr);
  const auto queued = workspace().trainingQueue().all().size() - (current ? 1 : 0);
  m_tabs->setTabText(RunsTab, queued == 0 ? tr("Runs") : tr("Runs, %Ln waiting", "", static_cast<int>(queued)));
  takeRun();
}

void TrainPage::takeRun() {
  const auto run = workspace().state().run;
  const bool running = workspace().trainingQueue().current() != nullptr;
  const auto moved = running ? std::vector<pipeline::Moved>() : workspace().movedOn(pipeline::Result::run);
  const bool stale = !moved.empty();
  if (run && !running) showCurves();
  m_stale->setVisible(stale);
  m_staleText->setText(tr("%1 Start trains on what there is now.").arg(staleText(pipeline::Result::run, moved)));
  m_continue->setEnabled(m_start->isEnabled());
  m_compare->setVisible(run && run->synthetic && !running);
  setState(running                                ? PageState::running
           : m_stack->currentIndex() == 0 || !run ? PageState::empty
           : stale                                ? PageState::stale
                                                  : PageState::ready);
  showProgress();
}

void TrainPage::takeLog() {
  const auto& log = workspace().trainingLog();
  m_logModel->setLog(log);
  showCurves();
  if (!log.empty() && m_followsStage && m_tabs->currentIndex() < RunsTab)
    m_tabs->setCurrentIndex(log.back().stage == 2 ? Stage2Tab : Stage1Tab);
  if (!m_log->verticalScrollBar()->isSliderDown()) m_log->scrollToBottom();
  showProgress();
}

void TrainPage::takePreview() {
  const auto& prepared = workspace().state().prepared;
  const std::vector<std::string> labels =
      prepared ? pipeline::cellLabels(prepared->data, workspace().labelView()) : std::vector<std::string>();
  const TypePalette palette = workspace().typePalette();
  for (const int stage : {1, 2}) {
    const auto preview = workspace().trainingPreview(stage);
    std::vector<std::string> shown;
    if (preview && !labels.empty())
      for (const std::int64_t row : preview->realRows)
        shown.push_back(row < std::ssize(labels) ? labels[static_cast<std::size_t>(row)] : std::string());
    m_curves[stage - 1]->preview()->setPreview(preview, shown, palette);
  }
}

void TrainPage::showCurves() {
  const auto& log = workspace().trainingLog();
  const gan::TrainParameters parameters = shownParameters();
  m_curves[0]->setLog(log, log.empty() ? 0 : parameters.stage1Steps);
  m_curves[1]->setLog(log, log.empty() ? 0 : parameters.steps);
}

void TrainPage::showProgress() {
  const auto& log = workspace().trainingLog();
  const gan::TrainParameters parameters = shownParameters();
  const auto stage1 = progressOf(log, 1, parameters.stage1Steps), stage2 = progressOf(log, 2, parameters.steps);
  const JobQueue& jobs = *workspace().jobs();
  for (int row = 0; m_job >= 0 && row < jobs.rowCount(); ++row) {
    if (jobs.index(row, 0).data(JobQueue::JobIdRole).toInt() != m_job) continue;
    const auto text = [&](int column) { return jobs.index(row, column).data().toString(); };
    return m_progress->setProgress(stage1, stage2, text(JobQueue::PhaseColumn), text(JobQueue::ProgressColumn),
                                   text(JobQueue::TimeLeftColumn));
  }
  const auto run = workspace().state().run;
  if (log.empty()) return m_progress->setProgress({}, {}, tr("Not trained yet"), {}, {});
  const bool rests = workspace().trainingQueue().current() != nullptr, unfinished = stage2.done < stage2.planned;
  double seconds = 0;
  for (std::size_t i = 0; i < log.size(); ++i)
    if (i + 1 == log.size() || log[i + 1].stage != log[i].stage) seconds += log[i].seconds;
  m_progress->setProgress(
      stage1, stage2,
      rests        ? tr("Paused")
      : unfinished ? tr("Stopped")
      : run        ? QString::fromStdString(run->id)
                   : tr("Finished"),
      tr("Stage %1, step %2 of %3")
          .arg(log.back().stage)
          .arg(countText(log.back().step), countText(log.back().stage == 1 ? stage1.planned : stage2.planned)),
      tr("took %1").arg(durationText(seconds)));
}

void TrainPage::smooth() {
  m_window->setEnabled(m_smooth->isChecked());
  for (TrainingCurves* curves : m_curves)
    if (curves) curves->setSmoothing(m_smooth->isChecked() ? m_window->value() : 1);
}

std::vector<ExportEntry> TrainPage::exports() const {
  if (m_logModel->rowCount() == 0) return {};
  std::vector<ExportEntry> entries{{tr("Log"), [this] {
                                      Figure figure;
                                      figure.name = QStringLiteral("training-log");
                                      figure.csv = [text = tableText(*m_logModel, QLatin1Char(','))] {
                                        return text.toUtf8();
                                      };
                                      return figure;
                                    }}};
  for (const TrainingCurves* curves : m_curves) {
    const auto more = curves->exports();
    entries.insert(entries.end(), more.begin(), more.end());
  }
  const auto more = m_runs->exports();
  entries.insert(entries.end(), more.begin(), more.end());
  return entries;
}

}  // namespace grnwb::ui
