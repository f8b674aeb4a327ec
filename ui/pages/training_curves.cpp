// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training_curves.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/pages/empty_state.h"
#include "ui/pages/training_preview_view.h"
#include "ui/plots/curve_view.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

TrainingCurves::TrainingCurves(int stage, QWidget* parent)
    : QWidget(parent),
      m_stage(stage),
      m_empty(emptyState(tr("No steps of Stage %1 yet.").arg(stage), {}, this)),
      m_grid(new QWidget(this)) {
  m_empty->setObjectName(QStringLiteral("noSteps"));
  auto* both = new QVBoxLayout(this);
  both->setContentsMargins(0, 0, 0, 0);
  both->addWidget(m_empty);
  both->addWidget(m_grid);
  m_critic = addCurve(QStringLiteral("criticCurve"), tr("Critic loss"), QStringLiteral("E[D(fake)] − E[D(real)]"));
  m_generator = addCurve(QStringLiteral("generatorCurve"), tr("Generator loss"),
                         stage == 2 ? tr("−E[D(fake)], without labelers") : QStringLiteral("−E[D(fake)]"));
  m_penalty = addCurve(QStringLiteral("penaltyCurve"), tr("Gradient penalty"), tr("before its weight"));
  for (CurveView* curve : {m_critic, m_generator, m_penalty}) curve->addSeries(tr("value"));
  if (stage == 2) {
    m_labelers = addCurve(QStringLiteral("labelerCurve"), tr("Labelers"), tr("mean squared error, log scale"));
    m_labelers->setScale(CurveView::Scale::logarithmic);
    m_labelers->addSeries(tr("labeler"));
    m_labelers->addSeries(tr("anti-labeler"));
    m_labelers->setShowsNow(false);
  }
  m_validation = addCurve(QStringLiteral("validationCurve"), tr("Validation MMD"), tr("log scale"));
  m_validation->setScale(CurveView::Scale::logarithmic);
  m_validation->addSeries(tr("MMD"));

  auto* grid = new QGridLayout(m_grid);
  grid->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  grid->setSpacing(measure::kCardGap);
  m_preview = new TrainingPreviewView(m_grid);
  m_preview->setObjectName(QStringLiteral("livePreview"));
  const int curves = static_cast<int>(m_curves.size());
  for (int i = 0; i < curves; ++i) grid->addWidget(m_curves[static_cast<std::size_t>(i)], i / 2, i % 2);
  // The cells close the grid over the width that is left.
  grid->addWidget(m_preview, curves / 2, curves % 2, 1, 2 - curves % 2);
  for (int row = 0; row <= curves / 2; ++row) grid->setRowStretch(row, 1);
  for (const int column : {0, 1}) grid->setColumnStretch(column, 1);
  setLog({}, 0);
}

CurveView* TrainingCurves::addCurve(const QString& objectName, const QString& title, const QString& subtitle) {
  auto* curve = new CurveView(m_grid);
  curve->setObjectName(objectName);
  curve->setTitle(title, subtitle);
  curve->setXTitle(tr("step"));
  m_curves.push_back(curve);
  return curve;
}

void TrainingCurves::setLog(const std::vector<gan::StepLog>& log, std::int64_t plannedSteps) {
  std::vector<QPointF> critic, generator, penalty, labeler, antilabeler, validation;
  for (const gan::StepLog& step : log) {
    if (step.stage != m_stage) continue;
    const auto x = static_cast<double>(step.step);
    critic.emplace_back(x, step.criticLoss);
    generator.emplace_back(x, step.generatorLoss);
    penalty.emplace_back(x, step.gradientPenalty);
    labeler.emplace_back(x, step.labelerLoss);
    antilabeler.emplace_back(x, step.antilabelerLoss);
    validation.emplace_back(x, step.validation);
  }
  m_empty->setVisible(critic.empty());
  m_grid->setVisible(!critic.empty());
  const double now = critic.empty() ? 0 : critic.back().x();
  const bool isUnderWay = !critic.empty() && now < static_cast<double>(plannedSteps);
  m_critic->setPoints(0, std::move(critic));
  m_generator->setPoints(0, std::move(generator));
  m_penalty->setPoints(0, std::move(penalty));
  if (m_labelers) {
    m_labelers->setPoints(0, std::move(labeler));
    m_labelers->setPoints(1, std::move(antilabeler));
  }
  m_validation->setPoints(0, std::move(validation));
  for (CurveView* curve : m_curves) {
    curve->setXRange(plannedSteps > 0 ? std::optional(std::pair(0.0, static_cast<double>(plannedSteps)))
                                      : std::nullopt);
    curve->setCursor(isUnderWay ? std::optional(now) : std::nullopt);
  }
}

void TrainingCurves::setSmoothing(int window) {
  for (CurveView* curve : m_curves)
    if (curve != m_validation) curve->setSmoothing(window);
}

std::vector<ExportEntry> TrainingCurves::exports() const {
  std::vector<ExportEntry> entries;
  for (const CurveView* curve : m_curves)
    entries.push_back({tr("Stage %1: %2").arg(m_stage).arg(curve->accessibleName()), [this, curve] {
                         return curve->figure(QStringLiteral("stage%1-%2").arg(m_stage).arg(curve->objectName()));
                       }});
  if (m_preview->hasPreview())
    entries.push_back({tr("Stage %1: %2").arg(m_stage).arg(tr("Live preview")),
                       [this] { return m_preview->figure(QStringLiteral("stage%1-cells").arg(m_stage)); }});
  return entries;
}

}  // namespace grnwb::ui
