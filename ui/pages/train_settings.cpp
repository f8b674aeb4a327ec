// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_settings.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/computer.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/pages/train_checks.h"
#include "ui/pages/train_presets.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kTrainSideWidth = 356;

/// The settings shown; the others keep the preset's values.
QStringList shownFields() {
  return QStringLiteral(
             "stage1-steps steps stage1-batch batch critic-iterations depth width stage1-rate generator-rate "
             "critic-rate averaging checkpoint-every device seed")
      .split(QLatin1Char(' '));
}

}  // namespace

TrainSettings::TrainSettings(Workspace& workspace, QWidget* parent) : QScrollArea(parent), m_workspace(workspace) {
  setObjectName(QStringLiteral("trainSide"));
  setWidget(makeContent());
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFixedWidth(kTrainSideWidth);
  const auto refresh = [this] {
    if (isVisible()) takeInputs();
  };
  connect(&workspace, &Workspace::preparedChanged, this, refresh);
  connect(workspace.network(), &GrnDocument::grnChanged, this, refresh);
  connect(&workspace, &Workspace::trainingTimed, this, &TrainSettings::check);
  connect(&workspace, &Workspace::runsChanged, this, &TrainSettings::takeRunning);
  connect(&workspace, &Workspace::runningChanged, this, &TrainSettings::takeRunning);
  usePreset(m_parameters.preset);
}

QWidget* TrainSettings::makeContent() {
  auto* side = new QFrame(this);
  side->setProperty("side", true);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kCardGap);
  column->addWidget(label(tr("Preset"), side, Tone::text, TextSize::head));
  m_presets = new TrainPresets(side);
  connect(m_presets, &TrainPresets::presetChosen, this,
          [this](const QString& preset) { usePreset(preset.toStdString()); });
  column->addWidget(m_presets);

  const auto addHead = [&](const QString& text, QWidget* right) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, measure::kGap, 0, 0);
    row->addWidget(label(text, side, Tone::text, TextSize::head));
    row->addStretch();
    row->addWidget(right);
    column->addLayout(row);
  };
  m_changed = label({}, side, Tone::second, TextSize::small);
  m_changed->setObjectName(QStringLiteral("changedSettings"));
  addHead(tr("Settings"), m_changed);
  m_form = new ParameterForm(side);
  m_form->setObjectName(QStringLiteral("trainForm"));
  connect(m_form, &ParameterForm::valueChanged, this, &TrainSettings::check);
  column->addWidget(m_form);

  m_verdict = chip({}, QStringLiteral("good"), side);
  m_verdict->setObjectName(QStringLiteral("trainVerdict"));
  addHead(tr("Before the start"), m_verdict);
  m_checks = new TrainChecksView(side);
  column->addWidget(m_checks);
  m_time = pushButton(tr("Time a few steps"), QStringLiteral("clock"), QStringLiteral("timeSteps"), side);
  m_time->setToolTip(tr("Run some steps with these settings for time and memory; nothing is kept of them"));
  connect(m_time, &QPushButton::clicked, this, [this] { m_workspace.timeTraining(m_parameters); });
  column->addWidget(m_time, 0, Qt::AlignLeft);
  QLabel* note =
      label(tr("Training uses the network as it is at the start. Edits made meanwhile do not change the run."), side,
            Tone::second, TextSize::small);
  note->setWordWrap(true);
  column->addWidget(note);
  column->addStretch();

  return side;
}

void TrainSettings::usePreset(const std::string& name) {
  m_presets->choose(name);
  m_parameters = gan::presetParameters(name);
  std::vector<Field> table = gan::fields(m_parameters);
  table.push_back({"seed", &m_seed, "Seed", "", "Another seed gives another run of the same settings.", 0, 1e9, {}});
  m_form->setFields(table, shownFields());
  check();
}

void TrainSettings::takeInputs() {
  const auto& prepared = m_workspace.state().prepared;
  if (prepared != m_prepared) {
    m_prepared = prepared;
    m_facts = prepared ? pipeline::dataFacts(prepared->data) : pipeline::DataFacts();
  }
  check();
}

void TrainSettings::takeRunning() {
  m_time->setEnabled(m_canStart && !m_workspace.trainingQueue().current() &&
                     !m_workspace.isRunning(Workspace::Stage::timeTraining));
}

void TrainSettings::check() {
  gan::TrainParameters standard = gan::presetParameters(m_parameters.preset);
  const auto now = gan::fields(m_parameters), before = gan::fields(standard);
  int changed = m_seed == static_cast<std::int64_t>(standard.seed) ? 0 : 1;
  for (std::size_t i = 0; i < now.size(); ++i) changed += fieldText(now[i]) != fieldText(before[i]);
  m_changed->setText(changed == 0 ? tr("from the preset") : tr("from the preset, %Ln changed", "", changed));

  m_parameters.seed = static_cast<std::uint64_t>(m_seed);
  m_canStart = false;

  const pipeline::ProjectState& state = m_workspace.state();
  const auto grn = m_workspace.network()->grn();
  if (!grn || !state.prepared) return;
  const std::int64_t trainingCells = state.prepared->report.training;
  const int threads = m_workspace.jobs()->threads();
  pipeline::TrainingResources resources;
  const auto timed = m_workspace.timedTraining(m_parameters);
  resources.estimate = timed ? *timed : gan::estimate(trainingCells, *grn, m_parameters, threads);
  for (const std::string& preset : TrainPresets::names())
    m_presets->setEstimate(preset, preset == m_parameters.preset
                                       ? resources.estimate
                                       : gan::estimate(trainingCells, *grn, gan::presetParameters(preset), threads));
  resources.freeMemoryBytes = freeMemoryBytes();
  resources.heldMemoryBytes = residentBytes();
  resources.freeDiskBytes = freeDiskBytes(m_workspace.projectFolder().empty() ? std::filesystem::temp_directory_path()
                                                                              : m_workspace.projectFolder());
  const pipeline::TrainingChecks found = pipeline::checkTraining(m_facts, *grn, m_parameters, resources);
  const auto checks = trainChecks(found, timed ? CheckedTime::timed : CheckedTime::estimated, threads);
  m_checks->setChecks(checks);
  m_canStart = found.canStart();
  const bool cautious =
      std::ranges::any_of(checks, [](const TrainCheck& c) { return c.verdict != TrainCheck::Verdict::ok; });
  m_verdict->setText(!m_canStart ? tr("can't start") : cautious ? tr("can run, with care") : tr("can run"));
  setLook(*m_verdict, "chip",
          !m_canStart ? QStringLiteral("alarm")
          : cautious  ? QStringLiteral("caution")
                      : QStringLiteral("good"));
  takeRunning();
  Q_EMIT checked();
}

void TrainSettings::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  takeInputs();  // memory and disk may have changed too
}

}  // namespace grnwb::ui
