// SPDX-License-Identifier: GPL-3.0-or-later
// Parts are written once, checked when read, found again by their content, and survive full disks and killed writers.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/project/copy_folder.h"
#include "core/project/find_parts.h"
#include "core/project/leftovers.h"
#include "core/project/part_writer.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using project::Part;
using project::PartWriter;
namespace fs = std::filesystem;

namespace {

/// Files of this process can't grow beyond a size, as on a full disk.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit small{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit m_before{};
};

class Parts : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  fs::path folder() const { return m_folder->path().toStdString(); }
  fs::path sub(const char* name) const {
    fs::create_directories(folder() / name);
    return folder() / name;
  }
  std::string messageOf(const Part& part) const {
    return test::errorOf([&] { project::checkPart(folder(), part); }).what();
  }

 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    fs::create_directories(folder() / "data");
  }

  void aPartIsWrittenOnceAndNamedByItsContent() {
    PartWriter writer(folder(), {});
    const Part part = writer.text("data/cells", "content", ".txt");
    QCOMPARE(part.hash, sha256("content"));
    QCOMPARE(part.file, "data/cells-" + sha256("content").substr(0, 12) + ".txt");
    QCOMPARE(part.bytes, std::int64_t{7});
    QCOMPARE(part.sha256, sha256("content"));
    QVERIFY(project::isPartName(fs::path(part.file).filename().string()));
    QCOMPARE(project::readPart(folder(), part), std::string("content"));

    PartWriter again(folder(), {part});
    int written = 0;
    const auto write = [&](const fs::path& path) {
      ++written;
      writeFileAtomically(path, "content");
    };
    QVERIFY(again.file("data/cells", part.hash, ".txt", write) == part);
    QCOMPARE(written, 0);
    std::ofstream(folder() / part.file) << "cut";  // the content in memory is whole still
    QVERIFY(again.file("data/cells", part.hash, ".txt", write) == part);
    QCOMPARE(written, 1);
    project::checkPart(folder(), part);
  }

  void lostCutAndChangedPartsAreNamed() {
    const Part part = PartWriter(folder(), {}).text("data/cells", "content", ".txt");
    const std::string name = (folder() / part.file).string();
    std::ofstream(folder() / part.file) << "c0ntent";
    QVERIFY2(messageOf(part).starts_with(name + ": is damaged: its content isn't what the project saved; put it back"),
             messageOf(part).c_str());
    QCOMPARE(test::errorOf([&] { project::readPart(folder(), part); }).code(), ErrorCode::badInput);
    std::ofstream(folder() / part.file) << "cont";
    QVERIFY2(messageOf(part).find("is damaged: 4 bytes instead of 7") != std::string::npos, messageOf(part).c_str());
    fs::remove(folder() / part.file);
    QVERIFY2(messageOf(part).find("is missing from the project") != std::string::npos, messageOf(part).c_str());
    QVERIFY(!project::isPresent(folder(), part));
  }

  void onlyFormerPartsAreRemoved() {
    PartWriter writer(folder(), {});
    const Part former = writer.text("data/cells", "former", ".txt");
    PartWriter next(folder(), {former});
    const Part now = next.text("data/cells", "now", ".txt");
    writeFileAtomically(folder() / "data" / "mine.txt", "mine");
    next.removeOthers({"data", "absent"});
    QVERIFY(!fs::exists(folder() / former.file));
    QVERIFY(fs::exists(folder() / now.file) && fs::exists(folder() / "data" / "mine.txt"));
  }

  void aPartOfAnotherFolderIsBroughtWholeOrNotAtAll() {
    const Part part = PartWriter(folder(), {}).text("data/cells", "content", ".txt");
    fs::create_directories(sub("copy") / "data");
    QVERIFY(PartWriter(sub("copy"), {}).bring(part, folder()) == part);
    project::checkPart(sub("copy"), part);
    std::ofstream(folder() / part.file) << "c0ntent";
    fs::create_directories(sub("other") / "data");
    QCOMPARE(test::errorOf([&] { PartWriter(sub("other"), {}).bring(part, folder()); }).code(), ErrorCode::badInput);
    QVERIFY(!fs::exists(sub("other") / part.file));
  }

  void movedPartsAreFoundByTheirContent() {
    PartWriter writer(folder(), {});
    const Part a = writer.text("data/cells", "content a", ".txt"), b = writer.text("data/genes", "content b", ".txt"),
               c = writer.text("data/names", "content c", ".txt");
    const fs::path elsewhere = sub("elsewhere") / "deep";
    fs::create_directories(elsewhere);
    fs::rename(folder() / a.file, elsewhere / "renamed.bin");
    fs::rename(folder() / b.file, elsewhere / "half.txt.tmp-12-3");  // what nobody finished is no data
    writeFileAtomically(elsewhere / "alike.txt", "content d");       // as long as the others
    fs::remove(folder() / c.file);
    JobContext job;
    const std::vector<Part> lost = project::findParts(folder(), {a, b, c}, sub("elsewhere"), job);
    QCOMPARE(lost.size(), std::size_t{2});
    QVERIFY(lost[0] == b && lost[1] == c);
    QCOMPARE(project::readPart(folder(), a), std::string("content a"));
    QVERIFY(fs::exists(elsewhere / "renamed.bin"));
  }

  void temporaryFilesOfTheDeadAreRecognisedAndRemoved() {
    const std::string mine = "grn.json.tmp-" + std::to_string(::getpid()) + "-0";
    QCOMPARE(*writerOfTemporary("grn.json.tmp-4242-7"), std::int64_t{4242});
    for (const char* name : {"grn.json", "a.tmp-", "a.tmp-4-", "a.tmp-x-1", "a.tmp-4", ".tmp"})
      QVERIFY2(!writerOfTemporary(name), name);
    for (const std::string& name : {std::string("a.h5ad.tmp-1-2"), mine, std::string("notes.tmp-draft")})
      std::ofstream(folder() / "data" / name) << "half";
    QCOMPARE(project::leftovers(folder()).size(), std::size_t{1});
    project::removeLeftovers(folder());
    QVERIFY(!fs::exists(folder() / "data" / "a.h5ad.tmp-1-2"));
    QVERIFY(fs::exists(folder() / "data" / mine) && fs::exists(folder() / "data" / "notes.tmp-draft"));
    fs::last_write_time(folder() / "data" / mine, fs::file_time_type::clock::now() - std::chrono::hours(2));
    QCOMPARE(project::leftovers(folder()).size(), std::size_t{1});  // of an earlier process with this number
  }

  void aFullDiskLeavesNothingBehind() {
    PartWriter writer(folder(), {});
    const std::string large(100'000, 'x');
    Error error(ErrorCode::usage, "", "", "");
    {
      const SmallDisk disk(10'000);
      error = test::errorOf([&] { writer.text("data/cells", large, ".txt"); });
    }
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY2(error.problem().starts_with("can't be written ("), error.what());
    QVERIFY(fs::is_empty(folder() / "data"));
    QCOMPARE(project::readPart(folder(), writer.text("data/cells", large, ".txt")), large);
  }

  void foldersAreCopiedWithTheirMarkLast() {
    const fs::path run = sub("run-1");
    fs::create_directories(run / "more");
    writeFileAtomically(run / "run.json", "{}");
    writeFileAtomically(run / "more" / "cells.h5ad", "cells");
    std::ofstream(run / "stage1.pt.tmp-1-2") << "half";
    project::copyFolder(run, sub("copy") / "run-1", "run.json");
    QCOMPARE(readFile(sub("copy") / "run-1" / "more" / "cells.h5ad"), std::string("cells"));
    QVERIFY(fs::exists(sub("copy") / "run-1" / "run.json") && !fs::exists(sub("copy") / "run-1" / "stage1.pt.tmp-1-2"));
    writeFileAtomically(run / "large.pt", std::string(50'000, 'x'));
    {
      const SmallDisk disk(10'000);
      QCOMPARE(test::errorOf([&] { project::copyFolder(run, sub("full") / "run-1", "run.json"); }).code(),
               ErrorCode::failed);
    }
    QVERIFY(!fs::exists(sub("full") / "run-1" / "run.json"));  // so it is no run
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Parts)
#include "tst_parts.moc"
