// SPDX-License-Identifier: GPL-3.0-or-later
// The main job in the real window, on the bundled example and on real blood cells: open, preprocess, choose TFs, infer,
// edit, train, compare, save, reopen. When $GRNWB_GALLERY is set, it trains as long as a user's first run does and
// writes a picture of each page.
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/style/theme.h"

using namespace grnwb;
using grnwb::test::UiSession;

namespace {

constexpr int kTrainingTime = 600000;  // milliseconds that a whole training may take

gan::TrainParameters trainingForTest() {
  gan::TrainParameters parameters = gan::presetParameters("quick");
  if (qEnvironmentVariableIsSet("GRNWB_GALLERY")) return parameters;
  parameters.stage1Steps = 12;
  parameters.steps = 6;
  parameters.batch = parameters.stage1Batch = 32;
  parameters.generatorLayers = "32,64";
  parameters.criticLayers = "64,32";
  parameters.labelerLayers = "32";
  return parameters;
}

pipeline::ComparisonParameters comparisonForTest() {
  pipeline::ComparisonParameters parameters;
  if (qEnvironmentVariableIsSet("GRNWB_GALLERY")) return parameters;
  parameters.metrics.lisi = false;
  parameters.sets = parameters.controlResamples = 2;
  return parameters;
}

class MainJob : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void theExampleFromCountsToComparison();
  void realBloodCells();
};

void MainJob::theExampleFromCountsToComparison() {
  UiSession session;
  ui::Workspace& workspace = session.workspace;
  const pipeline::ProjectState& state = workspace.state();
  session.window.resize(1600, 1000);
  session.window.show();
  QTRY_VERIFY(session.window.findChild<QLabel*>(QStringLiteral("factBlas")));
  QVERIFY(session.waitForJobs());
  session.picture("welcomePage", QStringLiteral("1_welcome"));

  // Data
  session.child<QAction>("openExample")->trigger();
  QVERIFY(session.waitForJobs());
  QCOMPARE(session.window.currentPage(), QStringLiteral("dataPage"));
  QCOMPARE(state.raw->cellCount(), std::int64_t{2000});
  QCOMPARE(session.child<QLabel>("valueKind")->text(), QStringLiteral("counts"));
  QTRY_VERIFY(session.child<QLabel>("remaining")->text().contains(QStringLiteral("2,000")));
  QTest::mouseClick(session.child<QPushButton>("preprocess"), Qt::LeftButton);
  QVERIFY(session.waitForJobs());
  QVERIFY(state.prepared);
  QCOMPARE(state.prepared->report.test, std::int64_t{400});
  session.picture("dataPage", QStringLiteral("2_data"));

  // Knowledge
  session.window.showPage(QStringLiteral("knowledgePage"));
  QTest::mouseClick(session.child<QPushButton>("emptyProjectTfs"), Qt::LeftButton);
  QVERIFY(session.waitForJobs());
  QVERIFY(state.tfs && state.tfs->absent.empty() && state.tfs->chosen().size() > 15);
  QTest::mouseClick(session.child<QPushButton>("toEdges"), Qt::LeftButton);
  QTest::mouseClick(session.child<QPushButton>("runInference"), Qt::LeftButton);
  QVERIFY(session.waitForJobs(60000));
  QVERIFY(state.grn && state.scoredEdges.contains("grnboost2"));
  QCOMPARE(session.window.currentPage(), QStringLiteral("networkPage"));

  // One selection for the whole window
  const QString hub = QString::fromStdString(*std::ranges::max_element(
      state.grn->tfs(), {}, [&](const auto& name) { return state.grn->targetsOf(name).size(); }));
  workspace.selection()->select({.genes = {hub}, .edges = {}, .cells = {}});
  QTRY_VERIFY(session.window.findChild<QLabel*>(QStringLiteral("inspectorTitle")));
  QCOMPARE(session.child<QLabel>("inspectorTitle")->text(), hub);
  session.picture("knowledgePage", QStringLiteral("3_knowledge"));
  QCOMPARE(session.child<QTableView>("tfTableView")->selectionModel()->selectedRows().size(), 1);

  // Network: delete an edge, take it back
  const std::string before = state.grn->contentHash();
  const grn::Edge edge = state.grn->edges().front();
  workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
  QVERIFY(!state.grn->find(edge.tf, edge.target));
  QVERIFY(state.grn->contentHash() != before);
  session.child<QAction>("undo")->trigger();
  QCOMPARE(state.grn->contentHash(), before);
  session.picture("networkPage", QStringLiteral("4_network"));

  // Train
  workspace.train(trainingForTest());
  QVERIFY(session.waitForJobs(kTrainingTime));
  QVERIFY(state.run && state.run->finished && state.run->synthetic && state.run->stage1Cells);
  QVERIFY(!workspace.runIsStale());
  QCOMPARE(state.run->synthetic->cellCount(), std::int64_t{400});
  QVERIFY(workspace.trainingLog().size() >= 2);
  session.picture("trainPage", QStringLiteral("5_train"));

  // Compare
  workspace.compare(comparisonForTest());
  QVERIFY(session.waitForJobs(kTrainingTime));
  QVERIFY(state.comparison);
  QCOMPARE(state.comparison->rows.size(), std::size_t{3});
  for (const pipeline::MetricsRow& row : state.comparison->rows) QVERIFY(std::isfinite(row.metrics.mmd));
  QCOMPARE(state.comparison->embedding.points.rows(), Eigen::Index{800});
  session.picture("comparePage", QStringLiteral("6_compare"));
  ui::applyTheme(true);
  session.picture("comparePage", QStringLiteral("7_compare_dark"));
  session.picture("knowledgePage", QStringLiteral("8_knowledge_dark"));
  ui::applyTheme(false);

  // Perturb: the hub's inspector leads there
  workspace.selection()->select({.genes = {hub}, .edges = {}, .cells = {}});
  QTRY_COMPARE(session.child<QLabel>("inspectorTitle")->text(), hub);
  QTest::mouseClick(session.child<QPushButton>("inspectorPerturb"), Qt::LeftButton);
  QCOMPARE(session.window.currentPage(), QStringLiteral("comparePage"));
  session.child<QAction>("mainStep")->trigger();
  QVERIFY(session.waitForJobs(kTrainingTime));
  QVERIFY(workspace.perturbation());
  const ui::MovedTargets moved = ui::movedTargets(workspace.perturbation()->changes);
  QVERIFY(moved.regulatedMoved > 0 && moved.othersMoved.empty());
  session.picture("comparePage", QStringLiteral("9_perturb"));

  // An edit makes the results stale; undone, they are fresh again
  workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
  QVERIFY(workspace.runIsStale() && workspace.comparisonIsStale());
  session.child<QAction>("undo")->trigger();
  QVERIFY(!workspace.runIsStale() && !workspace.comparisonIsStale());

  // Save elsewhere, reopen
  const QString folder = session.folder.filePath(QStringLiteral("copy.grnwb"));
  workspace.saveProjectAs(folder);
  QVERIFY(session.waitForJobs());
  QVERIFY(!workspace.isModified());
  UiSession again;
  again.workspace.openReadOnly(folder);  // the first window has it
  QVERIFY(again.waitForJobs());
  const pipeline::ProjectState& reopened = again.workspace.state();
  QCOMPARE(reopened.grn->contentHash(), before);
  QCOMPARE(data::contentHash(reopened.prepared->data), data::contentHash(state.prepared->data));
  QVERIFY(*reopened.tfs == *state.tfs);
  QCOMPARE(reopened.run->id, state.run->id);
  QVERIFY(reopened.run->synthetic->x == state.run->synthetic->x);
  QCOMPARE(reopened.comparison->rows[0].metrics.mmd, state.comparison->rows[0].metrics.mmd);
  QCOMPARE(reopened.history.size(), state.history.size());
  QVERIFY(!again.workspace.runIsStale() && !again.workspace.comparisonIsStale());
  QCOMPARE(again.workspace.projectName(), QStringLiteral("copy"));
}

void MainJob::realBloodCells() {
  const std::string cells = "data/cells/pbmc_purified_7203x8836_counts.h5ad", list = "data/tf/allTFs_hg38.txt";
  GRNWB_NEEDS_SHARED(cells);
  GRNWB_NEEDS_SHARED(list);
  UiSession session;
  ui::Workspace& workspace = session.workspace;
  const pipeline::ProjectState& state = workspace.state();
  session.window.resize(1600, 1000);
  session.window.show();
  session.window.openPath(QString::fromStdString(test::sharedPath(cells)));
  QVERIFY(session.waitForJobs());
  QCOMPARE(state.raw->cellCount(), std::int64_t{7203});
  QTest::mouseClick(session.child<QPushButton>("preprocess"), Qt::LeftButton);
  QVERIFY(session.waitForJobs());
  QCOMPARE(state.prepared->data.geneCount(), std::int64_t{1000});
  session.picture("dataPage", QStringLiteral("blood_1_data"));

  workspace.useTfList(QString::fromStdString(test::sharedPath(list)));
  QVERIFY(session.waitForJobs());
  QCOMPARE(state.tfs->chosen().size(), std::size_t{96});
  session.window.showPage(QStringLiteral("knowledgePage"));
  QTest::mouseClick(session.child<QPushButton>("toEdges"), Qt::LeftButton);
  QTest::mouseClick(session.child<QPushButton>("runInference"), Qt::LeftButton);
  QVERIFY(session.waitForJobs(kTrainingTime));
  QCOMPARE(state.grn->edges().size(), std::size_t{9040});  // 10 regulators of each of 904 targets
  workspace.selection()->select({.genes = {QStringLiteral("SPI1")}, .edges = {}, .cells = {}});
  session.picture("knowledgePage", QStringLiteral("blood_2_knowledge"));
  session.picture("networkPage", QStringLiteral("blood_3_network"));

  workspace.train(trainingForTest());
  QVERIFY(session.waitForJobs(kTrainingTime));
  QVERIFY(state.run && state.run->finished);
  session.picture("trainPage", QStringLiteral("blood_4_train"));

  workspace.compare(comparisonForTest());
  QVERIFY(session.waitForJobs(kTrainingTime));
  const std::vector<pipeline::MetricsRow>& rows = state.comparison->rows;
  QCOMPARE(rows.size(), std::size_t{3});
  QVERIFY(std::ranges::all_of(rows, [&](const auto& row) { return row.metrics.mmd >= rows.back().metrics.mmd; }));
  session.picture("comparePage", QStringLiteral("blood_5_compare"));
}

}  // namespace

QTEST_MAIN(MainJob)
#include "tst_main_job.moc"
