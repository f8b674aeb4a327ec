// SPDX-License-Identifier: GPL-3.0-or-later
// csv and tsv of a data set: the text itself, the way back, and writes that fail.
#include <sys/mount.h>

#include <QTemporaryDir>
#include <limits>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/io/read_dataset.h"
#include "core/io/write_text_matrix.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

Dataset sample(int cells, int genes) {
  Dataset dataset;
  RandomStream random(5, "text");
  dataset.x.rows = cells;
  dataset.x.columns = genes;
  for (int cell = 0; cell < cells; ++cell) {
    dataset.cells.names.push_back("cell_" + std::to_string(cell));
    for (int gene = 0; gene < genes; ++gene) {
      if (random.uniform() < 0.8) continue;
      dataset.x.columnIndex.push_back(gene);
      dataset.x.values.push_back(static_cast<float>(random.normal()));
    }
    dataset.x.offsets.push_back(dataset.x.nonzero());
  }
  for (int gene = 0; gene < genes; ++gene) dataset.genes.names.push_back("GENE" + std::to_string(gene));
  return dataset;
}

void write(const Dataset& dataset, const fs::path& path, int threads = 1) {
  JobContext job(threads);
  io::writeTextMatrix(dataset, path, job);
}

class WriteTextMatrix : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path folder() const { return m_folder.path().toStdString(); }

 private Q_SLOTS:
  void theText() {
    Dataset dataset;
    dataset.cells.names = {"a", "b,\"c\""};
    dataset.genes.names = {"G1", "G2", "G 3"};
    dataset.x = {2, 3, {0, 2, 3}, {0, 2, 1}, {0.1F, 1e10F, 3}};
    write(dataset, folder() / "x.csv");
    QCOMPARE(readFile(folder() / "x.csv"), std::string(",G1,G2,G 3\na,0.1,0,1e+10\n\"b,\"\"c\"\"\",0,3,0\n"));
    write(dataset, folder() / "x.tsv");
    QCOMPARE(readFile(folder() / "x.tsv"), std::string("\tG1\tG2\tG 3\na\t0.1\t0\t1e+10\n\"b,\"\"c\"\"\"\t0\t3\t0\n"));
  }

  void readsBackEqual() {
    const Dataset expected = sample(300, 200);
    for (const char* name : {"x.csv", "x.tsv", "x.csv.gz", "x.tsv.gz"}) {
      write(expected, folder() / name, 2);
      JobContext job;
      const Dataset found = io::readDataset(folder() / name, job);
      QVERIFY2(found.x == expected.x, name);
      QCOMPARE(found.cells.names, expected.cells.names);
      QCOMPARE(found.genes.names, expected.genes.names);
    }
    QVERIFY(readFile(folder() / "x.csv.gz").starts_with("\x1f\x8b"));
  }

  void threadsMakeNoDifference() {
    write(sample(500, 100), folder() / "one.csv.gz", 1);
    write(sample(500, 100), folder() / "four.csv.gz", 4);
    QVERIFY(readFile(folder() / "one.csv.gz") == readFile(folder() / "four.csv.gz"));
  }

  void aStoppedJobLeavesNothing() {
    JobContext job;
    job.requestStop();
    const Dataset dataset = sample(3, 2);
    QCOMPARE(test::errorOf([&] { io::writeTextMatrix(dataset, folder() / "none.csv", job); }).code(),
             ErrorCode::cancelled);
    QVERIFY(!fs::exists(folder() / "none.csv"));
  }

  void aFolderThatDoesNotExist() {
    QCOMPARE(test::errorOf([&] { write(sample(3, 2), folder() / "none" / "x.csv"); }).code(), ErrorCode::failed);
  }

  void aFullDiskLeavesNothingBehind() {
    const fs::path disk = folder() / "disk";
    fs::create_directory(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k") != 0) QSKIP("can't mount a small disk without root");
    for (const char* name : {"x.csv", "x.csv.gz"}) {
      const Error error = test::errorOf([&] { write(sample(900, 400), disk / name); });
      const bool empty = fs::directory_iterator(disk) == fs::directory_iterator();
      QCOMPARE(error.code(), ErrorCode::failed);
      QVERIFY(error.remedy().find("free some space") != std::string::npos);
      QVERIFY(empty);
    }
    ::umount(disk.c_str());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(WriteTextMatrix)
#include "tst_write_text_matrix.moc"
