// SPDX-License-Identifier: GPL-3.0-or-later
// What is written reads back equal, and a write that fails leaves nothing behind.
#include <sys/mount.h>

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <limits>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Categorical;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

Dataset read(const fs::path& path) {
  JobContext job;
  return io::readDataset(path, job);
}

/// Random counts with every kind of column.
Dataset sample(std::int64_t cells, std::int64_t genes) {
  Dataset dataset;
  RandomStream random(3, "sample");
  Categorical types{{}, {"B cell", "T cell", "Zelle \xc3\xa4"}, true};
  std::vector<double> scores;
  std::vector<std::string> donors;
  for (std::int64_t row = 0; row < cells; ++row) {
    dataset.cells.names.push_back(std::string("cell").append(std::to_string(row)));
    types.codes.push_back(static_cast<std::int32_t>(row % 4) - 1);
    scores.push_back(row % 5 == 0 ? std::numeric_limits<double>::quiet_NaN() : random.normal());
    donors.push_back(row % 2 == 0 ? std::string() : std::string("donor \"").append(std::to_string(row)).append("\""));
    for (std::int64_t column = 0; column < genes; ++column) {
      if (random.uniform() < 0.7) continue;
      dataset.x.columnIndex.push_back(static_cast<std::int32_t>(column));
      dataset.x.values.push_back(static_cast<float>(random.normal()));
    }
    dataset.x.offsets.push_back(dataset.x.nonzero());
  }
  dataset.x.rows = cells;
  dataset.x.columns = genes;
  for (std::int64_t column = 0; column < genes; ++column)
    dataset.genes.names.push_back(std::string("GENE").append(std::to_string(column)));
  dataset.cells.set("type", types);
  dataset.cells.set("score", scores);
  dataset.cells.set("donor", donors);
  dataset.layers["counts"] = dataset.x;
  dataset.layers["empty"] = dataset.x.subset({}, {});
  dataset.layers["empty"].rows = cells;
  dataset.layers["empty"].columns = genes;
  dataset.layers["empty"].offsets.assign(static_cast<std::size_t>(cells) + 1, 0);
  dataset.notes["provenance"] = "{\"seed\": 1,\n \"name\": \"\xce\xb1\"}";
  data::Matrix& pca = dataset.embeddings["X_pca"] = data::Matrix(cells, 5);
  for (float& value : pca.reshaped()) value = static_cast<float>(random.normal());
  dataset.notes["long"] = std::string(100000, 'x');
  dataset.notes["none"] = "";
  return dataset;
}

void compare(const Dataset& found, const Dataset& expected) {
  QVERIFY(found.x == expected.x);
  QVERIFY(found.layers == expected.layers);
  QVERIFY(found.notes == expected.notes);
  QVERIFY(found.embeddings == expected.embeddings);
  for (const auto& [a, b] : {std::pair(&found.cells, &expected.cells), std::pair(&found.genes, &expected.genes)}) {
    QCOMPARE(a->names, b->names);
    QCOMPARE(a->columns.size(), b->columns.size());
    for (std::size_t i = 0; i < a->columns.size(); ++i) {
      QCOMPARE(a->columns[i].first, b->columns[i].first);
      const auto* numbers = std::get_if<std::vector<double>>(&b->columns[i].second);
      if (numbers == nullptr) {
        QVERIFY(a->columns[i].second == b->columns[i].second);
        continue;
      }
      const auto& readNumbers = std::get<std::vector<double>>(a->columns[i].second);
      for (std::size_t row = 0; row < numbers->size(); ++row)
        QVERIFY(readNumbers[row] == (*numbers)[row] || (std::isnan(readNumbers[row]) && std::isnan((*numbers)[row])));
    }
  }
}

class WriteH5ad : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path folder() const { return m_folder.path().toStdString(); }

 private Q_SLOTS:
  void roundTrip() {
    const fs::path path = folder() / "round.h5ad";
    for (const auto& [cells, genes] : {std::pair(3, 2), std::pair(700, 300)}) {
      const Dataset expected = sample(cells, genes);
      io::writeH5ad(expected, path);
      compare(read(path), expected);
    }
  }

  void threadsMakeNoDifference() {
    const Dataset dataset = sample(700, 600);  // several pieces
    for (const int threads : {1, 4}) {
      JobContext job(threads);
      io::writeH5ad(dataset, folder() / (std::to_string(threads) + ".h5ad"), job);
    }
    QVERIFY(readFile(folder() / "1.h5ad") == readFile(folder() / "4.h5ad"));
  }

  void aStoppedJobLeavesTheOldFile() {
    const fs::path path = folder() / "stopped.h5ad";
    io::writeH5ad(sample(3, 2), path);
    JobContext job;
    job.requestStop();
    const Dataset other = sample(5, 4);
    QCOMPARE(test::errorOf([&] { io::writeH5ad(other, path, job); }).code(), ErrorCode::cancelled);
    compare(read(path), sample(3, 2));
  }

  void emptyData() {
    const fs::path path = folder() / "empty.h5ad";
    io::writeH5ad(Dataset(), path);
    compare(read(path), Dataset());
    Dataset noGenes;
    noGenes.cells.names = {"a", "b"};
    noGenes.x.rows = 2;
    noGenes.x.offsets = {0, 0, 0};
    io::writeH5ad(noGenes, path);
    compare(read(path), noGenes);
  }

  void manyCategories() {
    Dataset expected = sample(1000, 2);
    Categorical many;
    for (int i = 0; i < 1000; ++i) {
      many.categories.push_back(std::string("c").append(std::to_string(i)));
      many.codes.push_back(999 - i);
    }
    expected.cells.set("many", many);
    const fs::path path = folder() / "many.h5ad";
    io::writeH5ad(expected, path);
    compare(read(path), expected);
  }

  void realDataSurviveTheRoundTrip() {
    GRNWB_NEEDS_SHARED("data/cells/pbmc_ifnb_2000x9015_counts.h5ad");
    const Dataset expected = read(test::sharedPath("data/cells/pbmc_ifnb_2000x9015_counts.h5ad"));
    const fs::path path = folder() / "real.h5ad";
    io::writeH5ad(expected, path);
    compare(read(path), expected);
    QVERIFY(fs::file_size(path) < 4 * 1024 * 1024);  // compressed: the matrix alone is 9 MB otherwise
  }

  void aNameWithASlashIsNoFolder() {
    Dataset dataset = sample(3, 2);
    dataset.cells.set("CD4/CD8", std::vector<double>{1, 2, 3});
    const fs::path path = folder() / "slash.h5ad";
    io::writeH5ad(dataset, path);
    QVERIFY(read(path).cells.find("CD4_CD8") != nullptr);
  }

  void refusedNamesLeaveTheOldFile() {
    const fs::path path = folder() / "kept.h5ad";
    io::writeH5ad(sample(3, 2), path);
    Dataset clash = sample(3, 2);
    clash.cells.set("_index", std::vector<double>{1, 2, 3});
    const Error error = test::errorOf([&] { io::writeH5ad(clash, path); });
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY(error.problem().find("_index") != std::string::npos);
    compare(read(path), sample(3, 2));
  }

  void aFolderThatDoesNotExist() {
    const Error error = test::errorOf([&] { io::writeH5ad(sample(3, 2), folder() / "none" / "x.h5ad"); });
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY(!fs::exists(folder() / "none"));
  }

  void aFullDiskLeavesNothingBehind() {
    const fs::path disk = folder() / "disk";
    fs::create_directory(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k") != 0) QSKIP("can't mount a small disk without root");
    Error error = test::errorOf([&] { io::writeH5ad(sample(700, 300), disk / "big.h5ad"); });
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(disk)) ++files;
    ::umount(disk.c_str());
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY(error.remedy().find("free some space") != std::string::npos);
    QCOMPARE(files, 0U);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(WriteH5ad)
#include "tst_write_h5ad.moc"
