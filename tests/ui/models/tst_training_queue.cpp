// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings queue up, rest, go on and stop; what they leave is listed and can be looked at again.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <cmath>

#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/models/training_runs_model.h"
#include "ui/models/workspace.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

constexpr int kLongMs = 120000;

QueuedTraining training() {
  return {};
}

std::vector<int> keys(const TrainingQueue& queue) {
  std::vector<int> result;
  for (const QueuedTraining& one : queue.all()) result.push_back(one.key);
  return result;
}

gan::TrainParameters seeded(std::uint64_t seed) {
  gan::TrainParameters parameters = test::smallTraining();
  parameters.seed = seed;
  return parameters;
}

/// Long enough to be stopped on the way, with checkpoints.
gan::TrainParameters longTraining() {
  gan::TrainParameters parameters = test::smallTraining();
  parameters.stage1Steps = 300;
  parameters.steps = 60;
  parameters.checkpointEvery = 50;
  return parameters;
}

/// A log without its times.
std::vector<std::vector<double>> figures(const std::vector<gan::StepLog>& log) {
  std::vector<std::vector<double>> rows;
  for (const gan::StepLog& s : log) {
    std::vector<double> row{double(s.stage), double(s.step), s.criticLoss,      s.gradientPenalty,
                            s.generatorLoss, s.labelerLoss,  s.antilabelerLoss, s.validation};
    for (double& value : row)
      if (std::isnan(value)) value = -1;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<QString> states(const TrainingRunsModel& model) {
  std::vector<QString> texts;
  for (int row = 0; row < model.rowCount(); ++row)
    texts.push_back(model.index(row, TrainingRunsModel::StateColumn).data().toString());
  return texts;
}

class TrainingQueueTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(m_path.toStdString());
    m_workspace = std::make_unique<Workspace>();
    m_workspace->openProjectFolder(m_path);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
  }
  void cleanup() { m_workspace.reset(); }

  void theQueueKeepsItsOrder() {
    TrainingQueue queue;
    QVERIFY(!queue.current() && !queue.next());
    const int a = queue.add(training()), b = queue.add(training()), c = queue.add(training());
    QCOMPARE(queue.next()->key, a);
    queue.setRunning(a, 7, "run-1");
    QCOMPARE(queue.current()->key, a);
    QVERIFY(!queue.next());
    QCOMPARE(queue.findJob(7)->key, a);
    QVERIFY(!queue.findJob(-1));
    queue.move(c, -5);  // not before the one that runs
    QCOMPARE(keys(queue), (std::vector<int>{a, c, b}));
    queue.move(c, 1);
    QCOMPARE(keys(queue), (std::vector<int>{a, b, c}));
    queue.move(a, 1);  // it runs
    QCOMPARE(keys(queue), (std::vector<int>{a, b, c}));
    const int d = queue.addFirst(training());
    QCOMPARE(keys(queue), (std::vector<int>{a, d, b, c}));
    queue.setPaused(a);
    QVERIFY(queue.current()->state == QueuedTraining::State::paused && !queue.findJob(7));
    queue.remove(a);
    QVERIFY(!queue.current());
    QCOMPARE(queue.next()->key, d);
    QVERIFY(!queue.find(a) && queue.find(c));
  }

  void trainingsRunOneAfterTheOther() {
    TrainingRunsModel model(*m_workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const std::uint64_t seed : {3U, 4U, 5U}) m_workspace->train(seeded(seed));
    const int last = m_workspace->trainingQueue().all().back().key;
    m_workspace->moveTraining(last, -1);
    m_workspace->train(seeded(6));
    m_workspace->removeTraining(m_workspace->trainingQueue().all().back().key);
    QCOMPARE(states(model),
             (std::vector<QString>{QStringLiteral("running"), QStringLiteral("waiting"), QStringLiteral("waiting")}));
    QCOMPARE(model.index(1, TrainingRunsModel::SeedColumn).data().toInt(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    std::vector<std::uint64_t> seeds;
    for (const auto& run : m_workspace->state().runs) {
      QVERIFY(run->finished);
      seeds.push_back(run->parameters.seed);
    }
    QCOMPARE(seeds, (std::vector<std::uint64_t>{3, 5, 4}));
    QCOMPARE(m_workspace->state().run->parameters.seed, std::uint64_t{4});
    QCOMPARE(states(model), std::vector<QString>(3, QStringLiteral("finished")));
    QCOMPARE(model.index(0, TrainingRunsModel::RunColumn).data().toString(), QStringLiteral("run-3, shown"));
    const auto& log = m_workspace->trainingLog();
    double lowest = 1;
    for (const gan::StepLog& step : log)
      if (step.stage == 2 && std::isfinite(step.validation)) lowest = std::min(lowest, step.validation);
    QCOMPARE(model.index(0, TrainingRunsModel::ValidationColumn).data(Qt::EditRole).toDouble(), lowest);
    const auto preview = m_workspace->trainingPreview(2);
    QVERIFY(preview);
    QCOMPARE(preview->realRows, m_workspace->state().prepared->data.splitRows("validation"));
    QCOMPARE(preview->points.rows(), Eigen::Index(2 * preview->realRows.size()));
    // Stage 1 and 2 stand on the same components.
    const auto real = Eigen::Index(preview->realRows.size());
    QVERIFY(m_workspace->trainingPreview(1)->points.topRows(real) == preview->points.topRows(real));
  }

  void aPausedTrainingGoesOnAsIfItHadNotRested() {
    const auto expected = figures(undisturbedLog());
    TrainingRunsModel model(*m_workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_workspace->train(longTraining());
    m_workspace->train(seeded(9));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->trainingLog().size() > 8, kLongMs);
    m_workspace->pauseTraining();
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QVERIFY(m_workspace->trainingQueue().current()->state == QueuedTraining::State::paused);
    QCOMPARE(states(model)[0], QStringLiteral("paused"));
    QCOMPARE(states(model)[1], QStringLiteral("waiting"));
    QVERIFY(figures(m_workspace->trainingLog()).size() < expected.size());
    m_workspace->resumeTraining();
    QCOMPARE(states(model)[0], QStringLiteral("running"));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QVERIFY(m_workspace->trainingQueue().all().empty());
    const auto& runs = m_workspace->state().runs;
    QCOMPARE(figures(runs[runs.size() - 2]->log), expected);
    QCOMPARE(runs.back()->parameters.seed, std::uint64_t{9});
  }

  void aStoppedRunIsListedAfterReopeningAndGoesOn() {
    m_workspace->train(longTraining());
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->trainingLog().size() > 8, kLongMs);
    m_workspace->stopTraining();
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QVERIFY(m_workspace->trainingQueue().all().empty());
    QCOMPARE(m_workspace->state().runs.size(), std::size_t{1});
    QVERIFY(!m_workspace->state().runs.front()->finished && !m_workspace->state().run);

    m_workspace->openProjectFolder(m_path);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    TrainingRunsModel model(*m_workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(states(model), std::vector<QString>{QStringLiteral("stopped")});
    m_workspace->resumeRun(QStringLiteral("run-1"));
    QCOMPARE(states(model), std::vector<QString>{QStringLiteral("running")});
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QCOMPARE(states(model), std::vector<QString>{QStringLiteral("finished")});
    QVERIFY(m_workspace->state().run && m_workspace->state().run->synthetic);
    QCOMPARE(m_workspace->state().run->id, std::string("run-1"));
  }

  void anotherRunIsShownAndUndone() {
    m_workspace->train(seeded(1));
    m_workspace->train(seeded(2));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    const auto second = m_workspace->state().run;
    QCOMPARE(second->id, std::string("run-2"));
    QSignalSpy changed(m_workspace.get(), &Workspace::runChanged);
    m_workspace->showRun(QStringLiteral("run-1"));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_workspace->state().run->id, std::string("run-1"));
    QVERIFY(m_workspace->state().run->synthetic);
    QCOMPARE(figures(m_workspace->trainingLog()), figures(m_workspace->state().run->log));
    m_workspace->network()->undoStack()->undo();
    QCOMPARE(m_workspace->state().run, second);
    m_workspace->network()->undoStack()->redo();
    QCOMPARE(m_workspace->state().run->id, std::string("run-1"));
    m_workspace->saveProject();
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    m_workspace->openProjectFolder(m_path);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QCOMPARE(m_workspace->state().run->id, std::string("run-1"));
    QCOMPARE(m_workspace->state().runs.size(), std::size_t{2});
  }

  void aFailedTrainingLetsTheNextOneRun() {
    QSignalSpy failed(m_workspace->jobs(), &JobQueue::failed);
    gan::TrainParameters bad = test::smallTraining();
    bad.generatorLayers = "no layers";
    m_workspace->train(bad);
    m_workspace->train(seeded(2));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QCOMPARE(failed.size(), 1);
    QVERIFY(m_workspace->state().run);
    QCOMPARE(m_workspace->state().run->parameters.seed, std::uint64_t{2});
  }

  void anotherProjectForgetsTheQueue() {
    m_workspace->train(longTraining());
    m_workspace->train(seeded(2));
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->trainingLog().empty(), kLongMs);
    m_workspace->newProject();
    QVERIFY(m_workspace->trainingQueue().all().empty());
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kLongMs);
    QVERIFY(m_workspace->state().runs.empty() && m_workspace->trainingLog().empty());
  }

 private:
  /// Of a long training in another project of the same data.
  std::vector<gan::StepLog> undisturbedLog() const {
    const std::filesystem::path folder = m_folder->filePath(QStringLiteral("other")).toStdString();
    const pipeline::ProjectState state = test::smallState();
    pipeline::TrainRequest request;
    request.parameters = longTraining();
    request.folder = folder;
    JobContext job;
    return pipeline::trainRun(state.prepared->data, *state.grn, request, job).log;
  }
  bool idle() const { return !m_workspace->jobs()->isBusy(); }

  std::unique_ptr<QTemporaryDir> m_folder;
  QString m_path;
  std::unique_ptr<Workspace> m_workspace;
};

}  // namespace

QTEST_MAIN(TrainingQueueTest)
#include "tst_training_queue.moc"
