// SPDX-License-Identifier: GPL-3.0-or-later
// loom files against values that h5py reads from the same files.
#include <QTemporaryDir>
#include <cmath>
#include <numeric>

#include "core/io/read_dataset.h"
#include "tests/support/hdf5_file.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Dataset;

namespace {

Dataset read(const std::filesystem::path& path, const std::string& matrix = {}) {
  JobContext job;
  io::ReadOptions options;
  options.matrix = matrix;
  return io::readDataset(path, job, options);
}

class ReadLoom : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  std::filesystem::path path() const { return std::filesystem::path(m_folder.path().toStdString()) / "made.loom"; }

  /// 2 genes x 3 cells with whatever the act adds.
  template <class Act>
  std::filesystem::path made(Act act) const {
    test::Hdf5File file(path());
    file.numbers("matrix", std::vector<float>{1, 0, 3, 0, 5, 6}, {2, 3}, {1, 2});
    file.group("row_attrs");
    file.group("col_attrs");
    file.group("layers");
    act(file);
    return path();
  }
  static void addNames(test::Hdf5File& file) {
    file.texts("row_attrs/Gene", {"GATA1", "SPI1"});
    file.texts("col_attrs/CellID", {"a", "b", "c"});
  }

 private Q_SLOTS:
  void loomOfVersion3() {
    GRNWB_NEEDS_SHARED("data/formats/loom/expr_mat_small.loom");
    const Dataset found = read(test::sharedPath("data/formats/loom/expr_mat_small.loom"));
    QCOMPARE(found.cellCount(), 100);
    QCOMPARE(found.geneCount(), 200);
    QCOMPARE(found.x.nonzero(), 2844);
    QCOMPARE(std::accumulate(found.x.values.begin(), found.x.values.end(), 0.0), 5945.0);
    QCOMPARE(found.genes.names.front(), std::string("TAF2"));
    QCOMPARE(found.genes.names.back(), std::string("ATG14"));
    QCOMPARE(found.cells.names.back(), std::string("CGTTGGGCAACACGCC-1"));
    QVERIFY(found.cells.columns.empty());
  }

  void loomOfVersion2() {
    GRNWB_NEEDS_SHARED("data/formats/loom/mpfc-starmap.loom");
    JobContext job(2);
    const Dataset found = io::readDataset(test::sharedPath("data/formats/loom/mpfc-starmap.loom"), job);
    QCOMPARE(found.cellCount(), 3704);
    QCOMPARE(found.geneCount(), 158);
    QCOMPARE(found.x.nonzero(), 150007);
    QCOMPARE(std::accumulate(found.x.values.begin(), found.x.values.end(), 0.0), 1616247.0);
    QCOMPARE((std::vector<float>(found.x.values.begin(), found.x.values.begin() + 3)), (std::vector<float>{3, 3, 1}));
    QCOMPARE(found.genes.names.back(), std::string("drd1"));
    QCOMPARE(found.cells.names.back(), std::string("cell3704"));
    QCOMPARE(std::get<std::vector<double>>(*found.cells.find("BatchID")).back(), 2.0);
    QCOMPARE(std::get<std::vector<std::string>>(*found.cells.find("Clusters")).front(), std::string("Smc"));
    GRNWB_CLOSE(found.embeddings.at("Spatial_coordinates").cast<double>().sum(), 36382335.54505539, 1e-12);
    QCOMPARE(job.warnings(), std::vector<std::string>{"the cells have no names (col_attrs/CellID): they are numbered"});
    QCOMPARE(job.progress().done, job.progress().total);
  }

  void everyPart() {
    JobContext job;
    const auto file = made([](test::Hdf5File& into) {
      addNames(into);
      into.texts("row_attrs/Accession", {"ENSG1", "ENSG2"});
      into.numbers("row_attrs/loadings", std::vector<float>(4, 1), {2, 2});
      into.numbers("col_attrs/umap", std::vector<double>{1, 2, 3, 4, 5, 6}, {3, 2});
      into.numbers("col_attrs/total", std::vector<std::int32_t>{1, 5, 9});
      into.numbers("layers/spliced", std::vector<std::int32_t>{0, 2, 0, 4, 0, 0}, {2, 3});
      into.numbers("layers/bad", std::vector<float>{0, 2, std::nanf(""), 4, 0, 0}, {2, 3});
      into.texts("attrs/LOOM_SPEC_VERSION", {"3.0.0"});
      into.group("col_graphs/KNN");
    });
    const Dataset found = io::readDataset(file, job);
    QCOMPARE(found.x.offsets, (std::vector<std::int64_t>{0, 1, 2, 4}));
    QCOMPARE(found.x.columnIndex, (std::vector<std::int32_t>{0, 1, 0, 1}));
    QCOMPARE(found.x.values, (std::vector<float>{1, 5, 3, 6}));
    QCOMPARE(found.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(found.cells.names, (std::vector<std::string>{"a", "b", "c"}));
    QCOMPARE(found.genes.columns.size(), 1U);
    QCOMPARE(std::get<std::vector<double>>(*found.cells.find("total")), (std::vector<double>{1, 5, 9}));
    QCOMPARE(found.embeddings.at("umap")(2, 1), 6.0F);
    QCOMPARE(found.layers.size(), 1U);
    QCOMPARE(found.layers.at("spliced").values, (std::vector<float>{4, 2}));
    QCOMPARE(job.warnings(), (std::vector<std::string>{"row_attrs 'loadings' is left out: it has no place in a table",
                                                       "layer 'bad' is left out: it has missing or infinite values"}));
    const Dataset spliced = read(file, "layers/spliced");
    QVERIFY(spliced.x == found.layers.at("spliced"));
    QVERIFY(spliced.layers.empty());
    const Error unknown = test::errorOf([&] { read(file, "raw"); });
    QCOMPARE(unknown.remedy(), std::string("choose one of: layers/bad, layers/spliced"));
  }

  void otherNames() {
    const Dataset found = read(made([](test::Hdf5File& file) {
      file.texts("row_attrs/Accession", {"ENSG1", "ENSG2"});
      file.numbers("col_attrs/index", std::vector<std::int64_t>{7, 8, 9});
    }));
    QCOMPARE(found.genes.names, (std::vector<std::string>{"ENSG1", "ENSG2"}));
    QCOMPARE(found.cells.names, (std::vector<std::string>{"7", "8", "9"}));
  }

  void faults() {
    const auto faultOf = [&](auto act) {
      const auto file = made(act);
      const Error error = test::errorOf([&] { read(file); });
      return error.code() == ErrorCode::badInput && !error.remedy().empty() ? error.problem() : std::string();
    };
    QVERIFY(faultOf([](test::Hdf5File&) {}).find("row_attrs has no names of genes") == 0);
    QVERIFY(faultOf([](test::Hdf5File& file) {
              file.texts("row_attrs/Gene", {"GATA1"});
            }).find("row_attrs/Gene has 1 values for 2") == 0);
    QVERIFY(faultOf([](test::Hdf5File& file) {
              addNames(file);
              file.numbers("layers/small", std::vector<float>{1, 2}, {1, 2});
            }).find("layers/small is of another shape than matrix") == 0);
    QVERIFY(faultOf([](test::Hdf5File& file) {
              addNames(file);
              H5Ldelete(file.id(), "matrix", H5P_DEFAULT);
              file.numbers("matrix", std::vector<float>{1, 0, 3, 0, INFINITY, 6}, {2, 3});
            }).find("matrix has missing or infinite values (first: cell b, gene SPI1)") == 0);
    QVERIFY(faultOf([](test::Hdf5File& file) {
              addNames(file);
              H5Ldelete(file.id(), "matrix", H5P_DEFAULT);
              file.numbers("matrix", std::vector<float>{1, 0, 3});
            }).find("matrix holds no matrix of numbers") == 0);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ReadLoom)
#include "tst_read_loom.moc"
