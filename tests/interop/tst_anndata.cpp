// SPDX-License-Identifier: GPL-3.0-or-later
// h5ad files exchanged with anndata in both directions. Needs the network once, for a virtual environment with anndata
// in the build folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kCells = 60, kGenes = 35;

/// The content of anndata_content.py.
Dataset content() {
  Dataset dataset;
  data::Categorical kind{{}, {"\xce\xb1 cell", "B", "T"}, true};
  std::vector<double> score, length;
  std::vector<std::string> donor;
  for (std::int64_t i = 0; i < kCells; ++i) {
    dataset.cells.names.push_back("cell" + std::to_string(i));
    kind.codes.push_back(i % 4 == 3 ? -1 : static_cast<std::int32_t>(i % 3));
    score.push_back(i % 5 == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(i) / 2);
    donor.push_back("donor \"" + std::to_string(i) + "\"");
    for (std::int64_t j = 0; j < kGenes; ++j) {
      const std::int64_t rest = (i * 7 + j * 3) % 5;
      const float value = rest < 2 ? static_cast<float>(rest) + static_cast<float>(i) / 4 : 0;
      if (value == 0) continue;
      dataset.x.columnIndex.push_back(static_cast<std::int32_t>(j));
      dataset.x.values.push_back(value);
    }
    dataset.x.offsets.push_back(dataset.x.nonzero());
  }
  for (std::int64_t j = 0; j < kGenes; ++j) {
    dataset.genes.names.push_back("GENE" + std::to_string(j));
    length.push_back(static_cast<double>(j) * 100);
  }
  dataset.x.rows = kCells;
  dataset.x.columns = kGenes;
  dataset.cells.set("kind", kind);
  dataset.cells.set("score", score);
  dataset.cells.set("donor", donor);
  dataset.genes.set("length", length);
  dataset.layers["double"] = dataset.x;
  for (float& value : dataset.layers["double"].values) value *= 2;
  dataset.notes["provenance"] = "{\"seed\": 1,\n \"name\": \"\xce\xb1\"}";
  return dataset;
}

class Anndata : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path folder() const { return m_folder.path().toStdString(); }

  static QString script(const char* act, const fs::path& path) {
    return test::runScript("anndata_content.py", act, path);
  }

  /// (7 i + 3 j) mod 5, or whether that isn't 0.
  static void checkWholeNumbers(const fs::path& path, bool boolean) {
    JobContext job;
    const Dataset found = io::readDataset(path, job);
    const data::Matrix dense = found.x.toDense();
    const auto& first = std::get<std::vector<double>>(*found.cells.find("first"));
    QCOMPARE(found.cellCount(), kCells);
    QCOMPARE(found.geneCount(), kGenes);
    for (std::int64_t i = 0; i < kCells; ++i) {
      for (std::int64_t j = 0; j < kGenes; ++j) {
        const std::int64_t whole = (i * 7 + j * 3) % 5;
        const auto expected = static_cast<float>(boolean ? std::min<std::int64_t>(whole, 1) : whole);
        QVERIFY2(dense(i, j) == expected, path.c_str());
      }
      QVERIFY2(first[static_cast<std::size_t>(i)] == static_cast<double>(dense(i, 0)), path.c_str());
    }
  }

 private Q_SLOTS:
  void initTestCase() {
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to exchange files with anndata");
    QCOMPARE(test::installPackages({QStringLiteral("anndata")}), QString());
  }

  void anndataReadsWhatIsWrittenHere() {
    const fs::path path = folder() / "ours.h5ad";
    io::writeH5ad(content(), path);
    QCOMPARE(script("check", path), QString());
  }

  void whatAnndataWritesIsReadHere() {
    QCOMPARE(script("write", folder()), QString());
    const Dataset expected = content();
    for (const char* layout : {"csr", "csc", "dense"})
      for (const char* compression : {"none", "gzip", "lzf"}) {
        const std::string name = std::string(layout) + "_" + compression + ".h5ad";
        JobContext job;
        const Dataset found = io::readDataset(folder() / name, job);
        QVERIFY2(found.x == expected.x && found.layers == expected.layers, name.c_str());
        QVERIFY(found.notes == expected.notes);
        QCOMPARE(found.cells.names, expected.cells.names);
        QCOMPARE(found.genes.names, expected.genes.names);
        for (const char* column : {"kind", "donor"}) QVERIFY(*found.cells.find(column) == *expected.cells.find(column));
        QVERIFY(*found.genes.find("length") == *expected.genes.find("length"));
        const auto& score = std::get<std::vector<double>>(*found.cells.find("score"));
        for (std::size_t i = 0; i < score.size(); ++i)
          QVERIFY(i % 5 == 0 ? std::isnan(score[i]) : score[i] == static_cast<double>(i) / 2);
      }
    int files = 0;
    for (const auto& entry : fs::directory_iterator(folder())) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with("type_")) continue;
      checkWholeNumbers(entry.path(), name.find("bool") != std::string::npos);
      ++files;
    }
    QCOMPARE(files, 21);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Anndata)
#include "tst_anndata.moc"
