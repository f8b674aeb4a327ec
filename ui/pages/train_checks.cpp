// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_checks.h"

#include <QGridLayout>
#include <QLocale>
#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

#include "core/grn/checks.h"
#include "ui/models/number_text.h"
#include "ui/pages/train_presets.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Verdict = TrainCheck::Verdict;

constexpr double kLittleDisk = 1e9;  // two checkpoints and two sets of cells of 1000 genes take less
constexpr int kNamedGenes = 8;

QString namesOf(const std::vector<std::string>& genes) {
  QStringList shown;
  for (std::size_t i = 0; i < std::min<std::size_t>(genes.size(), kNamedGenes); ++i)
    shown << QString::fromStdString(genes[i]);
  if (genes.size() > kNamedGenes) shown << QStringLiteral("…");
  return shown.join(QStringLiteral(", "));
}

TrainCheck memoryCheck(const TrainFacts& facts) {
  TrainCheck check{QStringLiteral("memory"), TrainChecksView::tr("Memory"), {}, {}, Verdict::ok};
  const double needed = facts.estimate.memoryBytes, free = facts.freeMemoryBytes;
  check.value = TrainChecksView::tr("%1 of %2 free").arg(memoryText(needed), memoryText(free));
  if (free > 0 && needed > free) {
    check.verdict = Verdict::caution;
    check.reason = TrainChecksView::tr(
        "Training needs more memory than is free now. Close other programs or use a smaller batch.");
  }
  return check;
}

TrainCheck diskCheck(const TrainFacts& facts) {
  TrainCheck check{QStringLiteral("disk"),
                   TrainChecksView::tr("Disk"),
                   TrainChecksView::tr("%1 free").arg(memoryText(facts.freeDiskBytes)),
                   {},
                   Verdict::ok};
  if (facts.freeDiskBytes > 0 && facts.freeDiskBytes < kLittleDisk) {
    check.verdict = Verdict::caution;
    check.reason = TrainChecksView::tr("Checkpoints and synthetic cells may not fit where the project lies.");
  }
  return check;
}

TrainCheck genesCheck(const grn::Grn& grn, const std::vector<std::string>& genes) {
  const auto checks = grn::check(grn, genes, 1);
  const auto& missing = checks[static_cast<std::size_t>(grn::Rule::everyGeneInGraph)].offenders;
  const auto total = static_cast<std::int64_t>(genes.size());
  const auto outside = static_cast<std::int64_t>(
      std::ranges::count_if(genes, [&](const std::string& gene) { return !grn.isTf(gene) && !grn.isTarget(gene); }));
  TrainCheck check{QStringLiteral("genes"),
                   TrainChecksView::tr("Genes in the network"),
                   TrainChecksView::tr("%1 of %2").arg(countText(total - outside), countText(total)),
                   {},
                   Verdict::ok};
  const std::unordered_set<std::string_view> known(genes.begin(), genes.end());
  std::vector<std::string> unknown;
  const auto isUnknown = [&](const std::string& gene) { return !known.contains(gene); };
  std::ranges::copy_if(grn.tfs(), std::back_inserter(unknown), isUnknown);
  std::ranges::copy_if(grn.targets(), std::back_inserter(unknown), isUnknown);
  if (!unknown.empty()) {
    check.verdict = Verdict::blocked;
    check.reason = TrainChecksView::tr("The data lack genes of the network: %1. Impose the network on these data.")
                       .arg(namesOf(unknown));
  } else if (outside > 0) {
    check.verdict = Verdict::caution;
    check.reason = TrainChecksView::tr("These genes are left out of training: %1.").arg(namesOf(missing));
  }
  return check;
}

TrainCheck regulatorsCheck(const grn::Grn& grn) {
  std::map<std::string_view, int> perTarget;
  for (const grn::Edge& edge : grn.edges()) ++perTarget[edge.target];
  int fewest = 0, most = 0;
  std::vector<std::string> without;
  for (const std::string& target : grn.targets())
    if (!perTarget.contains(target)) without.push_back(target);
  if (!perTarget.empty()) {
    const auto [low, high] = std::ranges::minmax_element(perTarget, {}, [](const auto& entry) { return entry.second; });
    fewest = without.empty() ? low->second : 0;
    most = high->second;
  }
  TrainCheck check{
      QStringLiteral("regulators"),
      TrainChecksView::tr("Regulators per target"),
      fewest == most ? countText(most) : TrainChecksView::tr("%1 to %2").arg(countText(fewest), countText(most)),
      {},
      Verdict::ok};
  if (grn.targets().empty() || !without.empty()) {
    check.verdict = Verdict::blocked;
    check.reason =
        grn.targets().empty()
            ? TrainChecksView::tr("The network has no targets.")
            : TrainChecksView::tr("Targets without a regulator: %1. Add an edge to each.").arg(namesOf(without));
  } else if (fewest != most) {
    check.verdict = Verdict::caution;
    check.reason =
        TrainChecksView::tr("Targets have different numbers of regulators; the method imposes the same number on all.");
  }
  return check;
}

TrainCheck cellsCheck(const gan::TrainParameters& parameters, const TrainFacts& facts) {
  const std::int64_t batch = std::max(parameters.stage1Batch, parameters.batch);
  TrainCheck check{QStringLiteral("cells"),
                   TrainChecksView::tr("Training cells"),
                   TrainChecksView::tr("%1, batch %2").arg(countText(facts.trainingCells), countText(batch)),
                   {},
                   Verdict::ok};
  if (facts.trainingCells < 2) {
    check.verdict = Verdict::blocked;
    check.reason = TrainChecksView::tr("There are no training cells.");
  } else if (batch > facts.trainingCells) {
    check.verdict = Verdict::caution;
    check.reason = TrainChecksView::tr("The batch is larger than the training split and will be cut to %1 cells.")
                       .arg(countText(facts.trainingCells));
  }
  return check;
}

}  // namespace

std::vector<TrainCheck> trainChecks(const grn::Grn& grn, const std::vector<std::string>& genes,
                                    const gan::TrainParameters& parameters, const TrainFacts& facts) {
  TrainCheck time{QStringLiteral("time"),
                  TrainChecksView::tr("Time, %1 threads").arg(facts.threads),
                  aboutText(facts.estimate.seconds),
                  {},
                  Verdict::ok};
  return {memoryCheck(facts),     diskCheck(facts),     std::move(time),
          genesCheck(grn, genes), regulatorsCheck(grn), cellsCheck(parameters, facts)};
}

bool canStart(const std::vector<TrainCheck>& checks) {
  return std::ranges::none_of(checks, [](const TrainCheck& check) { return check.verdict == Verdict::blocked; });
}

TrainChecksView::TrainChecksView(QWidget* parent) : QFrame(parent), m_grid(new QGridLayout(this)) {
  setObjectName(QStringLiteral("trainChecks"));
  setProperty("card", true);
  m_grid->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  m_grid->setHorizontalSpacing(measure::kGap);
  m_grid->setVerticalSpacing(4);
  m_grid->setColumnStretch(1, 1);
}

void TrainChecksView::setChecks(const std::vector<TrainCheck>& checks) {
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int row = 0;
  for (const TrainCheck& check : checks) {
    const bool isOk = check.verdict == Verdict::ok;
    const auto colour = isOk ? &Theme::good : check.verdict == Verdict::caution ? &Theme::caution : &Theme::alarm;
    const QString picture = isOk                                ? QStringLiteral("ok")
                            : check.verdict == Verdict::caution ? QStringLiteral("warning")
                                                                : QStringLiteral("error");
    auto* mark = new IconLabel(picture, colour, 14, this);
    mark->setAccessibleName(isOk ? tr("ok") : check.reason);
    m_grid->addWidget(mark, row, 0, Qt::AlignVCenter);
    m_grid->addWidget(label(check.title, this), row, 1);
    QLabel* value = label(check.value, this, Tone::second);
    value->setObjectName(QStringLiteral("check-") + check.name);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(value, row++, 2);
    if (isOk) continue;
    QLabel* reason =
        label(check.reason, this, check.verdict == Verdict::caution ? Tone::caution : Tone::alarm, TextSize::small);
    reason->setObjectName(QStringLiteral("reason-") + check.name);
    reason->setWordWrap(true);
    m_grid->addWidget(reason, row++, 1, 1, 2);
  }
}

}  // namespace grnwb::ui
