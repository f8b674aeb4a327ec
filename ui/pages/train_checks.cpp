// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_checks.h"

#include <QGridLayout>
#include <algorithm>
#include <utility>

#include "core/pipeline/training_inputs.h"
#include "ui/models/number_text.h"
#include "ui/pages/train_presets.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using pipeline::TrainingProblem;
using Verdict = TrainCheck::Verdict;

constexpr int kNamedGenes = 8;

QString namesOf(const std::vector<std::string>& genes) {
  QStringList shown;
  for (std::size_t i = 0; i < std::min<std::size_t>(genes.size(), kNamedGenes); ++i)
    shown << QString::fromStdString(genes[i]);
  if (genes.size() > kNamedGenes) shown << QStringLiteral("…");
  return shown.join(QStringLiteral(", "));
}

TrainCheck checkRow(const char* name, QString title, QString value) {
  return {QString::fromLatin1(name), std::move(title), std::move(value), {}, Verdict::ok};
}

/// The reason is shown when the training has such a problem.
void judge(TrainCheck& check, const pipeline::TrainingChecks& checks, TrainingProblem problem, const QString& reason) {
  const pipeline::TrainingFinding* finding = checks.find(problem);
  if (finding == nullptr || finding->severity == pipeline::Severity::note) return;
  check.verdict = finding->severity == pipeline::Severity::forbids ? Verdict::blocked : Verdict::caution;
  check.reason = finding->genes.empty() ? reason : reason.arg(namesOf(finding->genes));
}

std::int64_t genesWith(const pipeline::TrainingChecks& checks, TrainingProblem problem) {
  const pipeline::TrainingFinding* finding = checks.find(problem);
  return finding == nullptr ? 0 : static_cast<std::int64_t>(finding->genes.size());
}

TrainCheck memoryCheck(const pipeline::TrainingChecks& checks) {
  TrainCheck check = checkRow(
      "memory", TrainChecksView::tr("Memory"),
      TrainChecksView::tr("%1 of %2 free")
          .arg(memoryText(checks.resources.estimate.memoryBytes), memoryText(checks.resources.freeMemoryBytes)));
  judge(
      check, checks, TrainingProblem::littleMemory,
      TrainChecksView::tr("Training needs more memory than is free now. Close other programs or use a smaller batch."));
  return check;
}

TrainCheck diskCheck(const pipeline::TrainingChecks& checks) {
  TrainCheck check = checkRow("disk", TrainChecksView::tr("Disk"),
                              TrainChecksView::tr("%1 of %2 free")
                                  .arg(memoryText(checks.diskBytes), memoryText(checks.resources.freeDiskBytes)));
  judge(check, checks, TrainingProblem::littleDisk,
        TrainChecksView::tr("Checkpoints and synthetic cells may not fit where the project lies."));
  return check;
}

TrainCheck genesCheck(const pipeline::TrainingChecks& checks) {
  TrainCheck check =
      checkRow("genes", TrainChecksView::tr("Genes in the network"),
               TrainChecksView::tr("%1 of %2").arg(countText(checks.genesInNetwork), countText(checks.genes)));
  judge(check, checks, TrainingProblem::genesNotInNetwork,
        TrainChecksView::tr("These genes are left out of training: %1."));
  judge(check, checks, TrainingProblem::genesNotInData,
        TrainChecksView::tr("The data lack genes of the network: %1. Impose the network on these data."));
  return check;
}

TrainCheck expressionCheck(const pipeline::TrainingChecks& checks) {
  const std::int64_t training = genesWith(checks, TrainingProblem::silentInTraining),
                     validation = genesWith(checks, TrainingProblem::silentInValidation),
                     test = genesWith(checks, TrainingProblem::silentInTest);
  TrainCheck check = checkRow("expression", TrainChecksView::tr("Genes never expressed"),
                              training + validation + test == 0
                                  ? TrainChecksView::tr("none")
                                  : TrainChecksView::tr("%1 training, %2 validation, %3 test")
                                        .arg(countText(training), countText(validation), countText(test)));
  judge(check, checks, TrainingProblem::silentInTraining,
        TrainChecksView::tr("No training cell expresses these genes, so no synthetic cell will: %1."));
  return check;
}

TrainCheck regulatorsCheck(const pipeline::TrainingChecks& checks) {
  const std::int64_t fewest = checks.fewestRegulators, most = checks.mostRegulators;
  TrainCheck check = checkRow(
      "regulators", TrainChecksView::tr("Regulators per target"),
      fewest == most ? countText(most) : TrainChecksView::tr("%1 to %2").arg(countText(fewest), countText(most)));
  judge(check, checks, TrainingProblem::noTargets, TrainChecksView::tr("The network has no targets."));
  judge(check, checks, TrainingProblem::targetsWithoutRegulators,
        TrainChecksView::tr("Targets without a regulator: %1. Add an edge to each."));
  judge(
      check, checks, TrainingProblem::unevenRegulators,
      TrainChecksView::tr("Targets have different numbers of regulators; the method imposes the same number on all."));
  return check;
}

TrainCheck cellsCheck(const pipeline::TrainingChecks& checks) {
  TrainCheck check =
      checkRow("cells", TrainChecksView::tr("Training cells"),
               TrainChecksView::tr("%1, batch %2").arg(countText(checks.trainingCells), countText(checks.batch)));
  judge(check, checks, TrainingProblem::noTrainingCells, TrainChecksView::tr("There are no training cells."));
  judge(check, checks, TrainingProblem::batchTooLarge,
        TrainChecksView::tr("The batch is larger than the training split and will be cut to %1 cells.")
            .arg(countText(checks.trainingCells)));
  return check;
}

TrainCheck validationCheck(const pipeline::TrainingChecks& checks) {
  TrainCheck check = checkRow("validation", TrainChecksView::tr("Validation cells"), countText(checks.validationCells));
  judge(check, checks, TrainingProblem::fewValidationCells,
        checks.validationCells == 0
            ? TrainChecksView::tr("There are no validation cells. Preprocess the data with some.")
            : TrainChecksView::tr("Too few for the validation MMD, which chooses the best checkpoint: it needs %1.")
                  .arg(pipeline::kFewestValidationCells));
  return check;
}

}  // namespace

std::vector<TrainCheck> trainChecks(const pipeline::TrainingChecks& checks, CheckedTime time, int threads) {
  return {memoryCheck(checks),
          diskCheck(checks),
          checkRow("time",
                   (time == CheckedTime::timed ? TrainChecksView::tr("Time, %1 threads, timed")
                                               : TrainChecksView::tr("Time, %1 threads"))
                       .arg(threads),
                   aboutText(checks.resources.estimate.seconds)),
          genesCheck(checks),
          expressionCheck(checks),
          regulatorsCheck(checks),
          cellsCheck(checks),
          validationCheck(checks)};
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
    value->setWordWrap(true);
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
