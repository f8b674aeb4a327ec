// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <atomic>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_mutex.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

class JobMutexTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void oneAtATime() {
    constexpr int kThreads = 4, kTurns = 2000;
    JobMutex mutex;
    int count = 0;  // not atomic: the mutex guards it
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
      threads.emplace_back([&, i] {
        const JobContext job;
        for (int turn = 0; turn < kTurns; ++turn) {
          if (i % 2 == 0)
            mutex.lock();
          else
            mutex.lock(job);
          ++count;
          mutex.unlock();
        }
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(count, kThreads * kTurns);
  }

  void aStoppedJobWaitsNoLonger() {
    JobMutex mutex;
    mutex.lock();
    JobContext job;
    std::atomic<bool> stopped = false;
    std::thread waiting([&] {
      try {
        mutex.lock(job);
      } catch (const Error& error) {
        stopped = error.code() == ErrorCode::cancelled;
      }
    });
    job.requestStop();
    waiting.join();  // while the mutex is held
    QVERIFY(stopped);
    mutex.unlock();
    mutex.lock(JobContext());  // the one that left took nothing with it
    mutex.unlock();
  }
};

}  // namespace

QTEST_APPLESS_MAIN(JobMutexTest)
#include "tst_job_mutex.moc"
