// SPDX-License-Identifier: GPL-3.0-or-later
// The table of target changes and its sentences: against the core's numbers in a small run, and in cells made by hand.
#include <QAbstractItemModelTester>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "tests/core/gan/tiny_run.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/perturbation_summary.h"
#include "ui/compare/target_change_model.h"
#include "ui/models/table_text.h"

using namespace grnwb;
using namespace grnwb::ui;
using test::TinyRun;
using Model = TargetChangeModel;

namespace {

constexpr std::int64_t kPairs = 75;

/// Two pairs of cells; T1 regulates A, nothing T2; the third target, C, has no regulator.
std::shared_ptr<PerturbationResult> byHand(double tfInControl, float strayChange) {
  auto result = std::make_shared<PerturbationResult>();
  result->runId = "run-7";
  result->parameters.cells = 2;
  gan::MatchedCells& cells = result->cells;
  cells.network = {{"T1", "T2"}, {"A", "B", "C"}, {TinyRun::edge("T1", "A"), TinyRun::edge("T2", "B")}};
  cells.genes = {"A", "B", "C", "T1", "T2"};
  cells.held = {{{"T1", 0, false}, tfInControl / 2, 0}};
  cells.scale = Eigen::VectorXf::Constant(2, 10);
  cells.controlRaw.resize(2, 5);
  cells.controlRaw << 1, 1, 1, static_cast<float>(tfInControl), 1, 3, 1, 1, 0, 1;
  cells.perturbedRaw = cells.controlRaw;
  cells.perturbedRaw.col(3).setZero();
  cells.perturbedRaw(1, 0) = 0;
  cells.perturbedRaw(0, 2) += strayChange;
  result->changes = gan::targetChanges(cells);
  return result;
}

class PerturbationModel : public QObject {
  Q_OBJECT
 private:
  TinyRun m_run;

  std::shared_ptr<PerturbationResult> perturbed(const std::vector<gan::Perturbation>& held) const {
    JobContext job(2);
    auto result = std::make_shared<PerturbationResult>();
    result->runId = "run";
    result->parameters = TinyRun::cells(kPairs);
    result->cells = gan::perturb(m_run.folder("run"), result->parameters, held, job);
    result->changes = gan::targetChanges(result->cells);
    return result;
  }

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void init() { test::failOnWarnings(); }

  void tableHoldsTheNumbersOfTheCore() {
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const std::string other =
        *std::ranges::find_if(m_run.grn().tfs(), [&](const auto& tf) { return tf != m_run.tf(); });
    const auto result = perturbed({{m_run.tf(), 0, false}, {other, 3, true}});
    model.setResult(result);
    QCOMPARE(model.rowCount(), int(result->changes.size()));
    bool stillRegulated = true;
    double above = std::numeric_limits<double>::infinity();
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto number = [&](int column) { return model.index(row, column).data(Qt::EditRole).toDouble(); };
      const std::string target = model.index(row, 0).data(Model::GeneRole).toString().toStdString();
      const auto change = std::ranges::find(result->changes, target, &gan::TargetChange::target);
      QCOMPARE(number(Model::ControlColumn), change->control);
      QCOMPARE(number(Model::PerturbedColumn), change->perturbed);
      QCOMPARE(number(Model::DifferenceColumn), change->difference);
      QCOMPARE(number(Model::FoldColumn), change->log2FoldChange);
      QCOMPARE(number(Model::DeviationColumn), change->deviation);
      QCOMPARE(number(Model::MovedColumn), double(change->moved) / double(kPairs));
      QStringList held;
      for (const std::string& tf : {m_run.tf(), other})
        if (m_run.grn().find(tf, target)) held << QString::fromStdString(tf);
      QCOMPARE(model.index(row, Model::RegulatorsColumn).data().toString(),
               held.isEmpty() ? QStringLiteral("none") : held.join(QStringLiteral(", ")));
      // Targets of held TFs first, the largest change on top.
      QVERIFY(stillRegulated || !change->regulated);
      if (change->regulated) QVERIFY(std::abs(change->log2FoldChange) <= above);
      above = std::abs(change->log2FoldChange);
      stillRegulated = change->regulated;
    }
    model.setResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
  }

  void cellsMadeByHand() {
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(byHand(4, 0));
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    // A: 10 and 30 counts become 10 and 0.
    QCOMPARE(text(0, Model::TargetColumn), QStringLiteral("A"));
    QCOMPARE(text(0, Model::RegulatorsColumn), QStringLiteral("T1"));
    QCOMPARE(text(0, Model::ControlColumn), QStringLiteral("20.0"));
    QCOMPARE(text(0, Model::PerturbedColumn), QStringLiteral("5.00"));
    QCOMPARE(text(0, Model::DifferenceColumn), QStringLiteral("\u221215.0"));
    QCOMPARE(text(0, Model::FoldColumn), QStringLiteral("\u22121.81"));
    QCOMPARE(text(0, Model::MovedColumn), QStringLiteral("50 %"));
    QCOMPARE(text(1, Model::DifferenceColumn), QStringLiteral("0"));
    QCOMPARE(text(1, Model::MovedColumn), QStringLiteral("0 %"));
    const QString csv = tableText(model, QLatin1Char(','));
    QCOMPARE(csv.section(QLatin1Char('\n'), 0, 0),
             QStringLiteral("Target,Held TFs,Control,Perturbed,Difference,log2 fold,SD,Cells moved"));
    QVERIFY2(csv.section(QLatin1Char('\n'), 1, 1).startsWith(QStringLiteral("A,T1,20,5,-15,-1.8")), qPrintable(csv));
    for (int column = 0; column < Model::ColumnCount; ++column)
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
  }

  void sentencesSayWhatMoved() {
    const auto well = byHand(4, 0);
    QCOMPARE(PerturbationSummary::movedText(*well),
             QStringLiteral("1 of 1 targets of T1 move. None of the 2 other targets does."));
    QCOMPARE(PerturbationSummary::heldText(*well),
             QStringLiteral("T1 held at 0 (raw mean 2.00)  ·  2 pairs of cells  ·  seed 1  ·  run-7"));
    QVERIFY(PerturbationSummary::strayText(*well).isEmpty());
    QVERIFY(PerturbationSummary::rareText(*well).isEmpty());

    const auto stray = byHand(4, 1);
    QVERIFY(PerturbationSummary::movedText(*stray).endsWith(QStringLiteral("So do 1 of the 2 other targets.")));
    QVERIFY(PerturbationSummary::strayText(*stray).contains(QStringLiteral("(C)")));

    // 0.05 counts on average: a knock-out, or a multiple of it, says little; a raw value does.
    const auto rare = byHand(0.01, 0);
    QVERIFY(PerturbationSummary::rareText(*rare).contains(QStringLiteral("0 in 50 % of them, 0.0500 counts")));
    rare->cells.held.front() = {{"T1", 3, true}, 0.005, 0.015};
    QVERIFY(!PerturbationSummary::rareText(*rare).isEmpty());
    QVERIFY(
        PerturbationSummary::heldText(*rare).startsWith(QStringLiteral("T1 held at 0.0150 (3 times its raw mean)")));
    rare->cells.held.front() = {{"T1", 2, false}, 0.005, 2};
    QVERIFY(PerturbationSummary::rareText(*rare).isEmpty());

    const auto none = byHand(4, 0);
    none->cells.network = {{"T1", "T2"}, {"A", "B", "C"}, {TinyRun::edge("T2", "B")}};
    none->changes = gan::targetChanges(none->cells);
    QVERIFY(PerturbationSummary::movedText(*none).contains(QStringLiteral("no targets of T1")));
  }
};

}  // namespace

QTEST_MAIN(PerturbationModel)
#include "tst_perturbation_model.moc"
