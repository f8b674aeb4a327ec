// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs run, report, fail, stop and queue as promised; the table of them is a sound model.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <atomic>
#include <thread>

#include "core/base/error.h"
#include "tests/support/ui_support.h"
#include "ui/models/job_queue.h"

using namespace grnwb;
using ui::JobQueue;

namespace {

class Jobs : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void resultArrivesOnTheGuiThread() {
    JobQueue queue;
    QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy finished(&queue, &JobQueue::finished), busy(&queue, &JobQueue::busyChanged);
    std::thread::id worker;
    int result = 0;
    const int id = queue.start<int>(
        QStringLiteral("sum"), JobQueue::Weight::light,
        [&worker](JobContext&) {
          worker = std::this_thread::get_id();
          return 42;
        },
        [&result](int value) { result = value; });
    QVERIFY(queue.isRunning(id));
    QTRY_COMPARE(result, 42);
    QVERIFY(worker != std::this_thread::get_id());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toInt(), id);
    QVERIFY(!queue.isBusy());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(queue.index(0, 0).data(JobQueue::FractionRole).toDouble(), 1.0);
  }

  void anErrorBecomesTheRowsText() {
    JobQueue queue;
    QSignalSpy failed(&queue, &JobQueue::failed);
    bool done = false;
    queue.start<int>(
        QStringLiteral("bad"), JobQueue::Weight::light,
        [](JobContext&) -> int { throw Error(ErrorCode::badInput, "cells.h5ad", "is empty", "choose another"); },
        [&done](int) { done = true; });
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][2].toString(), QStringLiteral("cells.h5ad: is empty; choose another"));
    QCOMPARE(queue.index(0, 0).data(JobQueue::StateRole).toInt(), int(JobQueue::State::failed));
    QVERIFY(!done);
  }

  void cancelEndsARunningAndAWaitingJob() {
    JobQueue queue;
    QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy cancelled(&queue, &JobQueue::cancelled);
    const auto endless = [](JobContext& job) {
      while (true) {
        job.throwIfStopped();
        std::this_thread::yield();
      }
      return 0;
    };
    const int first = queue.start<int>(QStringLiteral("a"), JobQueue::Weight::heavy, endless, [](int) {});
    const int second = queue.start<int>(QStringLiteral("b"), JobQueue::Weight::heavy, endless, [](int) {});
    QCOMPARE(queue.index(0, 0).data(JobQueue::StateRole).toInt(), int(JobQueue::State::waiting));
    queue.cancel(second);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(queue.isRunning(first));
    QElapsedTimer clock;
    clock.start();
    queue.cancel(first);
    QTRY_COMPARE(cancelled.size(), 2);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!queue.isBusy());
  }

  void heavyJobsRunOneByOneAndLightOnesBeside() {
    JobQueue queue;
    queue.setThreads(3);
    std::atomic<int> heavyNow = 0, heavyMost = 0, done = 0;
    std::atomic<bool> lightRan = false;
    std::vector<int> order;
    for (int i = 0; i < 3; ++i)
      queue.start<int>(
          QStringLiteral("heavy"), JobQueue::Weight::heavy,
          [&, i](JobContext& job) {
            heavyMost = std::max(heavyMost.load(), ++heavyNow);
            while (i == 0 && !lightRan) std::this_thread::yield();
            --heavyNow;
            return job.threads();
          },
          [&, i](int threads) {
            QCOMPARE(threads, 3);
            order.push_back(i);
            ++done;
          });
    queue.start<int>(
        QStringLiteral("light"), JobQueue::Weight::light,
        [&](JobContext& job) {
          lightRan = true;
          return job.threads();
        },
        [&](int threads) { QCOMPARE(threads, 1); });
    QTRY_COMPARE(done.load(), 3);
    QCOMPARE(heavyMost.load(), 1);
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
  }

  void partialResultsAndWarningsAreDrained() {
    JobQueue queue;
    QSignalSpy warned(&queue, &JobQueue::warned);
    std::atomic<bool> seen = false;
    int drained = 0;
    bool done = false;
    queue.start<int>(
        QStringLiteral("live"), JobQueue::Weight::light,
        [&seen](JobContext& job) {
          job.beginPhase("Counting", 10);
          job.advance(4);
          job.warn("one was clamped");
          while (!seen) std::this_thread::yield();
          return 0;
        },
        [&done](int) { done = true; }, [&drained] { ++drained; });
    QTRY_COMPARE(queue.index(0, 0).data(JobQueue::FractionRole).toDouble(), 0.4);
    QCOMPARE(queue.index(0, JobQueue::PhaseColumn).data().toString(), QStringLiteral("Counting"));
    QTRY_COMPARE(warned.size(), 1);
    QCOMPARE(warned[0][1].toString(), QStringLiteral("one was clamped"));
    QTRY_VERIFY(drained > 0);
    seen = true;
    QTRY_VERIFY(done);
    QCOMPARE(warned.size(), 1);
  }

  void aJobMayStartAnother() {
    JobQueue queue;
    int second = 0;
    queue.start<int>(
        QStringLiteral("first"), JobQueue::Weight::light, [](JobContext&) { return 1; },
        [&](int) {
          queue.start<int>(
              QStringLiteral("second"), JobQueue::Weight::light, [](JobContext&) { return 2; },
              [&](int value) { second = value; });
        });
    QTRY_COMPARE(second, 2);
    QCOMPARE(queue.rowCount(), 2);
  }

  void oldJobsAreForgotten() {
    JobQueue queue;
    QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int done = 0;
    for (int i = 0; i < 60; ++i) {
      queue.start<int>(
          QStringLiteral("job"), JobQueue::Weight::light, [](JobContext&) { return 0; }, [&](int) { ++done; });
      QTRY_COMPARE(done, i + 1);
    }
    QCOMPARE(queue.rowCount(), 50);
  }

  void theDestructorStopsAndJoins() {
    std::atomic<bool> stopped = false;
    {
      JobQueue queue;
      queue.start<int>(
          QStringLiteral("endless"), JobQueue::Weight::heavy,
          [&stopped](JobContext& job) {
            while (!job.stopRequested()) std::this_thread::yield();
            stopped = true;
            return 0;
          },
          [](int) {});
    }
    QVERIFY(stopped);
  }
};

}  // namespace

QTEST_MAIN(Jobs)
#include "tst_job_queue.moc"
