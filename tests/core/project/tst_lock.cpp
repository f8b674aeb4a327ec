// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a project: the lock says who holds it, and is free once the holder's process is gone, however it went.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <fstream>

#include "core/base/file.h"
#include "core/project/lock.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using project::LockAttempt;
using project::ProjectLock;
namespace fs = std::filesystem;

namespace {

/// A process that takes the lock, says so, and waits to be killed.
class Holder {
 public:
  explicit Holder(const fs::path& folder) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) return;
    m_pid = ::fork();
    if (m_pid == 0) {
      const LockAttempt attempt = ProjectLock::take(folder, "the holder");
      const char said = attempt.lock ? 'y' : 'n';
      if (::write(ends[1], &said, 1) == 1)
        for (;;) ::pause();
    }
    char said = 'n';
    m_holds = ::read(ends[0], &said, 1) == 1 && said == 'y';
    ::close(ends[0]);
    ::close(ends[1]);
  }
  ~Holder() { kill(); }
  void kill() {
    if (m_pid <= 0) return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(std::exchange(m_pid, 0), nullptr, 0);
  }
  bool holds() const { return m_holds; }
  pid_t pid() const { return m_pid; }

 private:
  pid_t m_pid = 0;
  bool m_holds = false;
};

class Lock : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  fs::path folder() const { return m_folder.path().toStdString(); }

 private Q_SLOTS:
  void twoOpenFilesOfOneProcessExcludeEachOther() {
    LockAttempt first = ProjectLock::take(folder(), "first");
    QCOMPARE(first.outcome, LockAttempt::Outcome::taken);
    LockAttempt second = ProjectLock::take(folder(), "second");
    QCOMPARE(second.outcome, LockAttempt::Outcome::held);
    QCOMPARE(second.holder->program, std::string("first"));
    QCOMPARE(second.holder->process, std::int64_t{::getpid()});
    QVERIFY(!second.holder->user.empty() && !second.holder->host.empty() && second.holder->since.ends_with("Z"));
    first.lock.reset();
    QCOMPARE(ProjectLock::take(folder(), "third").outcome, LockAttempt::Outcome::taken);
  }

  void aKilledHolderHoldsNothing() {
    Holder holder(folder());
    QVERIFY(holder.holds());
    const LockAttempt attempt = ProjectLock::take(folder(), "other");
    QCOMPARE(attempt.outcome, LockAttempt::Outcome::held);
    QCOMPARE(attempt.holder->process, std::int64_t{holder.pid()});
    const std::string text = attempt.holder->text();
    QVERIFY2(text.starts_with("the holder of ") &&
                 text.find(", process " + std::to_string(holder.pid()) + ", since ") != std::string::npos,
             text.c_str());
    holder.kill();
    QCOMPARE(ProjectLock::take(folder(), "other").outcome, LockAttempt::Outcome::taken);
  }

  void whoeverCantDoWithoutIsToldWhy() {
    JobContext job;
    const auto lock = project::lockForWriting(folder(), "first", job);
    const Error error = test::errorOf([&] { project::lockForWriting(folder(), "second", job); });
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY2(error.problem().starts_with("is open in first of "), error.what());
    QVERIFY2(error.remedy().find("close it there") != std::string::npos, error.what());
    QVERIFY(job.warnings().empty());
  }

  void aDamagedNoteOfTheHolderIsNoMatter() {
    const LockAttempt first = ProjectLock::take(folder(), "first");
    std::ofstream(folder() / project::kLockFile) << "{\"user\": 3, half";
    const LockAttempt second = ProjectLock::take(folder(), "second");
    QCOMPARE(second.outcome, LockAttempt::Outcome::held);
    QCOMPARE(second.holder->text(), std::string("another program"));
  }

  void aFolderThatCantBeWrittenIsReadOnly() {
    if (::geteuid() != 0) QSKIP("needs root, to become someone who may not write");
    QTemporaryDir mine;
    fs::permissions(mine.path().toStdString(), fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                                                   fs::perms::others_read | fs::perms::others_exec);
    QCOMPARE(::seteuid(65534), 0);
    const LockAttempt attempt = ProjectLock::take(mine.path().toStdString(), "nobody");
    QCOMPARE(::seteuid(0), 0);
    QCOMPARE(attempt.outcome, LockAttempt::Outcome::readOnly);
    QVERIFY(!attempt.lock && !attempt.hindrance.empty());
  }

  void aLockGuardsItsOwnFolderOnly() {
    QTemporaryDir place;
    const fs::path here = fs::path(place.path().toStdString()) / "here", there = here.parent_path() / "there";
    fs::create_directories(here);
    const LockAttempt attempt = ProjectLock::take(here, "first");
    QVERIFY(attempt.lock->guards(here));
    fs::rename(here, there);
    QVERIFY(!attempt.lock->guards(here) && attempt.lock->guards(there));
    fs::remove(there / project::kLockFile);
    QVERIFY(!attempt.lock->guards(there));
  }

  void theProjectAroundAPathIsFound() {
    QTemporaryDir place;
    const fs::path project = fs::path(place.path().toStdString()) / "a.grnwb";
    fs::create_directories(project / "runs");
    QVERIFY(!project::projectAround(project / "runs" / "new"));
    writeFileAtomically(project / "project.json", "{}");
    for (const fs::path& path : {project, project / "runs" / "run-7", project / "llm" / "x" / "t.jsonl"})
      QCOMPARE(*project::projectAround(path), fs::canonical(project));
    QVERIFY(!project::projectAround(project.parent_path() / "b.h5ad"));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Lock)
#include "tst_lock.moc"
