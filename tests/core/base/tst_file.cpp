// SPDX-License-Identifier: GPL-3.0-or-later
// A file is replaced by complete content or not at all.
#include "core/base/file.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fstream>

#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
namespace fs = std::filesystem;

std::ptrdiff_t entries(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

/// Files can't grow beyond the limit while it lives: a write then fails as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit m_before{};
};

class FileTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("result.csv")).toStdString();
  }

  void replacesTheTarget() {
    writeFileAtomically(m_path, "old");
    writeFileAtomically(m_path, std::string("new\0line", 8));
    QCOMPARE(readFile(m_path), std::string("new\0line", 8));
    QCOMPARE(entries(m_path.parent_path()), 1);
  }

  void writesBesideARelativeName() {
    const fs::path before = fs::current_path();
    fs::current_path(m_path.parent_path());
    writeFileAtomically("plain.txt", "x");
    fs::current_path(before);
    QCOMPARE(readFile(m_path.parent_path() / "plain.txt"), std::string("x"));
  }

  void withoutCommitNothingChanges() {
    writeFileAtomically(m_path, "old");
    {
      const AtomicFile file(m_path);
      std::ofstream(file.temporary()) << "half";
      QCOMPARE(entries(m_path.parent_path()), 2);
    }
    QCOMPARE(readFile(m_path), std::string("old"));
    QCOMPARE(entries(m_path.parent_path()), 1);
  }

  void anExceptionLeavesTheTarget() {
    writeFileAtomically(m_path, "old");
    const Error error = test::errorOf([&] {
      const AtomicFile file(m_path);
      std::ofstream(file.temporary()) << "half";
      throw Error(ErrorCode::failed, "test", "broke off", "");
    });
    QCOMPARE(error.problem(), std::string("broke off"));
    QCOMPARE(readFile(m_path), std::string("old"));
    QCOMPARE(entries(m_path.parent_path()), 1);
  }

  void aCrashLeavesTheTarget() {
    writeFileAtomically(m_path, "old");
    const pid_t child = ::fork();
    if (child == 0) {
      const AtomicFile file(m_path);
      std::ofstream(file.temporary()) << "half";
      ::_exit(0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QCOMPARE(readFile(m_path), std::string("old"));
  }

  void aFullDiskLeavesTheTarget() {
    writeFileAtomically(m_path, "old");
    const Error error = [&] {
      const FileSizeLimit limit(1000);
      return test::errorOf([&] { writeFileAtomically(m_path, std::string(5000, 'x')); });
    }();
    QVERIFY(error.code() == ErrorCode::failed);
    QCOMPARE(error.subject(), m_path.string());
    QVERIFY(!error.remedy().empty());
    QCOMPARE(readFile(m_path), std::string("old"));
    QCOMPARE(entries(m_path.parent_path()), 1);
  }

  void twoWritersDontMeet() {
    AtomicFile first(m_path), second(m_path);
    QVERIFY(first.temporary() != second.temporary());
    std::ofstream(first.temporary()) << "first";
    std::ofstream(second.temporary()) << "second";
    first.commit();
    second.commit();
    QCOMPARE(readFile(m_path), std::string("second"));
  }

  void refusesFoldersAndAbsentFolders() {
    const fs::path folder = m_path.parent_path();
    const Error isFolder = test::errorOf([&] { writeFileAtomically(folder, "x"); });
    QVERIFY(isFolder.code() == ErrorCode::failed);
    QCOMPARE(isFolder.subject(), folder.string());
    QVERIFY(test::errorOf([&] { writeFileAtomically(folder / "no" / "a", "x"); }).code() == ErrorCode::failed);
    QCOMPARE(entries(folder), 0);
  }

  void readingTellsWhatIsWrong() {
    const Error absent = test::errorOf([&] { readFile(m_path); });
    QVERIFY(absent.code() == ErrorCode::badInput);
    QCOMPARE(absent.subject(), m_path.string());
    QVERIFY(test::errorOf([&] { readFile(m_path.parent_path()); }).code() == ErrorCode::badInput);
  }

  void readsLargeFilesWhole() {
    std::string content(300000, ' ');
    for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<char>(i * 31);
    writeFileAtomically(m_path, content);
    QCOMPARE(readFile(m_path), content);
  }

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  fs::path m_path;
};

}  // namespace

QTEST_APPLESS_MAIN(FileTest)
#include "tst_file.moc"
