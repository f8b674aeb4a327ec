// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets in archives are those of the files in them; hostile and damaged archives give one error and leave nothing.
#include <archive.h>
#include <archive_entry.h>

#include <QTemporaryDir>
#include <fstream>
#include <map>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/io/file_look.h"
#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

struct Member {
  std::string name, content = {}, link = {};
};

const std::vector<Member> kSample{
    {"genes.tsv", "E1\tGATA1\nE2\tSPI1\n"},
    {"barcodes.tsv", "AAAC-1\nAAAG-1\nAAAT-1\n"},
    {"matrix.mtx", "%%MatrixMarket matrix coordinate integer general\n%\n2 3 3\n2 1 5\n1 1 4\n2 3 7\n"}};
constexpr const char* kTable = ",GATA1,SPI1\ncell1,1,0\ncell2,2,3\n";

std::vector<Member> within(const std::string& folder, const std::vector<Member>& members) {
  std::vector<Member> moved;
  for (const Member& member : members) moved.push_back({folder + "/" + member.name, member.content, member.link});
  return moved;
}

std::vector<Member> operator+(std::vector<Member> one, const std::vector<Member>& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

/// With any names, as no well-meaning program writes them; the ending tells the kind.
void writeMembers(const fs::path& file, const std::vector<Member>& members) {
  archive* out = archive_write_new();
  if (file.string().ends_with(".xz")) archive_write_add_filter_xz(out);
  if (file.string().ends_with(".bz2")) archive_write_add_filter_bzip2(out);
  if (file.string().ends_with(".gz") || file.extension() == ".tgz") archive_write_add_filter_gzip(out);
  if (file.extension() == ".zip")
    archive_write_set_format_zip(out);
  else if (file.string().find(".tar") == std::string::npos && file.extension() != ".tgz")
    archive_write_set_format_raw(out);
  else
    archive_write_set_format_pax_restricted(out);
  archive_write_open_filename(out, file.c_str());
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_filetype(entry, member.link.empty() ? AE_IFREG : AE_IFLNK);
    if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.content.size()));
    archive_write_header(out, entry);
    archive_write_data(out, member.content.data(), member.content.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
}

class Archives : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder, m_temporary;

  fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
  fs::path put(const char* name, const std::vector<Member>& members) const {
    writeMembers(path(name), members);
    return path(name);
  }
  static Dataset read(const fs::path& file, const io::ReadOptions& options = {}) {
    JobContext job;
    return io::readDataset(file, job, options);
  }
  static io::FileLook look(const fs::path& file, const io::ReadOptions& options = {}) {
    JobContext job;
    return io::lookAt(file, options, job);
  }
  Error faultOf(const char* name, const std::vector<Member>& members) const {
    const fs::path file = put(name, members);
    const Error read1 = test::errorOf([&] { read(file); }), look1 = test::errorOf([&] { look(file); });
    if (read1.problem() != look1.problem()) QTest::qFail(look1.what(), __FILE__, __LINE__);
    if (read1.code() != ErrorCode::badInput || read1.remedy().empty()) QTest::qFail(read1.what(), __FILE__, __LINE__);
    return read1;
  }

 private Q_SLOTS:
  void initTestCase() { qputenv("TMPDIR", m_temporary.path().toUtf8()); }
  void cleanup() { QVERIFY(fs::is_empty(m_temporary.path().toStdString())); }

  void everyKindOfArchive_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.xz", "a.tar.bz2"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void everyKindOfArchive() {
    QFETCH(QString, name);
    const std::string file = name.toStdString();
    for (const auto& members : {kSample, within("sample/filtered/hg19", kSample),
                                kSample + std::vector<Member>{{"__MACOSX/._matrix.mtx", "x"}, {"._matrix.mtx", "y"}}}) {
      const fs::path archive = put(file.c_str(), members);
      const Dataset found = read(archive);
      QCOMPARE(found.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
      QCOMPARE(found.cells.names, (std::vector<std::string>{"AAAC-1", "AAAG-1", "AAAT-1"}));
      QCOMPARE(found.x.values, (std::vector<float>{4, 5, 7}));
      const io::FileLook looked = look(archive);
      QCOMPARE(looked.format, std::string("10x folder"));
      QCOMPARE(looked.matrices.front().cells, 3);
      QVERIFY(looked.members.empty() && !looked.isUnsure());
    }
    QCOMPARE(read(put(file.c_str(), {{"folder/table.csv", kTable}})).x.values, (std::vector<float>{1, 2, 3}));
    QCOMPARE(look(path(file.c_str())).format, std::string("text"));
  }

  void sharedFolder() {
    const std::string folder = "data/formats/10x/3.0.0/filtered_feature_bc_matrix";
    GRNWB_NEEDS_SHARED(folder);
    std::vector<Member> members;
    for (const char* name : {"barcodes.tsv.gz", "features.tsv.gz", "matrix.mtx.gz"})
      members.push_back({"outs/" + std::string(name), readFile(test::sharedPath(folder) / name)});
    const Dataset packed = read(put("outs.tar.gz", members)), open = read(test::sharedPath(folder));
    QVERIFY(packed.x == open.x);
    QCOMPARE(packed.cells.names, open.cells.names);
    QCOMPARE(packed.genes.names, open.genes.names);
  }

  void compressedFiles() {
    const std::string shared = "data/formats/h5ad/anndata_v0.7.8.h5ad";
    GRNWB_NEEDS_SHARED(shared);
    const Dataset open = read(test::sharedPath(shared));
    for (const char* name : {"x.h5ad.gz", "x.h5ad.bz2", "x.h5ad.xz"}) {
      QVERIFY(read(put(name, {{"x", readFile(test::sharedPath(shared))}})).x == open.x);
      QCOMPARE(look(path(name)).format, std::string("h5ad"));
    }
    QVERIFY(read(put("x.zip", {{"readme.txt", "words"}, {"x.h5ad", readFile(test::sharedPath(shared))}})).x == open.x);
    QCOMPARE(read(put("t.csv.xz", {{"t", kTable}})).x.values, (std::vector<float>{1, 2, 3}));
  }

  void members() {
    std::vector<Member> all = within("one", kSample);
    for (const Member& member : kSample) all.push_back({"GSM2_" + member.name, member.content, {}});
    all.push_back({"three.h5ad", "no HDF5", {}});
    for (const char* name : {"m.zip", "m.tar.gz"}) {
      const fs::path file = put(name, all);
      const io::FileLook looked = look(file);
      QCOMPARE(looked.members, (std::vector<std::string>{"GSM2_matrix.mtx", "one", "three.h5ad"}));
      QVERIFY(looked.isUnsure());
      QCOMPARE(looked.format, std::string("10x folder"));  // of the first
      const Error several = test::errorOf([&] { read(file); });
      QCOMPARE(several.problem(), std::string("holds several data sets"));
      QVERIFY(several.remedy().find("GSM2_matrix.mtx, one, three.h5ad") != std::string::npos);
      io::ReadOptions options;
      for (const char* member : {"one", "GSM2_matrix.mtx"}) {
        options.member = member;
        QCOMPARE(read(file, options).x.values, (std::vector<float>{4, 5, 7}));
      }
      options.member = "three.h5ad";
      const Error wrong = test::errorOf([&] { read(file, options); });
      QCOMPARE(wrong.subject(), file.string() + "/three.h5ad");  // not the temporary file
      options.member = "four";
      QVERIFY(test::errorOf([&] { read(file, options); }).remedy().find("one, three.h5ad") != std::string::npos);
    }
  }

  void archivesInAnArchive() {
    const std::string inner = readFile(put("inner.tar.gz", within("raw", kSample)));
    const fs::path outer = put("outer.tar", {{"GSM1.tar.gz", inner}, {"GSM2.tar.gz", inner}});
    QCOMPARE(look(outer).members, (std::vector<std::string>{"GSM1.tar.gz", "GSM2.tar.gz"}));
    io::ReadOptions options;
    options.member = "GSM2.tar.gz";
    QCOMPARE(read(outer, options).x.values, (std::vector<float>{4, 5, 7}));
    const std::string twice = readFile(put("twice.zip", {{"inner.tar.gz", inner}}));
    QVERIFY(faultOf("thrice.zip", {{"twice.zip", twice}}).problem().find("archive within archives") !=
            std::string::npos);
  }

  void hostile() {
    QVERIFY(faultOf("up.tar", {{"../matrix.mtx", "x"}}).problem().find("outside of itself") != std::string::npos);
    QVERIFY(faultOf("deep.tar", {{"a/../../matrix.mtx", "x"}}).problem().find("outside of itself") !=
            std::string::npos);
    QVERIFY(faultOf("root.tar", {{"/tmp/matrix.mtx", "x"}}).problem().find("outside of itself") != std::string::npos);
    std::vector<Member> linked = kSample;
    linked[2] = {"matrix.mtx", {}, "/etc/passwd"};
    QVERIFY(faultOf("link.tar", linked).problem().find("without matrix.mtx") != std::string::npos);
    std::vector<Member> bomb = kSample;
    bomb[2].content += std::string(std::size_t{300} << 20, ' ');
    const Error grown = test::errorOf([&] { read(put("bomb.zip", bomb)); });
    QVERIFY(grown.problem().find("more than an archive of its size can honestly hold") != std::string::npos);
  }

  void otherContent() {
    QCOMPARE(faultOf("book.zip", {{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}}).remedy(),
             std::string("save the sheet as csv"));
    QVERIFY(faultOf("none.zip", {{"a.png", "x"}, {"b.png", "y"}}).problem().find("archive without matrix.mtx") !=
            std::string::npos);
    QVERIFY(faultOf("nothing.zip", {}).problem().find("zip archive with nothing in it") != std::string::npos);
    std::vector<Member> parts = kSample;
    parts.erase(parts.begin() + 1);
    const Error part = faultOf("parts.zip", parts);
    QCOMPARE(part.subject(), path("parts.zip").string() + "/matrix.mtx");
    QVERIFY(part.problem().find("has no barcodes.tsv") != std::string::npos);
  }

  void cutShort() {
    std::vector<Member> members = kSample;
    RandomStream random(1, "noise");
    for (int i = 0; i < 20000; ++i) members[0].content += static_cast<char>('a' + random.below(26));
    for (const char* name : {"whole.zip", "whole.tar.gz", "whole.tar.xz"}) {
      const std::string whole = readFile(put(name, members));
      for (std::size_t part = 0; part < 10; ++part) {
        std::ofstream(path(name), std::ios::binary) << whole.substr(0, whole.size() * part / 10);
        const Error error = test::errorOf([&] { read(path(name)); });
        QCOMPARE(error.code(), ErrorCode::badInput);
        QVERIFY2(error.subject().starts_with(path(name).string()), error.what());
      }
    }
  }

  void cancelled() {
    const fs::path file = put("c.tar.gz", kSample);
    JobContext job;
    job.requestStop();
    QCOMPARE(test::errorOf([&] { io::readDataset(file, job); }).code(), ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Archives)
#include "tst_archives.moc"
