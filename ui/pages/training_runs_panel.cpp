// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training_runs_panel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/models/table_text.h"
#include "ui/models/training_runs_model.h"
#include "ui/models/workspace.h"
#include "ui/pages/checkpoint_model.h"
#include "ui/plots/curve_view.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kCheckpointsWidth = 330, kMostCompared = 8;

/// Widths of columns that their contents don't give.
void setWidths(QTableView& table, std::initializer_list<int> widths, int stretched) {
  QHeaderView& header = *table.horizontalHeader();
  header.setStretchLastSection(false);
  int column = 0;
  for (const int width : widths) header.resizeSection(column++, width);
  header.setSectionResizeMode(stretched, QHeaderView::Stretch);
}

}  // namespace

TrainingRunsPanel::TrainingRunsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_runs(new TrainingRunsModel(workspace, this)),
      m_checkpoints(new CheckpointModel(this)),
      m_table(new QTableView(this)),
      m_checkpointTable(new QTableView(this)),
      m_curves(new CurveView(this)) {
  m_table->setObjectName(QStringLiteral("trainingRuns"));
  m_table->setAccessibleName(tr("Trainings"));
  prepareTable(*m_table);
  m_table->setModel(m_runs);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  setWidths(*m_table, {120, 0, 190, 70, 90, 120, 100}, TrainingRunsModel::NetworkColumn);
  auto* copy = new QAction(tr("Copy as TSV"), m_table);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, [this] {
    QGuiApplication::clipboard()->setText(
        tableText(*m_runs, QLatin1Char('\t'), m_table->selectionModel()->selectedRows()));
  });
  m_table->addAction(copy);
  m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

  m_curves->setObjectName(QStringLiteral("comparedRuns"));
  m_curves->setTitle(tr("Validation MMD"), tr("of the selected trainings, log scale"));
  m_curves->setXTitle(tr("step"));
  m_curves->setScale(CurveView::Scale::logarithmic);
  m_curves->setShowsNow(false);

  QFrame* checkpoints = card(this);
  checkpoints->setFixedWidth(kCheckpointsWidth);
  m_checkpointsOf = label({}, checkpoints, Tone::text, TextSize::head);
  m_checkpointTable->setObjectName(QStringLiteral("checkpoints"));
  m_checkpointTable->setAccessibleName(tr("Checkpoints"));
  prepareTable(*m_checkpointTable);
  m_checkpointTable->setModel(m_checkpoints);
  m_checkpointTable->setFrameShape(QFrame::NoFrame);
  setWidths(*m_checkpointTable, {70, 70, 75, 70, 0}, CheckpointModel::MarkColumn);
  auto* checkpointColumn = new QVBoxLayout(checkpoints);
  checkpointColumn->setContentsMargins(1, 6, 1, 1);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 0, 10, 0);
  head->addWidget(m_checkpointsOf);
  checkpointColumn->addLayout(head);
  checkpointColumn->addWidget(m_checkpointTable, 1);

  auto* lower = new QHBoxLayout;
  lower->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  lower->setSpacing(measure::kCardGap);
  lower->addWidget(m_curves, 1);
  lower->addWidget(checkpoints);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_table, 1);
  column->addLayout(lower, 1);

  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrainingRunsPanel::showChosen);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrainingRunsPanel::showChosen);
  auto* refresh = new ShownRefresh(this, [this] { showChosen(); });
  connect(m_runs, &QAbstractItemModel::modelReset, refresh, &ShownRefresh::request);
  connect(m_runs, &QAbstractItemModel::dataChanged, refresh, &ShownRefresh::request);
  connect(m_stage, &QComboBox::currentIndexChanged, this, &TrainingRunsPanel::showCurves);
  showChosen();
}

QWidget* TrainingRunsPanel::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  const auto button = [&](const QString& text, const char* name, const QString& tip, auto action) {
    QPushButton* made = pushButton(text, {}, QString::fromLatin1(name), bar);
    made->setToolTip(tip);
    row->addWidget(made);
    connect(made, &QPushButton::clicked, this, [this, action] {
      if (const int current = currentRow(); current >= 0) action(m_runs->training(current));
    });
    return made;
  };
  m_show = button(tr("Show its cells"), "showRun", tr("Compare the cells of this run with the real ones"),
                  [this](const TrainingRow& run) { m_workspace.showRun(run.id); });
  m_resume = button(tr("Go on"), "resumeRun", tr("Train on from the last checkpoint of this run"),
                    [this](const TrainingRow& run) {
                      if (run.key != 0)
                        m_workspace.resumeTraining();
                      else
                        m_workspace.resumeRun(run.id);
                    });
  m_earlier = button(tr("Earlier"), "trainEarlier", tr("One place towards the front of those that wait"),
                     [this](const TrainingRow& run) { m_workspace.moveTraining(run.key, -1); });
  m_later = button(tr("Later"), "trainLater", tr("One place towards the end of those that wait"),
                   [this](const TrainingRow& run) { m_workspace.moveTraining(run.key, 1); });
  m_remove = button(tr("Remove"), "removeTraining", tr("Take this training out of those that wait"),
                    [this](const TrainingRow& run) { m_workspace.removeTraining(run.key); });
  row->addStretch();
  m_stage = new QComboBox(bar);
  m_stage->setObjectName(QStringLiteral("comparedStage"));
  m_stage->setAccessibleName(tr("Stage of the curves"));
  m_stage->addItems({tr("Stage 1"), tr("Stage 2")});
  m_stage->setCurrentIndex(1);
  row->addWidget(m_stage);
  return bar;
}

int TrainingRunsPanel::currentRow() const {
  const QModelIndex current = m_table->currentIndex();
  if (current.isValid()) return current.row();
  return m_runs->rowCount() > 0 ? 0 : -1;
}

std::vector<int> TrainingRunsPanel::comparedRows() const {
  std::vector<int> rows;
  for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) rows.push_back(index.row());
  std::ranges::sort(rows);
  if (rows.empty())
    for (int row = 0; row < m_runs->rowCount(); ++row) rows.push_back(row);
  std::erase_if(rows, [this](int row) { return m_runs->log(row).empty(); });
  if (rows.size() > kMostCompared) rows.resize(kMostCompared);
  return rows;
}

void TrainingRunsPanel::showChosen() {
  using State = TrainingRow::State;
  const int row = currentRow();
  const TrainingRow none;
  const TrainingRow& run = row < 0 ? none : m_runs->training(row);
  m_show->setEnabled(row >= 0 && run.state == State::finished && !run.isShown);
  m_resume->setEnabled(row >= 0 && (run.state == State::stopped || run.state == State::paused));
  const bool waits = row >= 0 && run.key != 0 && run.state == State::waiting;
  m_earlier->setEnabled(waits && row > 0 && m_runs->training(row - 1).state == State::waiting);
  m_later->setEnabled(waits && row + 1 < m_runs->rowCount() && m_runs->training(row + 1).state == State::waiting);
  m_remove->setEnabled(waits);
  m_checkpointsOf->setText(row < 0 || run.id.isEmpty() ? tr("Checkpoints") : tr("Checkpoints of %1").arg(run.id));
  m_checkpoints->setLog(row < 0 ? std::vector<gan::StepLog>() : m_runs->log(row), run.parameters.keepBest);
  showCurves();
}

void TrainingRunsPanel::showCurves() {
  m_curves->clearSeries();
  for (const int row : comparedRows())
    m_curves->setPoints(m_curves->addSeries(m_runs->training(row).id),
                        m_runs->validationCurve(row, m_stage->currentIndex() + 1));
}

std::vector<ExportEntry> TrainingRunsPanel::exports() const {
  if (m_runs->rowCount() == 0) return {};
  return {{tr("Trainings"),
           [this] {
             Figure figure;
             figure.name = QStringLiteral("trainings");
             figure.csv = [text = tableText(*m_runs, QLatin1Char(','))] { return text.toUtf8(); };
             return figure;
           }},
          {tr("Trainings: validation MMD"), [this] { return m_curves->figure(QStringLiteral("trainings-mmd")); }},
          {m_checkpointsOf->text(), [this] {
             Figure figure;
             figure.name = QStringLiteral("checkpoints");
             figure.csv = [text = tableText(*m_checkpoints, QLatin1Char(','))] { return text.toUtf8(); };
             return figure;
           }}};
}

}  // namespace grnwb::ui
