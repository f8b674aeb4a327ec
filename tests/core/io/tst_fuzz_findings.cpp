// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets found, each as a small change to a sound file: one error, and no crash, hang or flood of
// memory.
#include <QTemporaryDir>
#include <cstring>
#include <fstream>

#include "core/base/file.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/support/hdf5_file.h"
#include "tests/support/test_support.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};

data::Dataset sample() {
  data::Dataset dataset;
  dataset.x.rows = 3;
  dataset.x.columns = 2;
  dataset.x.offsets = {0, 1, 2, 3};
  dataset.x.columnIndex = {0, 1, 0};
  dataset.x.values = {1, 2, 3};
  dataset.cells.names = {"c1", "c2", "c3"};
  dataset.genes.names = {"GATA1", "SPI1"};
  return dataset;
}

class FuzzFindings : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path put(const char* name, const std::string& content) const {
    const fs::path path = m_folder.filePath(QString::fromLatin1(name)).toStdString();
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  Error errorIn(const std::string& content) const {
    const fs::path path = put("changed.h5ad", content);
    return test::errorOf([&] {
      JobContext job;
      io::readDataset(path, job);
    });
  }
  std::string sound() const {
    const fs::path path = m_folder.filePath(u"sound.h5ad"_qs).toStdString();
    io::writeH5ad(sample(), path);
    return grnwb::readFile(path);
  }

 private Q_SLOTS:
  void sizesAndAddressesThatHdf5Trusts_data() {
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<quint64>("value");
    const auto row = [](const char* what, const char* mark, int offset, int bytes, quint64 value) {
      QTest::newRow(what) << QByteArray(mark) << offset << bytes << value;
    };
    row("a heap of names larger than any file", "HEAP", 8, 8, kAll);
    row("a heap of names larger than this file", "HEAP", 8, 8, 1 << 30);
    row("a heap of names elsewhere", "HEAP", 24, 8, kAll - 8);
    row("a list of free blocks that leaves the heap", "HEAP", 16, 8, 1 << 20);
    row("a tree with itself as a branch", "TREE", 5, 1, 1);
    row("a tree of more branches than the file holds", "TREE", 6, 2, 0xFFFF);
    row("a tree with a leaf beyond the file", "TREE", 32, 8, kAll - 8);
    row("a member named beyond the heap", "SNOD", 8, 8, 1 << 20);
    row("more members than the file holds", "SNOD", 6, 2, 0xFFFF);
  }
  void sizesAndAddressesThatHdf5Trusts() {
    QFETCH(const QByteArray, mark);
    QFETCH(const int, offset);
    QFETCH(const int, bytes);
    QFETCH(const quint64, value);
    const std::string whole = sound();
    std::size_t changes = 0;
    for (std::size_t at = whole.find(mark.toStdString()); at != std::string::npos;
         at = whole.find(mark.toStdString(), at + 1)) {
      std::string changed = whole;
      std::memcpy(changed.data() + at + std::size_t(offset), &value, std::size_t(bytes));
      const Error error = errorIn(changed);
      if (changes++ > 0 && error.subject().empty()) continue;  // a group that isn't read
      QCOMPARE(int(error.code()), int(ErrorCode::badInput));
      QVERIFY2(error.subject().ends_with("changed.h5ad"), error.what());
    }
    QVERIFY(changes > 0);
  }

  void aHeadThatClaimsHalfAGigabyte() {
    const std::string whole = sound();
    std::uint64_t root = 0;
    std::memcpy(&root, whole.data() + 64, sizeof root);
    std::string changed = whole;
    const std::uint32_t size = 1 << 29;
    std::memcpy(changed.data() + root + 8, &size, sizeof size);
    QVERIFY(errorIn(changed).subject().ends_with("changed.h5ad"));
  }

  void aTypeOfNoBytes() {
    const std::string whole = sound();
    // Of whole numbers of 32 bits: version 1 and class 0, signed, 4 bytes; offset 0 and precision 32.
    const std::string type("\x10\x08\0\0\4\0\0\0\0\0\x20\0", 12);
    const std::size_t at = whole.find(type);
    QVERIFY(at != std::string::npos);
    std::string changed = whole;
    changed[at + 4] = 0;
    QVERIFY(errorIn(changed).subject().ends_with("changed.h5ad"));
  }

  void aTextOfFewerBytesThanItsReference() {
    const std::string whole = sound();
    // Of texts of variable length, in an attribute: version 1 and class 9, a reference of 16 bytes.
    const std::string type("\x19\x01\x01\0\x10\0\0\0", 8);
    const std::size_t at = whole.find(type);
    QVERIFY(at != std::string::npos);
    std::string changed = whole;
    changed[at + 4] = 7;
    QVERIFY(errorIn(changed).subject().ends_with("changed.h5ad"));
  }

  void aPieceStoredInMoreBytesThanItHas() {
    const fs::path path = m_folder.filePath(u"pieces.h5ad"_qs).toStdString();
    {
      test::Hdf5File file(path);
      file.table("obs", {"c1", "c2"});
      file.table("var", {"GATA1", "SPI1"});
      file.numbers<float>("X", {1, 0, 2, 3}, {2, 2}, {2, 2});
    }
    JobContext job;
    QCOMPARE(io::readDataset(path, job).x.nonzero(), 3);
    std::string changed = grnwb::readFile(path);
    const std::size_t tree = changed.find(std::string("TREE\x01", 5));  // of pieces
    QVERIFY(tree != std::string::npos);
    std::uint32_t size = 0;
    std::memcpy(&size, changed.data() + tree + 24, sizeof size);
    QCOMPARE(size, 16U);
    size = 4096;
    std::memcpy(changed.data() + tree + 24, &size, sizeof size);
    QVERIFY(errorIn(changed).subject().ends_with("changed.h5ad"));
  }

  void quotedNamesOfRows() {
    JobContext job;
    const data::Dataset found = io::readDataset(
        put("quoted.csv", "\"\",\"GATA1\",\"SPI1\"\r\n\"cell 1\",1,0\r\n\"cell \"\"2\"\"\",2,3\r\n"), job);
    QCOMPARE(found.cells.names, (std::vector<std::string>{"cell 1", "cell \"2\""}));
    QCOMPARE(found.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(found.x.nonzero(), 3);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(FuzzFindings)
#include "tst_fuzz_findings.moc"
