// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/perturbation_summary.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/pages/banner.h"
#include "ui/plots/axis_ticks.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kRareZeros = 0.9, kRareCounts = 0.1;
constexpr std::size_t kNamedStrays = 5;

QString joined(const std::vector<std::string>& genes) {
  QStringList names;
  for (const std::string& gene : genes) names << QString::fromStdString(gene);
  return names.join(QStringLiteral(", "));
}

}  // namespace

PerturbationSummary::PerturbationSummary(QWidget* parent)
    : QWidget(parent),
      m_moved(label({}, this, Tone::text, TextSize::head)),
      m_held(label({}, this, Tone::second, TextSize::small)),
      m_rare(new Banner(Banner::Kind::caution, QStringLiteral("perturbRare"), this)),
      m_stray(new Banner(Banner::Kind::alarm, QStringLiteral("perturbStray"), this)) {
  m_moved->setObjectName(QStringLiteral("perturbMoved"));
  m_held->setObjectName(QStringLiteral("perturbHeld"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kGap);
  for (QLabel* text : {m_moved, m_held}) {
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
  }
  column->addWidget(m_stray);
  column->addWidget(m_rare);
}

void PerturbationSummary::setResult(const PerturbationResult& result) {
  m_moved->setText(movedText(result));
  m_held->setText(heldText(result));
  m_rare->setText(rareText(result));
  m_stray->setText(strayText(result));
}

QString PerturbationSummary::movedText(const PerturbationResult& result) {
  const MovedTargets targets = movedTargets(result.changes);
  const QString tfs = joined(result.heldTfs());
  if (targets.regulated == 0) return tr("The run's network has no targets of %1: nothing follows.").arg(tfs);
  const QString own =
      tr("%1 of %2 targets of %3 move.").arg(countText(targets.regulatedMoved), countText(targets.regulated), tfs);
  const QString others = targets.othersMoved.empty()
                             ? tr("None of the %1 other targets does.").arg(countText(targets.others))
                             : tr("So do %1 of the %2 other targets.")
                                   .arg(countText(qsizetype(targets.othersMoved.size())), countText(targets.others));
  return own + QLatin1Char(' ') + others;
}

QString PerturbationSummary::heldText(const PerturbationResult& result) {
  QStringList parts;
  for (const gan::HeldTf& held : result.cells.held) {
    const QString tf = QString::fromStdString(held.asked.tf);
    const QString mean = plotNumber(held.controlMean), value = plotNumber(held.value);
    parts << (held.value == 0 ? tr("%1 held at 0 (raw mean %2)").arg(tf, mean)
              : held.asked.ofMean
                  ? tr("%1 held at %2 (%3 times its raw mean)")
                        .arg(tf, value, QLocale().toString(held.asked.value, 'f', QLocale::FloatingPointShortest))
                  : tr("%1 held at %2 (raw mean %3)").arg(tf, value, mean));
  }
  parts << tr("%1 pairs of cells").arg(countText(result.parameters.cells)) << tr("seed %1").arg(result.parameters.seed)
        << QString::fromStdString(result.runId);
  return parts.join(QStringLiteral("  ·  "));
}

QString PerturbationSummary::rareText(const PerturbationResult& result) {
  QStringList sentences;
  for (const gan::HeldTf& held : result.cells.held) {
    const ControlLevel level = controlLevel(result.cells, held.asked.tf);
    const bool followsMean = held.asked.ofMean || held.value == 0;
    if (!followsMean || (level.zeros < kRareZeros && level.counts >= kRareCounts)) continue;
    sentences << tr("%1 is low in the control cells already: 0 in %2 of them, %3 counts on average. A knock-out, or a "
                    "multiple of that mean, can say little.")
                     .arg(QString::fromStdString(held.asked.tf), percentText(level.zeros), plotNumber(level.counts));
  }
  return sentences.join(QLatin1Char(' '));
}

QString PerturbationSummary::strayText(const PerturbationResult& result) {
  std::vector<std::string> strays = movedTargets(result.changes).othersMoved;
  if (strays.empty()) return {};
  const QString count = countText(qsizetype(strays.size()));
  strays.resize(std::min(strays.size(), kNamedStrays));
  return tr("%1 targets move although no held TF regulates them (%2). The run's files do not fit each other: do not "
            "use this result, train again.")
      .arg(count, joined(strays));
}

}  // namespace grnwb::ui
