// SPDX-License-Identifier: GPL-3.0-or-later
// Random graphs trained beside a run: what is shown stays, and the next comparison knows them.
#include <QTemporaryDir>
#include <QtTest>

#include "core/pipeline/random_runs.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/models/workspace.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

class TestRandomGraphs : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void theyBecomeTheBandOfTheComparison() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    QSignalSpy refused(&workspace, &Workspace::refused);
    workspace.trainRandomGraphs(2, grn::RandomTfs::keep);
    QCOMPARE(refused.size(), 1);
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 180000);
    const auto own = workspace.state().run;
    workspace.trainRandomGraphs(2, grn::RandomTfs::keep);
    workspace.trainRandomGraphs(1, grn::RandomTfs::draw);
    QCOMPARE(workspace.trainingQueue().all().size(), std::size_t{3});
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy() && workspace.trainingQueue().all().empty(), 300000);
    QCOMPARE(workspace.state().run, own);
    const auto& runs = workspace.state().runs;
    QCOMPARE(runs.size(), std::size_t{4});
    for (std::size_t i = 1; i < runs.size(); ++i) {
      QVERIFY(pipeline::isRandom(*runs[i]->network));
      QCOMPARE(runs[i]->network->edges().size(), own->network->edges().size());
    }
    QCOMPARE(runs[1]->network->tfs(), own->network->tfs());
    QVERIFY(!(*runs[1]->network == *runs[2]->network));

    pipeline::ComparisonParameters parameters;
  
    parameters.metrics.lisi = false;
    parameters.sets = 2;
    parameters.controlResamples = 3;
    workspace.compare(parameters);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 180000);
    const auto comparison = workspace.state().comparison;
    QVERIFY(comparison);
    QCOMPARE(comparison->randomRuns.size(), std::size_t{3});
    QVERIFY(!comparison->randomRuns[0].randomTfs && !comparison->randomRuns[1].randomTfs);
    QVERIFY(comparison->randomRuns[2].randomTfs);
    QCOMPARE(comparison->rows[0].values.size(), std::size_t{2});
    QVERIFY(comparison->rows[0].values[0].mmd != comparison->rows[0].values[1].mmd);
    QCOMPARE(comparison->rows.back().name, std::string("control"));
    QCOMPARE(comparison->rows.back().values.size(), std::size_t{3});
    QVERIFY(workspace.comparedCells());
    QCOMPARE(workspace.comparedCells()->real.rows(), Eigen::Index{test::kSmallTest});

    // The project keeps all of it.
    workspace.saveProject();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    JobContext job;
    const pipeline::ProjectState again = pipeline::openProject(path.toStdString(), job);
    QVERIFY(again.comparison);
    QCOMPARE(again.comparison->randomRuns.size(), std::size_t{3});
    QCOMPARE(again.comparison->types.codes, comparison->types.codes);
  }
};

}  // namespace

QTEST_MAIN(TestRandomGraphs)
#include "tst_random_graphs.moc"
