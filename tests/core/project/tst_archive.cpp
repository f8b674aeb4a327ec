// SPDX-License-Identifier: GPL-3.0-or-later
// A project comes out of its archive as it went in; damaged and hostile archives leave nothing behind.
#include <archive.h>
#include <archive_entry.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <map>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/project/archive.h"
#include "core/project/lock.h"
#include "tests/support/test_support.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> contentOf(const fs::path& folder) {
  std::map<std::string, std::string> content;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) content[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
  return content;
}

struct Member {
  std::string name, content = {}, link = {};
};

/// With any names, as no well-meaning program writes them.
void writeTar(const fs::path& file, const std::vector<Member>& members) {
  archive* out = archive_write_new();
  archive_write_add_filter_gzip(out);
  archive_write_set_format_pax_restricted(out);
  archive_write_open_filename(out, file.c_str());
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_filetype(entry, member.link.empty() ? AE_IFREG : AE_IFLNK);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.content.size()));
    if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
    archive_write_header(out, entry);
    archive_write_data(out, member.content.data(), member.content.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
}

class Archive : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  JobContext m_job;
  fs::path at(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }

  void makeProject() const {
    fs::create_directories(at("blood.grnwb") / "grn");
    writeFileAtomically(at("blood.grnwb") / "project.json", "{}");
    RandomStream random(1, "bytes");
    std::string bytes(300'000, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.below(256));
    writeFileAtomically(at("blood.grnwb") / "grn" / "grn \xC3\xA4.json", bytes);
    writeFileAtomically(at("blood.grnwb") / "grn" / std::string(150, 'n'), "a long name");
    writeFileAtomically(at("blood.grnwb") / "empty", "");
  }

 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void aProjectComesOutAsItWentIn() {
    makeProject();
    const auto content = contentOf(at("blood.grnwb"));
    std::ofstream(at("blood.grnwb") / project::kLockFile) << "{}";
    std::ofstream(at("blood.grnwb") / "grn" / "x.json.tmp-1-2") << "half";
    project::writeArchive(at("blood.grnwb"), at("blood.grnwb.tar.gz"), m_job);
    project::readArchive(at("blood.grnwb.tar.gz"), at("other.grnwb"), m_job);
    QVERIFY(contentOf(at("other.grnwb")) == content);
  }

  void otherProgramsReadIt() {
    makeProject();
    project::writeArchive(at("blood.grnwb"), at("blood.grnwb.tar.gz"), m_job);
    fs::create_directories(at("theirs"));
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-xzf"), QString::fromStdString(at("blood.grnwb.tar.gz").string()),
                                      QStringLiteral("-C"), QString::fromStdString(at("theirs").string())});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.exitCode(), 0);
    QVERIFY(contentOf(at("theirs") / "blood.grnwb") == contentOf(at("blood.grnwb")));
  }

  void archivesAreKnownByTheirNames() {
    for (const char* name : {"a.tar.gz", "/b/c.grnwb.tar.gz", "d.tgz"}) QVERIFY(project::isArchive(name));
    for (const char* name : {"a.gz", "a.h5ad", "a.csv.gz", "tar.gz.txt"}) QVERIFY(!project::isArchive(name));
  }

  void archivesOfProjectsAreToldFromOthers() {
    const fs::path file = fs::path(m_folder->path().toStdString()) / "some.tar.gz";
    const auto holds = [&](const std::string& first) {
      writeTar(file, {{first, "content"}});
      return project::holdsProject(file);
    };
    QVERIFY(holds("blood.grnwb/data/raw-0123456789ab.h5ad"));
    QVERIFY(holds("renamed/data/raw-0123456789ab.h5ad") && holds("renamed/project.json"));
    QVERIFY(!holds("filtered_feature_bc_matrix/matrix.mtx.gz") && !holds("cells.h5ad"));
    writeFileAtomically(file, "no archive");
    QVERIFY(!project::holdsProject(file) && !project::holdsProject("/nowhere.tar.gz"));
  }

  void hostileArchivesLeaveNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("link");
    QTest::newRow("parent") << QStringLiteral("../out.txt") << QString();
    QTest::newRow("hidden parent") << QStringLiteral("a/../../out.txt") << QString();
    QTest::newRow("absolute") << QStringLiteral("/tmp/grnwb-outside-of-its-archive.txt") << QString();
    QTest::newRow("link") << QStringLiteral("a/out.txt") << QStringLiteral("../../out.txt");
    QTest::newRow("second folder") << QStringLiteral("b/out.txt") << QString();
  }
  void hostileArchivesLeaveNothing() {
    QFETCH(const QString, name);
    QFETCH(const QString, link);
    writeTar(at("bad.tar.gz"), {{"a/project.json", "{}"}, {name.toStdString(), "x", link.toStdString()}});
    const Error error = test::errorOf([&] { project::readArchive(at("bad.tar.gz"), at("in") / "new.grnwb", m_job); });
    QVERIFY2(error.code() == ErrorCode::badInput, error.what());
    QVERIFY(!fs::exists("/tmp/grnwb-outside-of-its-archive.txt") && !fs::exists(at("out.txt")) &&
            !fs::exists(at("in") / "out.txt"));
    QVERIFY(!fs::exists(at("in")) || fs::is_empty(at("in")));
  }

  void archivesWithoutAProjectAreRefused() {
    writeTar(at("other.tar.gz"), {{"a/thesis.txt", "text"}});
    const Error error = test::errorOf([&] { project::readArchive(at("other.tar.gz"), at("new.grnwb"), m_job); });
    QVERIFY2(error.problem().starts_with("holds no project"), error.what());
    QVERIFY(!fs::exists(at("new.grnwb")));
  }

  void damagedArchivesAreRefused() {
    makeProject();
    project::writeArchive(at("blood.grnwb"), at("whole.tar.gz"), m_job);
    const std::string whole = readFile(at("whole.tar.gz"));
    RandomStream random(2, "damage");
    const auto refused = [&](const std::string& damaged) {
      writeFileAtomically(at("damaged.tar.gz"), damaged);
      const Error error = test::errorOf([&] { project::readArchive(at("damaged.tar.gz"), at("new.grnwb"), m_job); });
      return error.code() == ErrorCode::badInput && !error.subject().empty();
    };
    for (int i = 0; i < 20; ++i) {
      QVERIFY(refused(whole.substr(0, random.below(whole.size() - 20))));
      QVERIFY(!fs::exists(at("new.grnwb")));
    }
    for (int i = 0; i < 20; ++i) {  // where only a file's content changed, opening the project finds out
      std::string changed = whole;
      changed[20 + random.below(whole.size() - 40)] ^= 0x41;
      if (refused(changed)) QVERIFY(!fs::exists(at("new.grnwb")));
      fs::remove_all(at("new.grnwb"));
    }
    QCOMPARE(std::distance(fs::directory_iterator(at(".")), fs::directory_iterator()), 3);
  }

  void aStoppedExportLeavesNoFile() {
    makeProject();
    JobContext stopped;
    stopped.requestStop();
    QCOMPARE(test::errorOf([&] { project::writeArchive(at("blood.grnwb"), at("blood.tar.gz"), stopped); }).code(),
             ErrorCode::cancelled);
    QCOMPARE(std::distance(fs::directory_iterator(at(".")), fs::directory_iterator()), 1);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Archive)
#include "tst_archive.moc"
