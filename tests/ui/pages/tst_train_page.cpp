// SPDX-License-Identifier: GPL-3.0-or-later
// The train page: its checks, log, presets and live curves on a real small training.
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <limits>

#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/models/table_text.h"
#include "ui/pages/step_log_model.h"
#include "ui/pages/train_checks.h"
#include "ui/pages/train_page.h"
#include "ui/pages/train_presets.h"
#include "ui/plots/curve_view.h"
#include "ui/plots/scatter_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

TrainCheck find(const std::vector<TrainCheck>& checks, const char* name) {
  for (const TrainCheck& check : checks)
    if (check.name == QLatin1String(name)) return check;
  return {};
}

grn::Edge edge(const char* tf, const char* target) {
  return {tf, target, grn::Sign::unknown, false, {}, "test"};
}

grn::Grn fullGrn() {
  return {{"T1", "T2"}, {"A", "B"}, {edge("T1", "A"), edge("T2", "A"), edge("T1", "B"), edge("T2", "B")}};
}

pipeline::DataFacts factsOf(const std::vector<std::string>& genes) {
  return {genes, {500, {}}, {100, {}}, {100, {}}};
}

pipeline::TrainingResources plenty() {
  return {{1e9, 60}, 8e9, 0, 1e11};
}

pipeline::TrainingChecks checksOf(const grn::Grn& grn, const std::vector<std::string>& genes) {
  return pipeline::checkTraining(factsOf(genes), grn, {}, plenty());
}

class TestTrainPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }

  void checksPassWhereAllIsWell() {
    const pipeline::TrainingChecks found = checksOf(fullGrn(), {"A", "B", "T1", "T2"});
    const auto checks = trainChecks(found, CheckedTime::estimated, 2);
    QCOMPARE(checks.size(), std::size_t{8});
    for (const TrainCheck& check : checks) QVERIFY2(check.verdict == TrainCheck::Verdict::ok, qPrintable(check.name));
    QCOMPARE(find(checks, "memory").value, QStringLiteral("1.0 GB of 8.0 GB free"));
    QCOMPARE(find(checks, "genes").value, QStringLiteral("4 of 4"));
    QCOMPARE(find(checks, "regulators").value, QStringLiteral("2"));
    QCOMPARE(find(checks, "cells").value, QStringLiteral("500, batch 128"));
    QCOMPARE(find(checks, "validation").value, QStringLiteral("100"));
    QCOMPARE(find(checks, "expression").value, QStringLiteral("none"));
    QCOMPARE(find(checks, "disk").value, memoryText(found.diskBytes) + QStringLiteral(" of 100 GB free"));
    QVERIFY(found.canStart());
  }

  void eachCheckCanFail() {
    using Verdict = TrainCheck::Verdict;
    pipeline::TrainingResources poor = plenty();
    poor.freeMemoryBytes = 5e8;
    poor.freeDiskBytes = 1e5;
    pipeline::DataFacts scarce = factsOf({"A", "B", "C", "T1", "T2"});
    scarce.training = {100, {"B"}};
    scarce.validation = {20, {"A", "B"}};
    const grn::Grn uneven{{"T1", "T2"}, {"A", "B"}, {edge("T1", "A"), edge("T2", "A"), edge("T1", "B")}};
    const pipeline::TrainingChecks careful = pipeline::checkTraining(scarce, uneven, {}, poor);
    const auto cautious = trainChecks(careful, CheckedTime::estimated, 2);
    for (const char* name : {"memory", "disk", "genes", "expression", "regulators", "cells", "validation"}) {
      QVERIFY2(find(cautious, name).verdict == Verdict::caution, name);
      QVERIFY2(!find(cautious, name).reason.isEmpty(), name);
    }
    QCOMPARE(find(cautious, "genes").value, QStringLiteral("4 of 5"));
    QVERIFY(find(cautious, "genes").reason.contains(QStringLiteral("C")));
    QCOMPARE(find(cautious, "regulators").value, QStringLiteral("1 to 2"));
    QCOMPARE(find(cautious, "expression").value, QStringLiteral("1 training, 2 validation, 0 test"));
    QVERIFY(find(cautious, "expression").reason.endsWith(QStringLiteral(": B.")));
    QVERIFY(find(cautious, "validation").reason.contains(QStringLiteral("25")));
    QVERIFY(careful.canStart());
    TrainChecksView view;
    view.setChecks(cautious);
    QVERIFY2(view.minimumSizeHint().width() <= 320, "the checks are wider than the page's side");
    poor.heldMemoryBytes = 6e8;  // of the 1e9 that it needs
    QVERIFY(find(trainChecks(pipeline::checkTraining(scarce, uneven, {}, poor), CheckedTime::estimated, 2), "memory")
                .verdict == Verdict::ok);

    const grn::Grn bare{{"T1"}, {"A", "B"}, {edge("T1", "A")}};
    const auto blocked = trainChecks(checksOf(bare, {"A", "B", "T1"}), CheckedTime::estimated, 2);
    QVERIFY(find(blocked, "regulators").verdict == Verdict::blocked);
    QVERIFY(find(blocked, "regulators").reason.contains(QStringLiteral("B")));
    QVERIFY(!checksOf(bare, {"A", "B", "T1"}).canStart());
    const auto foreign = trainChecks(checksOf(fullGrn(), {"A", "B", "T1"}), CheckedTime::estimated, 2);
    QVERIFY(find(foreign, "genes").verdict == Verdict::blocked);
    QVERIFY(find(foreign, "genes").reason.contains(QStringLiteral("T2")));
  }

  void logTableHoldsTheNumbers() {
    StepLogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    gan::StepLog first, second;
    first.step = 1000;
    first.criticLoss = -3.25;
    first.seconds = 1.5;
    second.stage = 2;
    second.step = 5;
    second.labelerLoss = 12.5;
    second.validation = 0.0072;
    model.setLog({first});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setLog({first, second});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(0, StepLogModel::CriticColumn).data(Qt::EditRole).toDouble(), -3.25);
    QCOMPARE(model.index(0, StepLogModel::CriticColumn).data().toString(), QStringLiteral("\u22123.250"));
    QCOMPARE(model.index(0, StepLogModel::StepColumn).data().toString(), QStringLiteral("1,000"));
    QVERIFY(!model.index(0, StepLogModel::ValidationColumn).data(Qt::EditRole).isValid());
    QCOMPARE(tableText(model, QLatin1Char(',')).section(QLatin1Char('\n'), 1, 2),
             QStringLiteral("1,1000,-3.25,,,,,,1.5\n2,5,,,,12.5,,0.0072,0"));
    model.setLog({second});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
  }

  void emptyStateSaysWhatIsMissing() {
    Workspace workspace;
    TrainPage page(workspace);
    page.resize(900, 600);
    page.show();
    QVERIFY(page.state() == PageState::empty);
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("trainMissing"))->text().contains(QStringLiteral("and a network")));
    QSignalSpy requested(&page, &Page::pageRequested);
    page.findChild<QPushButton*>(QStringLiteral("trainToData"))->click();
    QCOMPARE(requested.takeFirst().front().toString(), QStringLiteral("dataPage"));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("trainToNetwork"))->isVisibleTo(&page));
    test::savePicture(page, QStringLiteral("train_empty"));
  }

  void presetsFillTheForm() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    TrainPage page(workspace);
    page.show();
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("check-genes"))->text(),
             QStringLiteral("%1 of %1").arg(workspace.state().prepared->data.geneCount()));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("check-regulators"))->text(), QStringLiteral("3"));
    for (const std::string& name : TrainPresets::names()) {
      page.findChild<QRadioButton*>(QStringLiteral("preset-") + QString::fromStdString(name))->click();
      const gan::TrainParameters preset = gan::presetParameters(name);
      QCOMPARE(page.parameters().steps, preset.steps);
      QCOMPARE(page.findChild<QSpinBox*>(QStringLiteral("steps"))->value(), int(preset.steps));
      QCOMPARE(page.findChild<QLabel*>(QStringLiteral("changedSettings"))->text(), QStringLiteral("from the preset"));
      const gan::TrainEstimate estimate = gan::estimate(workspace.state().prepared->report.training,
                                                        *workspace.state().grn, preset, workspace.jobs()->threads());
      QCOMPARE(page.findChild<QLabel*>(QStringLiteral("presetTime-") + QString::fromStdString(name))->text(),
               aboutText(estimate.seconds));
      QCOMPARE(page.findChild<QLabel*>(QStringLiteral("presetMemory-") + QString::fromStdString(name))->text(),
               memoryText(estimate.memoryBytes));
    }
    page.findChild<QRadioButton*>(QStringLiteral("preset-quick"))->click();
    page.findChild<QPushButton*>(QStringLiteral("timeSteps"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.timedTraining(page.parameters()).has_value(), 60000);
    const gan::TrainEstimate timed = *workspace.timedTraining(page.parameters());
    QVERIFY(timed.seconds > 0 && timed.memoryBytes > 0);
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("presetTime-quick"))->text(), aboutText(timed.seconds));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("check-time"))->text(), aboutText(timed.seconds));
    page.findChild<QSpinBox*>(QStringLiteral("steps"))->setValue(123);
    QVERIFY(!workspace.timedTraining(page.parameters()));
    QCOMPARE(page.parameters().steps, std::int64_t{123});
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("changedSettings"))->text().contains(QLatin1Char('1')));
    page.findChild<QSpinBox*>(QStringLiteral("batch"))->setValue(4000);
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("reason-cells")) != nullptr);
  }

  void curvesFollowARealTraining() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    TrainPage page(workspace);
    page.resize(1320, 820);
    page.show();
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    QVERIFY(page.state() == PageState::empty);
    workspace.train(test::smallTraining());
    QVERIFY(page.state() == PageState::running);
    auto* start = page.findChild<QPushButton*>(QStringLiteral("startTraining"));
    auto* cancel = page.findChild<QPushButton*>(QStringLiteral("cancelTraining"));
    auto* pause = page.findChild<QPushButton*>(QStringLiteral("pauseTraining"));
    QVERIFY(start->isEnabled() && cancel->isVisibleTo(&page) && pause->isVisibleTo(&page));
    QCOMPARE(start->text(), QStringLiteral("Add to queue"));
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 180000);
    QVERIFY(workspace.state().run);
    QVERIFY(page.state() == PageState::ready);
    QVERIFY(start->isEnabled() && !cancel->isVisibleTo(&page) && !pause->isVisibleTo(&page));
    QCOMPARE(start->text(), QStringLiteral("Start"));

    const auto& log = workspace.trainingLog();
    QVERIFY(log.size() > 10);
    for (const int stage : {1, 2}) {
      auto* curves = page.findChild<QWidget*>(QStringLiteral("stage%1Curves").arg(stage));
      auto* critic = curves->findChild<CurveView*>(QStringLiteral("criticCurve"));
      std::vector<QPointF> expected;
      for (const gan::StepLog& step : log)
        if (step.stage == stage) expected.emplace_back(double(step.step), step.criticLoss);
      QCOMPARE(critic->points(0).size(), expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(critic->points(0)[i].x(), expected[i].x());
        QVERIFY(critic->points(0)[i].y() == expected[i].y() || std::isnan(expected[i].y()));
      }
      QTRY_COMPARE(critic->visibleRange().right(), stage == 1 ? 40.0 : 20.0);
    }
    QCOMPARE(page.findChild<QTabBar*>(QStringLiteral("trainTabs"))->currentIndex(), 1);
    QCOMPARE(page.findChild<QTableView*>(QStringLiteral("trainLog"))->model()->rowCount(), int(log.size()));
    auto* cells = page.findChild<QWidget*>(QStringLiteral("stage2Curves"))->findChild<ScatterView*>();
    QVERIFY(cells->isVisibleTo(&page));
    QVERIFY(cells->content().points == workspace.trainingPreview(2)->points);
    QVERIFY(page.findChild<QPushButton*>(QStringLiteral("trainToCompare"))->isVisibleTo(&page));

    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(page, dark ? QStringLiteral("train_page_dark") : QStringLiteral("train_page"));
    }
    applyTheme(false);

    auto* stale = page.findChild<QWidget*>(QStringLiteral("trainStale"));
    QVERIFY(!stale->isVisibleTo(&page));
    const grn::Edge first = workspace.state().grn->edges().front();
    workspace.network()->removeEdges({{QString::fromStdString(first.tf), QString::fromStdString(first.target)}});
    QVERIFY(stale->isVisibleTo(&page));
    QVERIFY(page.state() == PageState::stale);
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("check-regulators"))->text(), QStringLiteral("2 to 3"));
    workspace.network()->undoStack()->undo();
    QVERIFY(!stale->isVisibleTo(&page));
  }

  void runsAreComparedPausedAndOrdered() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    TrainPage page(workspace);
    page.resize(1320, 820);
    page.show();
    const auto idle = [&] { return !workspace.jobs()->isBusy(); };
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    gan::TrainParameters parameters = test::smallTraining();
    parameters.checkpointEvery = 10;
    workspace.train(parameters);
    parameters.seed = 2;
    workspace.train(parameters);
    parameters.seed = 3;
    workspace.train(parameters);
    auto* tabs = page.findChild<QTabBar*>(QStringLiteral("trainTabs"));
    QCOMPARE(tabs->tabText(2), QStringLiteral("Runs, 2 waiting"));
    tabs->setCurrentIndex(2);
    auto* runs = page.findChild<QTableView*>(QStringLiteral("trainingRuns"));
    QCOMPARE(runs->model()->rowCount(), 3);
    const auto seedOf = [&](int row) { return runs->model()->index(row, 3).data().toInt(); };
    runs->setCurrentIndex(runs->model()->index(2, 0));
    auto* earlier = page.findChild<QPushButton*>(QStringLiteral("trainEarlier"));
    QVERIFY(earlier->isEnabled());
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("trainLater"))->isEnabled());
    earlier->click();
    QCOMPARE(seedOf(1), 3);
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("pauseTraining")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    auto* resume = page.findChild<QPushButton*>(QStringLiteral("resumeTraining"));
    QVERIFY(resume->isVisibleTo(&page));
    QCOMPARE(runs->model()->index(0, 4).data().toString(), QStringLiteral("paused"));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("trainingTitle"))->text(),
             workspace.trainingLog().empty() ? QStringLiteral("Not trained yet") : QStringLiteral("Paused"));
    QTest::mouseClick(resume, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 180000);
    QCOMPARE(tabs->tabText(2), QStringLiteral("Runs"));

    // Newest first; all three are compared until some are selected.
    auto* compared = page.findChild<CurveView*>(QStringLiteral("comparedRuns"));
    runs->clearSelection();
    QTRY_COMPARE(compared->seriesCount(), 3);
    for (int row = 0; row < 3; ++row) {
      const auto& run = *workspace.state().runs[static_cast<std::size_t>(2 - row)];
      std::vector<QPointF> expected;
      for (const gan::StepLog& step : run.log)
        if (step.stage == 2 && std::isfinite(step.validation))
          expected.emplace_back(double(step.step), step.validation);
      QVERIFY(expected.size() >= 2);
      QCOMPARE(compared->points(row), expected);
    }
    runs->selectRow(1);
    QCOMPARE(compared->seriesCount(), 1);
    auto* checkpoints = page.findChild<QTableView*>(QStringLiteral("checkpoints"))->model();
    QAbstractItemModelTester tester(checkpoints, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int best = 0;
    for (int row = 0; row < checkpoints->rowCount(); ++row)
      if (checkpoints->index(row, 4).data().toString() == QStringLiteral("best")) {
        ++best;
        const int stage = checkpoints->index(row, 0).data().toInt();
        for (int other = 0; other < checkpoints->rowCount(); ++other)
          if (checkpoints->index(other, 0).data().toInt() == stage)
            QVERIFY(checkpoints->index(row, 2).data(Qt::EditRole).toDouble() <=
                    checkpoints->index(other, 2).data(Qt::EditRole).toDouble());
      }
    QCOMPARE(best, 2);
    page.findChild<QPushButton*>(QStringLiteral("showRun"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QCOMPARE(runs->model()->index(1, 0).data().toString(), QStringLiteral("run-2, shown"));
    runs->clearSelection();
    double highest = 0;
    for (int row = 0; row < compared->seriesCount(); ++row)
      for (const QPointF& point : compared->points(row)) highest = std::max(highest, point.y());
    QTRY_VERIFY(compared->visibleRange().bottom() >= highest);
    test::savePicture(page, QStringLiteral("train_runs"));
  }

  void anEditedNetworkContinuesTheRun() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    TrainPage page(workspace);
    page.resize(1320, 820);
    page.show();
    const auto idle = [&] { return !workspace.jobs()->isBusy(); };
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 180000);
    const auto first = workspace.state().run;
    auto* goOn = page.findChild<QPushButton*>(QStringLiteral("continueTraining"));
    QVERIFY(first && !goOn->isVisibleTo(&page));
    const auto stage1 = [](const pipeline::TrainingRun& run) {
      std::vector<double> losses;
      for (const gan::StepLog& step : run.log)
        if (step.stage == 1) losses.push_back(step.generatorLoss);
      return losses;
    };

    const grn::Edge edge = workspace.state().grn->edges().front();
    const auto& tfs = workspace.state().grn->tfs();
    const auto other =
        std::ranges::find_if(tfs, [&](const auto& tf) { return !workspace.state().grn->find(tf, edge.target); });
    workspace.network()->swapRegulator(QString::fromStdString(edge.target), QString::fromStdString(edge.tf),
                                       QString::fromStdString(*other));
    QVERIFY(goOn->isVisibleTo(&page) && goOn->isEnabled());
    test::savePicture(page, QStringLiteral("train_page_edited"));
    QTest::mouseClick(goOn, Qt::LeftButton);
    QVERIFY(page.state() == PageState::running);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 180000);
    const auto second = workspace.state().run;
    QVERIFY(second && second->id != first->id && second->synthetic);
    QCOMPARE(second->provenance.inputs.at("continued"), std::filesystem::weakly_canonical(first->folder).string());
    QCOMPARE(stage1(*second), stage1(*first));
    QVERIFY(!goOn->isVisibleTo(&page));

    // A whole training on it shares Stage 1 as well.
    workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 180000);
    QCOMPARE(stage1(*workspace.state().run), stage1(*first));
    QVERIFY(!workspace.state().run->provenance.inputs.contains("continued"));
    QVERIFY(workspace.state().run->provenance.inputs.contains("stage 1"));
  }

  void cancelStopsTheTraining() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    TrainPage page(workspace);
    page.show();
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    page.findChild<QSpinBox*>(QStringLiteral("stage1-steps"))->setValue(100000);
    page.start();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.trainingLog().empty(), 120000);
    page.findChild<QPushButton*>(QStringLiteral("cancelTraining"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    QVERIFY(!workspace.state().run);
    QVERIFY(page.findChild<QPushButton*>(QStringLiteral("startTraining"))->isEnabled());
  }
};

}  // namespace

QTEST_MAIN(TestTrainPage)
#include "tst_train_page.moc"
