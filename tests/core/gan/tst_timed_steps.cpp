// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates of time, memory and disk against what trainings then take.
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <thread>

#include "core/base/computer.h"
#include "core/base/error.h"
#include "core/gan/checkpoint_sizes.h"
#include "core/gan/timed_steps.h"
#include "tests/core/gan/small_training.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
namespace fs = std::filesystem;

namespace {

/// Layers large enough that a step takes milliseconds.
TrainParameters mediumParameters() {
  TrainParameters p = smallTrainParameters();
  p.stage1Steps = p.steps = 60;
  p.stage1Batch = p.batch = 128;
  p.generatorLayers = "128,256";
  p.criticLayers = "256,128";
  p.labelerLayers = "128,128";
  p.checkpointEvery = 20;
  return p;
}

double meanOf(const data::Matrix& generated) {
  return static_cast<double>(generated.mean());
}

class TimedSteps : public QObject {
  Q_OBJECT
 private:
  SmallTraining m_small = smallTraining();

  // On one thread: two wait for each other where other programs use the cores.
  TrainEstimate timed(const TrainParameters& p, const TimedTraining& what = {}) const {
    JobContext job(1);
    return timeSteps(m_small.training, m_small.grn, p, what, job);
  }
  double trained(const TrainParameters& p, const fs::path& folder) const {
    JobContext job(1);
    TrainObserver observer;
    observer.validationMetric = meanOf;
    const auto begin = std::chrono::steady_clock::now();
    trainStage1(m_small.training, p, folder, false, job, observer);
    trainStage2(m_small.training, m_small.grn, p, {folder, {}}, folder, false, job, observer);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }

 private Q_SLOTS:
  void secondsAreThoseOfATraining() {
    const QTemporaryDir folder;
    const TrainParameters p = mediumParameters();
    // Other programs may take the cores in one of the two measurements.
    for (int attempt = 0; attempt < 4; ++attempt) {
      const double estimated = timed(p, {true, true, meanOf}).seconds, real = trained(p, folder.path().toStdString());
      qInfo("estimated %.2f s, took %.2f s", estimated, real);
      if (estimated < 2 * real && real < 2 * estimated) return;
    }
    QFAIL("four estimates were wrong by more than a factor of 2");
  }

  void secondsGrowWithTheWork() {
    TrainParameters p = mediumParameters();
    const double both = timed(p).seconds;
    const double stage1 = timed(p, {true, false, {}}).seconds, stage2 = timed(p, {false, true, {}}).seconds;
    QVERIFY(stage1 < both && stage2 < both);
    p.stage1Steps *= 50;
    p.steps *= 50;
    QVERIFY(timed(p).seconds > 15 * both);
    p.labelerLayers = "512,512";
    p.labelerEvery = 1;
    const double every = timed(p, {false, true, {}}).seconds;
    p.labelerEvery = 20;
    QVERIFY(timed(p, {false, true, {}}).seconds < 0.8 * every);
  }

  void memoryIsThePeak() {
    if (!restartPeak()) QSKIP("this system has no peak to restart");
    TrainParameters p = smallTrainParameters();
    const double small = timed(p).memoryBytes;
    QVERIFY(small >= residentBytes() * 0.5);
    p.labelerLayers = "2000,2000";
    const double large = timed(p).memoryBytes;
    // Weights and three moments of two labelers, and a checkpoint of them, in float32.
    const double weights = 2 * (42.0 * 2000 + 2000.0 * 2000 + 2000.0 * 8), bytes = 4 * 4 * weights;
    qInfo("peak %.0f MB, with %.0f MB of labelers %.0f MB", small / 1e6, bytes / 1e6, large / 1e6);
    QVERIFY(large - small > 1.5 * bytes && large - small < 5 * bytes);
  }

  void nothingIsWritten() {
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    timed(smallTrainParameters(), {true, true, meanOf});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
  }

  void stopping() {
    TrainParameters p = smallTrainParameters();
    JobContext stopped(2);
    stopped.requestStop();
    QVERIFY(test::errorOf([&] { timeSteps(m_small.training, m_small.grn, p, {}, stopped); }).code() ==
            ErrorCode::cancelled);
    p.labelerLayers = "2000,2000";
    p.batch = 400;
    JobContext job(2);
    std::chrono::steady_clock::time_point asked;
    std::thread watcher([&] {
      while (job.progress().phase != "Timing steps of Stage 2") std::this_thread::yield();
      asked = std::chrono::steady_clock::now();
      job.requestStop();
    });
    const Error error = test::errorOf([&] { timeSteps(m_small.training, m_small.grn, p, {}, job); });
    watcher.join();
    QVERIFY(error.code() == ErrorCode::cancelled);
    const double waited = std::chrono::duration<double>(std::chrono::steady_clock::now() - asked).count();
    QVERIFY2(waited < 2, qPrintable(QString::number(waited)));  // 0.5 s on an idle computer
  }

  void badInputIsRefused() {
    data::Dataset bad = m_small.training;
    bad.x.values.front() = std::nanf("");
    JobContext job;
    QVERIFY(test::errorOf([&] { timeSteps(bad, m_small.grn, smallTrainParameters(), {}, job); }).code() ==
            ErrorCode::badInput);
    const grn::Grn smaller{m_small.grn.tfs(), {}, {}};
    QVERIFY(test::errorOf([&] { timeSteps(m_small.training, smaller, smallTrainParameters(), {}, job); }).code() ==
            ErrorCode::badInput);
  }

  void checkpointsAreAsLargeAsSaid() {
    const QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    TrainParameters p = mediumParameters();
    p.stage1Steps = p.steps = 2;
    for (const double averaging : {0.9, 0.0}) {
      p.averaging = averaging;
      p.depth += 1;
      trained(p, path);
      const CheckpointSizes sizes = checkpointSizes(m_small.grn, p);
      const auto isNear = [](double size, const fs::path& file) {
        const auto real = static_cast<double>(fs::file_size(file));
        qInfo("said %.0f, is %.0f", size, real);
        return size > 0.95 * real && size < 1.05 * real;
      };
      QVERIFY(isNear(sizes.stage1, path / "stage1.pt") && isNear(sizes.stage2, path / "stage2.pt"));
    }
  }
};

}  // namespace

QTEST_GUILESS_MAIN(TimedSteps)
#include "tst_timed_steps.moc"
