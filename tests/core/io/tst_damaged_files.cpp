// SPDX-License-Identifier: GPL-3.0-or-later
// Files cut short and files with flipped bits: an Error or a data set, never a crash, never a word from HDF5 itself.
#include <fcntl.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <fstream>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

Dataset sample() {
  Dataset dataset;
  dataset.x.rows = 40;
  dataset.x.columns = 25;
  for (int row = 0; row < 40; ++row) {
    dataset.cells.names.push_back("cell" + std::to_string(row));
    for (int column = row % 3; column < 25; column += 3) {
      dataset.x.columnIndex.push_back(column);
      dataset.x.values.push_back(float(row + column + 1));
    }
    dataset.x.offsets.push_back(dataset.x.nonzero());
  }
  for (int column = 0; column < 25; ++column) dataset.genes.names.push_back("GENE" + std::to_string(column));
  data::Categorical types{std::vector<std::int32_t>(40, 1), {"B", "T"}, false};
  dataset.cells.set("type", types);
  dataset.cells.set("score", std::vector<double>(40, 0.5));
  dataset.cells.set("donor", std::vector<std::string>(40, "d1"));
  dataset.layers["counts"] = dataset.x;
  dataset.embeddings["X_umap"] = data::Matrix::Random(40, 2);
  dataset.notes["note"] = "a text";
  return dataset;
}

/// What the body wrote to standard error.
std::string standardErrorOf(const fs::path& capture, const std::function<void()>& body) {
  const int kept = ::dup(STDERR_FILENO), file = ::open(capture.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  ::dup2(file, STDERR_FILENO);
  body();
  ::dup2(kept, STDERR_FILENO);
  ::close(kept);
  ::close(file);
  return readFile(capture);
}

class DamagedFiles : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path folder() const { return m_folder.path().toStdString(); }
  fs::path put(const std::string& content) const {
    const fs::path path = folder() / "damaged.h5ad";
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  /// Whether reading gave a data set; any Error must be badInput and name the file.
  bool readsOrFailsCleanly(const std::string& content) const {
    const fs::path path = put(content);
    try {
      JobContext job;
      const Dataset found = io::readDataset(path, job);
      if (found.cells.rows() != found.cellCount() || found.genes.rows() != found.geneCount())
        QTest::qFail("tables and matrix differ", __FILE__, __LINE__);
      return true;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::badInput || error.subject() != path.string() || error.remedy().empty())
        QTest::qFail(error.what(), __FILE__, __LINE__);
      return false;
    }
  }
  /// Flips bits of a content in many ways; the share that could be read all the same.
  double shareReadAfterFlips(const std::string& content, std::uint64_t tries, int flips) const {
    int read = 0;
    for (std::uint64_t i = 0; i < tries; ++i) {
      RandomStream random(7, "flips", i);
      std::string damaged = content;
      for (int flip = 0; flip < flips; ++flip) {
        char& byte = damaged[random.below(damaged.size())];
        byte = static_cast<char>(byte ^ (1 << random.below(8)));
      }
      read += readsOrFailsCleanly(damaged) ? 1 : 0;
    }
    return read / double(tries);
  }
  std::string whole() const {
    const fs::path path = folder() / "whole.h5ad";
    io::writeH5ad(sample(), path);
    return readFile(path);
  }

 private Q_SLOTS:
  void cutShort() {
    std::vector<std::string> contents{whole()};
    for (const char* shared :
         {"data/formats/h5ad/zheng120_csr_gzip.h5ad", "data/formats/h5ad/anndata_v0.7.8.h5ad",
          "data/formats/10x/1.2.0/filtered_gene_bc_matrices_h5.h5", "data/formats/loom/expr_mat_small.loom"})
      if (test::hasShared(shared)) contents.push_back(readFile(test::sharedPath(shared)));
    for (const std::string& content : contents) {
      for (std::size_t part = 0; part < 30; ++part)
        QVERIFY(!readsOrFailsCleanly(content.substr(0, content.size() * part / 30)));
      QVERIFY(!readsOrFailsCleanly(content.substr(0, content.size() - 1)));
      QVERIFY(readsOrFailsCleanly(content));
    }
  }

  void flippedBitsOfOwnFiles() {
    const std::string content = whole();
    const double few = shareReadAfterFlips(content, 200, 3), many = shareReadAfterFlips(content, 100, 60);
    QVERIFY(few > 0.2 && few < 1);  // unused space forgives some
    QVERIFY(many < few);
  }

  void flippedBitsOfOtherFiles_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"h5ad/anndata_v0.11.4.h5ad", "h5ad/anndata_v0.7.0.h5ad", "h5ad/cellxgene_nan.h5ad",
                             "h5ad/zheng120_csc_lzf.h5ad", "h5ad/scgen_kang_valid_h5sparse.h5ad",
                             "10x/1.2.0/filtered_gene_bc_matrices_h5.h5", "loom/expr_mat_small.loom"})
      QTest::newRow(file) << QString::fromLatin1(file);
  }
  void flippedBitsOfOtherFiles() {
    QFETCH(QString, file);
    const std::string path = "data/formats/" + file.toStdString();
    GRNWB_NEEDS_SHARED(path);
    shareReadAfterFlips(readFile(test::sharedPath(path)), 60, 20);
  }

  void flippedBitsOfTheFirstKilobytes() {
    const std::string content = whole();
    for (std::uint64_t i = 0; i < 200; ++i) {
      RandomStream random(8, "head", i);
      std::string damaged = content;
      char& byte = damaged[random.below(6000)];
      byte = static_cast<char>(byte ^ (1 << random.below(8)));
      readsOrFailsCleanly(damaged);
    }
  }

  void nothingIsPrinted() {
    const std::string content = whole();
    const std::string printed = standardErrorOf(folder() / "stderr", [&] {
      for (std::size_t part = 1; part < 10; ++part) readsOrFailsCleanly(content.substr(0, content.size() * part / 10));
      shareReadAfterFlips(content, 30, 20);
    });
    QCOMPARE(printed, std::string());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(DamagedFiles)
#include "tst_damaged_files.moc"
