// SPDX-License-Identifier: GPL-3.0-or-later
// Progress, stopping and warnings of a job, and the mailbox of its partial results.
#include "core/base/job.h"

#include <QtTest>
#include <thread>

#include "core/base/mailbox.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;

class JobTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void hasAtLeastOneThread() {
    QCOMPARE(JobContext(0).threads(), 1);
    QCOMPARE(JobContext(-3).threads(), 1);
    QCOMPARE(JobContext(5).threads(), 5);
  }

  void countsThePhase() {
    JobContext job;
    job.beginPhase("Read", 10);
    QCOMPARE(job.progress().secondsLeft, -1.0);
    job.advance(3);
    job.advance();
    JobProgress progress = job.progress();
    QCOMPARE(progress.phase, std::string("Read"));
    QCOMPARE(progress.done, 4);
    QCOMPARE(progress.total, 10);
    QVERIFY(progress.elapsedSeconds >= 0);
    GRNWB_CLOSE(progress.secondsLeft, progress.elapsedSeconds * 6 / 4, 1e-9);
    job.advance(100);
    QCOMPARE(job.progress().done, 10);
    job.beginPhase("Write", 0);
    progress = job.progress();
    QCOMPARE(progress.done, 0);
    QCOMPARE(progress.secondsLeft, -1.0);
  }

  void scopeStandsBeforePhasesAndWarnings() {
    JobContext job;
    job.setScope("PBMC 2.B (5 of 16)");
    job.beginPhase("Stage 2", 10);
    job.warn("the batch is clamped");
    QCOMPARE(job.progress().phase, std::string("PBMC 2.B (5 of 16): Stage 2"));
    job.setScope({});
    job.beginPhase("Report", 0);
    job.warn("done");
    QCOMPARE(job.progress().phase, std::string("Report"));
    QCOMPARE(job.warnings(), (std::vector<std::string>{"PBMC 2.B (5 of 16): the batch is clamped", "done"}));
  }

  void talliesWhatIsSmallerThanAStep() {
    JobContext job;
    job.beginPhase("Fit", 10, "trees");
    job.tally(32);
    job.tally(7);
    QCOMPARE(job.progress().tally, 39);
    QCOMPARE(job.progress().tallied, std::string("trees"));
    QCOMPARE(job.progress().done, 0);
    job.beginPhase("Write", 1);
    QCOMPARE(job.progress().tally, 0);
    QVERIFY(job.progress().tallied.empty());
  }

  void stopsAtTheNextLook() {
    JobContext job;
    job.throwIfStopped();
    job.requestStop();
    QVERIFY(job.stopRequested());
    QVERIFY(test::errorOf([&] { job.throwIfStopped(); }).code() == ErrorCode::cancelled);
    QVERIFY(test::errorOf([&] { job.beginPhase("More", 1); }).code() == ErrorCode::cancelled);
  }

  void keepsWarningsOfAllThreads() {
    JobContext job(2);
    job.beginPhase("Count", 4000);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&job, t] {
        for (int i = 0; i < 1000; ++i) job.advance();
        job.warn("thread " + std::to_string(t));
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(job.progress().done, 4000);
    auto warnings = job.warnings();
    std::ranges::sort(warnings);
    QVERIFY((warnings == std::vector<std::string>{"thread 0", "thread 1", "thread 2", "thread 3"}));
  }

  void theMailboxHoldsTheLatestOnce() {
    Mailbox<int> mailbox;
    QVERIFY(mailbox.take() == nullptr);
    mailbox.post(std::make_shared<int>(1));
    mailbox.post(std::make_shared<int>(2));
    QCOMPARE(*mailbox.take(), 2);
    QVERIFY(mailbox.take() == nullptr);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(JobTest)
#include "tst_job.moc"
