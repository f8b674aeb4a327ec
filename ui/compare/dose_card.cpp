// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/dose_card.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/pipeline/perturbation_tables.h"
#include "ui/models/number_text.h"
#include "ui/plots/curve_view.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum DoseView { CurveShown, NoCurveShown };
enum DoseSeries { HeldSeries, ControlSeries };

constexpr double kDoseMargin = 0.1;  // keeps the outermost points whole

}  // namespace

DoseCard::DoseCard(QWidget* parent)
    : QWidget(parent),
      m_tf(new QComboBox(this)),
      m_stack(new QStackedWidget(this)),
      m_curve(new CurveView(m_stack)),
      m_none(label({}, m_stack, Tone::second)) {
  QFrame* bar = viewBar(this);
  rowOf(bar)->addWidget(label(tr("Dose response"), bar, Tone::text, TextSize::head));
  m_tf->setObjectName(QStringLiteral("doseTf"));
  m_tf->setAccessibleName(tr("TF of the dose response"));
  rowOf(bar)->addWidget(m_tf);
  rowOf(bar)->addStretch();

  m_curve->setObjectName(QStringLiteral("doseCurve"));
  m_curve->setShowsNow(false);
  m_curve->setXRange(std::pair(gan::kDoseMultiples.front() - kDoseMargin, gan::kDoseMultiples.back() + kDoseMargin));
  m_curve->setCursor(1);  // the TF's own mean
  m_curve->addSeries(tr("TF held"));
  m_curve->addSeries(tr("control cells"));
  m_none->setObjectName(QStringLiteral("doseNone"));
  m_none->setAlignment(Qt::AlignCenter);
  m_none->setWordWrap(true);
  m_stack->addWidget(m_curve);
  m_stack->addWidget(m_none);
  auto* body = new QVBoxLayout;
  body->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  body->addWidget(m_stack);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(body, 1);
  connect(m_tf, &QComboBox::currentIndexChanged, this, &DoseCard::refresh);
  refresh();
}

QString DoseCard::tf() const {
  return m_tf->currentText();
}

void DoseCard::setResult(std::shared_ptr<const PerturbationResult> result) {
  m_result = std::move(result);
  m_target.clear();
  const QSignalBlocker blocker(m_tf);
  m_tf->clear();
  if (m_result)
    for (const std::string& held : m_result->heldTfs()) m_tf->addItem(QString::fromStdString(held));
  m_tf->setVisible(m_tf->count() > 1);
  refresh();
}

void DoseCard::showEdge(const QString& tf, const QString& target) {
  if (!m_result) return;
  if (m_result->cells.network.isTarget(target.toStdString())) m_target = target;
  const QSignalBlocker blocker(m_tf);
  if (const int held = m_tf->findText(tf); held >= 0) m_tf->setCurrentIndex(held);
  refresh();
}

void DoseCard::refresh() {
  const std::string target = m_target.toStdString();
  const gan::DoseCurve* curve = m_result ? m_result->curve(tf().toStdString(), target) : nullptr;
  m_stack->setCurrentIndex(curve ? CurveShown : NoCurveShown);
  m_none->setText(m_target.isEmpty() ? tr("Select a target in the table.")
                                     : tr("%1 is no target of %2: it does not answer to it.").arg(m_target, tf()));
  if (!curve) return;
  const double control = controlLevel(m_result->cells, target).rawMean;
  std::vector<QPointF> held, level;
  for (const gan::DosePoint& point : curve->points) {
    held.emplace_back(point.multiple, point.mean);
    level.emplace_back(point.multiple, control);
  }
  m_curve->setTitle(tr("%1 over %2").arg(m_target, tf()),
                    tr("mean of %1 cells, before library normalisation").arg(countText(m_result->parameters.cells)));
  m_curve->setXTitle(tr("multiple of the mean of %1").arg(tf()));
  m_curve->setPoints(HeldSeries, std::move(held));
  m_curve->setPoints(ControlSeries, std::move(level));
}

std::vector<ExportEntry> DoseCard::exports() const {
  if (!m_result || m_result->curves.empty()) return {};
  std::vector<ExportEntry> entries;
  if (m_stack->currentIndex() == CurveShown)
    entries.push_back({tr("Dose response of %1").arg(m_target),
                       [this] { return m_curve->figure(QStringLiteral("dose-%1-%2").arg(tf(), m_target)); }});
  entries.push_back({tr("All dose responses"), [result = m_result] {
                       Figure figure;
                       figure.name = QStringLiteral("dose-response");
                       figure.csv = [result] {
                         return QByteArray::fromStdString(pipeline::doseResponseText(result->curves));
                       };
                       return figure;
                     }});
  return entries;
}

}  // namespace grnwb::ui
