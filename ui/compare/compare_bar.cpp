// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_bar.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "core/base/error.h"
#include "core/knowledge/marker_sets.h"
#include "ui/compare/comparison_settings.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

CompareBar::CompareBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_real(elidedLabel(this)),
      m_progress(elidedLabel(this, Tone::second)),
      m_run(new QComboBox(this)),
      m_definition(new QComboBox(this)),
      m_cancel(pushButton(tr("Cancel"), QStringLiteral("stop"), QStringLiteral("cancelCompare"), this)),
      m_evaluate(mainButton(tr("Evaluate"), QStringLiteral("play"), QStringLiteral("evaluate"), this)) {
  m_real->setObjectName(QStringLiteral("comparedSets"));
  m_progress->setObjectName(QStringLiteral("compareProgress"));
  m_run->setObjectName(QStringLiteral("comparedRun"));
  m_run->setAccessibleName(tr("Run whose synthetic cells are compared"));
  m_run->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_definition->setObjectName(QStringLiteral("metricsDefinition"));
  m_definition->setAccessibleName(tr("Definition of the metrics"));
  m_definition->addItem(QStringLiteral("LLM4GRN"), QStringLiteral("llm4grn"));
  m_definition->addItem(QStringLiteral("GRouNdGAN"), QStringLiteral("groundgan"));
  m_definition->setToolTip(
      tr("Whose protocol MMD and RF-AUROC follow; figures of different definitions can't be "
         "compared"));
  auto* settings = toolButton(QStringLiteral("settings"), tr("Settings of the comparison…"),
                              QStringLiteral("compareSettings"), this);
  m_evaluate->setToolTip(tr("Compute metrics, embedding, cell types and gaps of real and synthetic cells"));
  connect(m_cancel, &QPushButton::clicked, this, [this] { m_workspace.cancel(Workspace::Stage::compare); });
  connect(m_evaluate, &QPushButton::clicked, this, &CompareBar::evaluate);
  connect(settings, &QToolButton::clicked, this, &CompareBar::openSettings);
  connect(m_run, &QComboBox::activated, this, [this] { m_workspace.showRun(m_run->currentText()); });

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  row->addWidget(m_real);
  row->addWidget(label(tr("Synthetic"), this, Tone::second));
  row->addWidget(m_run);
  row->addWidget(verticalRule(this));
  row->addWidget(label(tr("Definition"), this, Tone::second));
  row->addWidget(m_definition);
  row->addWidget(settings);
  row->addStretch();
  row->addWidget(m_progress);
  row->addWidget(m_cancel);
  row->addWidget(m_evaluate);
  connect(&m_workspace, &Workspace::runChanged, this, &CompareBar::takeRuns);
  connect(&m_workspace, &Workspace::runsChanged, this, &CompareBar::takeRuns);
  connect(&m_workspace, &Workspace::preparedChanged, this, &CompareBar::takeRuns);
  connect(&m_workspace, &Workspace::runningChanged, this, &CompareBar::takeRunning);
  connect(&m_workspace, &Workspace::comparisonChanged, this, &CompareBar::takeComparison);
  takeRuns();
  takeRunning();
  takeComparison();
}

void CompareBar::evaluate() {
  m_parameters.metrics.definition = m_definition->currentData().toString().toStdString();
  if (m_workspace.state().run) m_parameters.metrics.seed = m_workspace.state().run->parameters.seed;
  m_workspace.compare(m_parameters);
}

bool CompareBar::useMarkerSets(const QString& path) {
  try {
    m_parameters.markerSets = std::make_shared<const pipeline::NamedMarkerSets>(pipeline::NamedMarkerSets{
        QFileInfo(path).fileName().toStdString(), knowledge::readMarkerSets(path.toStdString())});
    return true;
  } catch (const Error& error) {
    Q_EMIT m_workspace.refused(QString::fromUtf8(error.what()));
    return false;
  }
}

void CompareBar::takeRuns() {
  const pipeline::ProjectState& state = m_workspace.state();
  const QSignalBlocker blocker(m_run);
  m_run->clear();
  for (const auto& run : state.runs)
    if (run->finished) m_run->addItem(QString::fromStdString(run->id));
  if (state.run) {
    const QString id = QString::fromStdString(state.run->id);
    if (m_run->findText(id) < 0) m_run->addItem(id);
    m_run->setCurrentText(id);
  }
  if (state.prepared) m_real->setText(tr("Real: test split, %1 cells").arg(countText(state.prepared->report.test)));
}

void CompareBar::takeRunning() {
  const bool running = m_workspace.isRunning(Workspace::Stage::compare);
  m_evaluate->setEnabled(!running);
  m_cancel->setVisible(running);
  m_progress->setVisible(running);
  m_progress->setText(running ? tr("Comparing: the embedding grows as it is computed") : QString());
}

void CompareBar::takeComparison() {
  if (!m_workspace.state().comparison) return;
  m_parameters = m_workspace.state().comparison->parameters;
  m_definition->setCurrentIndex(m_definition->findData(QString::fromStdString(m_parameters.metrics.definition)));
}

void CompareBar::openSettings() {
  ComparisonSettings dialog(m_parameters, this);
  if (dialog.exec() == QDialog::Accepted) m_parameters = dialog.parameters();
}

}  // namespace grnwb::ui
