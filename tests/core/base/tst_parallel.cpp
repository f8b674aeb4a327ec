// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel loops: each index once, equal results for any number of threads, prompt stop, errors passed on.
#include "core/base/parallel.h"

#include <QtTest>
#include <atomic>
#include <cmath>

#include "core/base/random.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;

std::vector<double> drawInParallel(int threads) {
  JobContext job(threads);
  std::vector<double> values(2000);
  parallelFor(job, values.size(), [&](std::size_t i) {
    RandomStream stream(1, "parallel", i);
    for (int n = 0; n < 20; ++n) values[i] += std::exp(stream.normal());
  });
  return values;
}

class ParallelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void visitsEachIndexOnce() {
    for (const int threads : {1, 2, 5}) {
      JobContext job(threads);
      std::vector<std::atomic<int>> visits(1001);
      parallelFor(job, visits.size(), [&](std::size_t i) { ++visits[i]; });
      QVERIFY(std::ranges::all_of(visits, [](const auto& n) { return n == 1; }));
    }
    JobContext job(2);
    parallelFor(job, 0, [](std::size_t) { QFAIL("called for an empty range"); });
  }

  void resultsDontDependOnThreads() {
    const auto one = drawInParallel(1);
    QVERIFY(one == drawInParallel(2));
    QVERIFY(one == drawInParallel(7));
  }

  void stopsEarlyAndSaysSo() {
    for (const int threads : {1, 2}) {
      JobContext job(threads);
      std::atomic<int> visited{0};
      const Error error = test::errorOf([&] {
        parallelFor(job, 100000, [&](std::size_t) {
          if (++visited == 10) job.requestStop();
        });
      });
      QVERIFY(error.code() == ErrorCode::cancelled);
      QVERIFY2(visited < 1000, qPrintable(QString::number(visited.load())));
    }
  }

  void passesErrorsOn() {
    for (const int threads : {1, 2}) {
      JobContext job(threads);
      const Error error = test::errorOf([&] {
        parallelFor(job, 1000, [](std::size_t i) {
          if (i == 500) throw Error(ErrorCode::badInput, "cell 500", "broke", "");
        });
      });
      QCOMPARE(error.subject(), std::string("cell 500"));
    }
  }

  void aMachineHasAThread() { QVERIFY(hardwareThreads() >= 1); }
};

}  // namespace

QTEST_APPLESS_MAIN(ParallelTest)
#include "tst_parallel.moc"
