// SPDX-License-Identifier: GPL-3.0-or-later
// What h5ad files hold beside X: raw, layers and embeddings, against values that anndata 0.12 reads from the same
// files.
#include <QTemporaryDir>
#include <numeric>

#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
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

double sum(const data::SparseMatrix& matrix) {
  return std::accumulate(matrix.values.begin(), matrix.values.end(), 0.0);
}

std::vector<std::string> numbered(const std::string& stem, int count) {
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) names.push_back(stem + std::to_string(i));
  return names;
}

class H5adChoices : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  std::filesystem::path path() const { return std::filesystem::path(m_folder.path().toStdString()) / "made.h5ad"; }

  /// 3 cells x 2 genes with whatever the act adds.
  template <class Act>
  std::filesystem::path made(Act act) const {
    test::Hdf5File file(path());
    file.table("obs", numbered("c", 3));
    file.table("var", {"A", "B"});
    act(file);
    return path();
  }
  static void addX(test::Hdf5File& file) { file.numbers("X", std::vector<float>{1, 0, 0, 2, 3, 0}, {3, 2}); }

 private Q_SLOTS:
  void rawOfRealFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("genes");
    QTest::addColumn<int>("nonzero");
    QTest::addColumn<double>("total");
    QTest::addColumn<QString>("lastGene");
    QTest::newRow("before 0.7") << "formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad" << 765 << 174400
                                << 319044.23824107647 << "MT-ND3";
    QTest::newRow("0.7 with more genes") << "formats/h5ad/anndata_v0.7.8.h5ad" << 40 << 453 << 568.0 << "gene39";
    QTest::newRow("0.11") << "formats/h5ad/zheng120_layers_raw_nullable.h5ad" << 2640 << 63739 << 210682.0
                          << "SRSF10-1";
    QTest::newRow("scaled X") << "cells/pbmc68k_reduced_700x765_scaled.h5ad" << 765 << 174400 << 319044.23824107647
                              << "MT-ND3";
  }
  void rawOfRealFiles() {
    QFETCH(QString, file);
    QFETCH(int, genes);
    QFETCH(int, nonzero);
    QFETCH(double, total);
    QFETCH(QString, lastGene);
    GRNWB_NEEDS_SHARED("data/" + file.toStdString());
    const auto shared = test::sharedPath("data/" + file.toStdString());
    const Dataset x = read(shared), raw = read(shared, "raw");
    QCOMPARE(raw.geneCount(), genes);
    QCOMPARE(raw.x.nonzero(), nonzero);
    GRNWB_CLOSE(sum(raw.x), total, 1e-12);
    QCOMPARE(raw.genes.names.back(), lastGene.toStdString());
    QCOMPARE(raw.cells.names, x.cells.names);
    QVERIFY(raw.embeddings == x.embeddings);
    QVERIFY(raw.layers.empty());
  }

  void embeddingsOfRealFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("dimensions");
    QTest::addColumn<double>("total");
    QTest::addColumn<float>("last");
    const auto add = [](const char* file, const char* name, int dimensions, double total, float last) {
      QTest::addRow("%s %s", file, name) << file << name << dimensions << total << last;
    };
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "X_pca", 50, 0.0018205521701020189, 0.64597267F);
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "X_umap", 2, -2511.075133475475, -3.576067F);
    add("formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad", "X_umap", 2, -2511.075133475475, -3.576067F);
    add("formats/h5ad/scgen_kang_valid_h5sparse.h5ad", "X_pca", 50, -222.4286129846082, -0.048882093F);
    add("formats/h5ad/scgen_kang_valid_h5sparse.h5ad", "X_tsne", 2, -447.7171684666537, -40.61959F);
    add("formats/h5ad/anndata_v0.7.8.h5ad", "array", 50, 727.048293783213, 0.28180623F);
    add("formats/h5ad/anndata_v0.7.8.h5ad", "sparse", 100, 14.449397396179847, 0);
  }
  void embeddingsOfRealFiles() {
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(int, dimensions);
    QFETCH(double, total);
    QFETCH(float, last);
    GRNWB_NEEDS_SHARED("data/" + file.toStdString());
    const Dataset found = read(test::sharedPath("data/" + file.toStdString()));
    QVERIFY(found.embeddings.contains(name.toStdString()));
    const data::Matrix& matrix = found.embeddings.at(name.toStdString());
    QCOMPARE(matrix.rows(), found.cellCount());
    QCOMPARE(matrix.cols(), dimensions);
    GRNWB_CLOSE(matrix.cast<double>().sum(), total, 1e-9);
    QCOMPARE(matrix(matrix.rows() - 1, matrix.cols() - 1), last);
  }

  void aLayerInPlaceOfX() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/anndata_v0.7.8.h5ad");
    const auto shared = test::sharedPath("data/formats/h5ad/anndata_v0.7.8.h5ad");
    const Dataset x = read(shared), found = read(shared, "layers/array");
    QVERIFY(found.x == x.layers.at("array"));
    QCOMPARE(found.genes.names, x.genes.names);
    QCOMPARE(found.layers.size(), 1U);
    QVERIFY(found.layers.contains("sparse"));
  }

  void featuresOfOneTypeOnRequest() {
    const auto file = made([](test::Hdf5File& into) {
      addX(into);
      into.texts("var/feature_types", {"Gene Expression", "Antibody Capture"});
      into.numbers("layers/same", std::vector<float>{1, 0, 0, 2, 3, 0}, {3, 2});
    });
    QCOMPARE(read(file).geneCount(), 2);
    JobContext job;
    io::ReadOptions options;
    options.feature = "Antibody Capture";
    const Dataset found = io::readDataset(file, job, options);
    QCOMPARE(found.genes.names, std::vector<std::string>{"B"});
    QCOMPARE(found.x.offsets, (std::vector<std::int64_t>{0, 0, 1, 1}));
    QVERIFY(found.layers.at("same") == found.x);
    options.genome = "hg38";
    QCOMPARE(test::errorOf([&] { io::readDataset(file, job, options); }).problem(),
             std::string("has no genome 'hg38'"));
  }

  void anUnknownMatrix() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/anndata_v0.7.8.h5ad");
    const Error error =
        test::errorOf([] { read(test::sharedPath("data/formats/h5ad/anndata_v0.7.8.h5ad"), "layers/counts"); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QCOMPARE(error.problem(), std::string("has no matrix 'layers/counts'"));
    QCOMPARE(error.remedy(), std::string("choose one of: X (the default), raw, layers/array, layers/sparse"));
  }

  void aFileWithoutX() {
    for (const bool null : {false, true}) {
      const auto file = made([null](test::Hdf5File& into) {
        if (null) into.noValues("X");
        into.sparse("layers/counts", "csc_matrix", 3, 2, {0, 2, 3}, {2, 0, 1}, {7, 5, 6});
        into.sparse("raw/X", "csr_matrix", 3, 3, {0, 1, 1, 2}, {2, 0}, {4, 9});
        into.table("raw/var", {"A", "B", "C"});
      });
      const Error error = test::errorOf([&] { read(file); });
      QCOMPARE(error.problem(), std::string("has no expression matrix (X)"));
      QCOMPARE(error.remedy(), std::string("choose another of its matrices: raw, layers/counts"));
      const Dataset counts = read(file, "layers/counts"), raw = read(file, "raw");
      QCOMPARE(counts.x.offsets, (std::vector<std::int64_t>{0, 1, 2, 3}));
      QCOMPARE(counts.x.columnIndex, (std::vector<std::int32_t>{0, 1, 0}));
      QCOMPARE(counts.x.values, (std::vector<float>{5, 6, 7}));
      QCOMPARE(raw.genes.names, (std::vector<std::string>{"A", "B", "C"}));
      QCOMPARE(raw.x.values, (std::vector<float>{4, 9}));
    }
  }

  void whatIsNoEmbeddingIsLeftOut() {
    JobContext job;
    const Dataset found = io::readDataset(made([](test::Hdf5File& file) {
                                            addX(file);
                                            file.numbers("obsm/X_pca", std::vector<double>{1, 2, 3, 4, 5, 6}, {3, 2});
                                            file.numbers("obsm/short", std::vector<double>{1, 2}, {1, 2});
                                            file.numbers("obsm/nan", std::vector<double>{1, 2, std::nan("")}, {3, 1});
                                            file.numbers("obsm/cube", std::vector<double>(12, 1), {3, 2, 2});
                                            file.table("obsm/df", numbered("c", 3));
                                            file.sparse("obsm/wide", "csr_matrix", 3, 100000, {0, 0, 0, 0}, {}, {});
                                            file.sparse("obsm/odd", "csc_matrix", 3, 2, {0, 1, 1}, {1}, {8});
                                          }),
                                          job);
    QCOMPARE(found.embeddings.size(), 2U);
    data::Matrix expected(3, 2);
    expected << 1, 2, 3, 4, 5, 6;
    QVERIFY(found.embeddings.at("X_pca") == expected);
    expected << 0, 0, 8, 0, 0, 0;
    QVERIFY(found.embeddings.at("odd") == expected);
    QCOMPARE(job.warnings().size(), 5U);
    for (const std::string& warning : job.warnings()) QVERIFY(warning.find("is left out: it") != std::string::npos);
  }

  void layersThatAreNoMatrices() {
    JobContext job;
    const Dataset found =
        io::readDataset(made([](test::Hdf5File& file) {
                          addX(file);
                          file.table("layers/df", numbered("c", 3));
                          file.numbers("layers/int", std::vector<std::int64_t>{0, 1, 2, 3, 4, 5}, {3, 2}, {2, 1});
                        }),
                        job);
    QCOMPARE(job.warnings(), std::vector<std::string>{"layer 'df' is left out: it is no matrix of numbers"});
    QCOMPARE(found.layers.at("int").values, (std::vector<float>{1, 2, 3, 4, 5}));
  }

  void nullableTexts() {
    const Dataset found = read(made([](test::Hdf5File& file) {
      addX(file);
      file.texts("obs/kind/values", {"B", "", "T"});
      file.numbers("obs/kind/mask", std::vector<std::int8_t>{0, 1, 0});
      file.attribute("obs/kind", "encoding-type", "nullable-string-array");
    }));
    QCOMPARE(std::get<std::vector<std::string>>(*found.cells.find("kind")), (std::vector<std::string>{"B", "", "T"}));
  }

  void columnsOutOfOrder() {
    const auto file = made([](test::Hdf5File& into) {
      into.sparse("X", "csc_matrix", 3, 2, {0, 4, 5}, {2, 0, 2, 1, 0}, {1, 2, 3, 0, 4});
    });
    const Dataset found = read(file);
    QCOMPARE(found.x.offsets, (std::vector<std::int64_t>{0, 2, 2, 3}));
    QCOMPARE(found.x.columnIndex, (std::vector<std::int32_t>{0, 1, 0}));
    QCOMPARE(found.x.values, (std::vector<float>{2, 4, 4}));
  }

  void faultsOfCompressedColumns() {
    const auto faultOf = [&](const std::vector<std::int32_t>& offsets, const std::vector<std::int32_t>& indices) {
      const auto file = made([&](test::Hdf5File& into) {
        into.sparse("X", "csc_matrix", 3, 2, offsets, indices, std::vector<float>(3, 1));
      });
      return test::errorOf([&] { read(file); }).problem();
    };
    QVERIFY(faultOf({0, 1, 3}, {0, 3, 1}).find("X has the index 3 outside 0..2") == 0);
    QVERIFY(faultOf({0, 1, 3}, {0, -1, 1}).find("X has the index -1 outside 0..2") == 0);
    QVERIFY(faultOf({0, 1, 4}, {0, 1, 2}).find("X has offsets up to 4 for 3 values") == 0);
    QVERIFY(faultOf({0, 2, 1}, {0, 1, 2}).find("X has offsets that don't ascend") == 0);
    QVERIFY(faultOf({0, 3}, {0, 1, 2}).find("X has 2 offsets for 2 rows or columns") == 0);
    QVERIFY(faultOf({0, 1, 3}, {0, 1}).find("X has 2 indices for 3 values") == 0);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(H5adChoices)
#include "tst_h5ad_choices.moc"
