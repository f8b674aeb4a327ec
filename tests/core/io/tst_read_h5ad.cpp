// SPDX-License-Identifier: GPL-3.0-or-later
// h5ad files of all anndata versions against values that anndata 0.12 and h5py read from the same files.
#include <QTemporaryDir>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <thread>

#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Categorical;
using data::Dataset;

namespace {

Dataset read(const std::filesystem::path& path) {
  JobContext job;
  return io::readDataset(path, job);
}

double sum(const data::SparseMatrix& matrix) {
  return std::accumulate(matrix.values.begin(), matrix.values.end(), 0.0);
}

double sumOf(const data::Table& table, const char* column) {
  const auto& numbers = std::get<std::vector<double>>(*table.find(column));
  return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

const Categorical& labels(const data::Table& table, const char* column) {
  return std::get<Categorical>(*table.find(column));
}

std::map<std::string, int> countsOf(const Categorical& categorical) {
  std::map<std::string, int> counts;
  for (const auto code : categorical.codes) ++counts[code < 0 ? "" : categorical.categories[std::size_t(code)]];
  return counts;
}

std::vector<std::string> columnNames(const data::Table& table) {
  std::vector<std::string> names;
  for (const auto& [name, column] : table.columns) names.push_back(name);
  return names;
}

/// 3 cells x 4 genes, for writing files with one fault each.
Dataset sample() {
  Dataset dataset;
  dataset.cells.names = {"a", "b", "c"};
  dataset.genes.names = {"G1", "G2", "G3", "G4"};
  dataset.x.rows = 3;
  dataset.x.columns = 4;
  dataset.x.offsets = {0, 2, 2, 4};
  dataset.x.columnIndex = {0, 3, 1, 2};
  dataset.x.values = {1, 2, 3, 4};
  return dataset;
}

class ReadH5ad : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  std::filesystem::path file(const Dataset& dataset) {
    const auto path = std::filesystem::path(m_folder.path().toStdString()) / "sample.h5ad";
    io::writeH5ad(dataset, path);
    return path;
  }
  Error faultOf(const Dataset& dataset) {
    const auto path = file(dataset);
    return test::errorOf([&] { read(path); });
  }

 private Q_SLOTS:
  void nineEncodingsAreOneMatrix() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/zheng120_csr_none.h5ad");
    const Dataset expected = read(test::sharedPath("data/formats/h5ad/zheng120_csr_none.h5ad"));
    QCOMPARE(expected.cellCount(), 120);
    QCOMPARE(expected.geneCount(), 2640);
    QCOMPARE(expected.x.nonzero(), 63739);
    QCOMPARE(sum(expected.x), 210682.0);
    QCOMPARE((std::vector<std::int32_t>(expected.x.columnIndex.begin(), expected.x.columnIndex.begin() + 5)),
             (std::vector<std::int32_t>{14, 16, 25, 28, 34}));
    QCOMPARE((std::vector<float>(expected.x.values.end() - 3, expected.x.values.end())), (std::vector<float>{3, 1, 4}));
    QCOMPARE(expected.cells.names.front(), std::string("CGTGATGATTTCAC-1-b_cells"));
    QCOMPARE(expected.cells.names.back(), std::string("TTCTAGTGAGATCC-1-cd34_filtered"));
    QCOMPARE(expected.genes.names.back(), std::string("SRSF10-1"));
    QCOMPARE(columnNames(expected.cells),
             (std::vector<std::string>{"celltype", "subpop", "split", "n_counts", "n_genes"}));
    QCOMPARE(sumOf(expected.cells, "n_counts"), 231946.0);
    QCOMPARE(sumOf(expected.cells, "n_genes"), 83229.0);
    const Categorical& types = labels(expected.cells, "celltype");
    QCOMPARE(types.categories.size(), 10U);
    QCOMPARE(types.categories[5], std::string("CD4+/CD45RA+/CD25- Naive T"));
    QCOMPARE((std::vector<std::int32_t>(types.codes.begin(), types.codes.begin() + 8)),
             (std::vector<std::int32_t>{1, 2, 6, 1, 3, 9, 1, 3}));
    QVERIFY(!types.ordered);
    QCOMPARE(std::get<std::vector<std::string>>(*expected.genes.find("gene_ids")).back(),
             std::string("ENSG00000215699"));
    QCOMPARE(expected.notes.at("source"),
             std::string("stephenslab/fastTopics data/pbmc_facs.RData; Zheng 2017 FACS-purified PBMC (10x)"));
    for (const char* layout : {"csr", "csc", "dense"})
      for (const char* compression : {"none", "gzip", "lzf"}) {
        const std::string name = std::string("zheng120_") + layout + "_" + compression + ".h5ad";
        const Dataset found = read(test::sharedPath("data/formats/h5ad/" + name));
        QVERIFY2(found.x == expected.x, name.c_str());
        QCOMPARE(found.cells.names, expected.cells.names);
        QCOMPARE(found.genes.names, expected.genes.names);
        QVERIFY2(found.cells.columns == expected.cells.columns, name.c_str());
        QVERIFY2(found.genes.columns == expected.genes.columns, name.c_str());
        QVERIFY(found.notes == expected.notes);
      }
  }

  void layersNullableColumnsAndRaw() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/zheng120_layers_raw_nullable.h5ad");
    JobContext job;
    const Dataset found = io::readDataset(test::sharedPath("data/formats/h5ad/zheng120_layers_raw_nullable.h5ad"), job);
    GRNWB_CLOSE(sum(found.x), 154122.08720123768, 1e-9);
    QCOMPARE(found.layers.size(), 1U);
    QVERIFY(found.layers.at("counts") == read(test::sharedPath("data/formats/h5ad/zheng120_csr_none.h5ad")).x);
    const Categorical& ordered = labels(found.cells, "ord");
    QVERIFY(ordered.ordered);
    QCOMPARE(ordered.categories, (std::vector<std::string>{"lo", "hi"}));
    QCOMPARE((std::vector<std::int32_t>(ordered.codes.begin(), ordered.codes.begin() + 4)),
             (std::vector<std::int32_t>{1, 1, 0, 0}));
    QCOMPARE(std::ranges::count(labels(found.cells, "has_na").codes, -1), 18);
    for (const auto& [column, expectedSum] : std::map<const char*, double>{{"nullint", 5760}, {"nullbool", 96}}) {
      int missing = 0;
      double total = 0;
      for (const double value : std::get<std::vector<double>>(*found.cells.find(column)))
        std::isnan(value) ? void(++missing) : void(total += value);
      QCOMPARE(missing, 24);
      QCOMPARE(total, expectedSum);
    }
    QCOMPARE(job.warnings(), std::vector<std::string>{"X is read; the file also holds the matrix 'raw' (120 x 2640, "
                                                      "counts), which can be chosen in its place"});
  }

  void anndata07_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("nonzero");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("integers");
    QTest::addColumn<double>("numbers");
    QTest::addColumn<double>("arrayTotal");
    QTest::addColumn<QString>("firstLabel");
    QTest::newRow("0.7.0") << "anndata_v0.7.0.h5ad" << 228 << 285.0 << -68.0 << 16.58186297852975 << 302.83045121571445
                           << "w";
    QTest::newRow("0.7.8") << "anndata_v0.7.8.h5ad" << 239 << 302.0 << -159.0 << 15.0905359156722 << 293.43547196991756
                           << "M";
  }
  void anndata07() {
    QFETCH(QString, file);
    QFETCH(int, nonzero);
    QFETCH(double, total);
    QFETCH(double, integers);
    QFETCH(double, numbers);
    QFETCH(double, arrayTotal);
    QFETCH(QString, firstLabel);
    const std::string path = "data/formats/h5ad/" + file.toStdString();
    GRNWB_NEEDS_SHARED(path);
    const Dataset found = read(test::sharedPath(path));
    QCOMPARE(found.cellCount(), 30);
    QCOMPARE(found.geneCount(), 20);
    QCOMPARE(found.x.nonzero(), nonzero);
    QCOMPARE(sum(found.x), total);
    QCOMPARE(sumOf(found.cells, "int64"), integers);
    GRNWB_CLOSE(sumOf(found.cells, "float64"), numbers, 1e-14);
    GRNWB_CLOSE(sum(found.layers.at("array")), arrayTotal, 1e-6);
    QCOMPARE(found.layers.at("array").nonzero(), 600);
    QCOMPARE(found.layers.at("sparse").nonzero(), 6);
    const Categorical& ordered = labels(found.cells, "cat_ordered");
    QVERIFY(ordered.ordered);
    QCOMPARE(ordered.categories[std::size_t(ordered.codes.front())], firstLabel.toStdString());
    QVERIFY(!labels(found.cells, "obs_cat").ordered);
  }

  void compoundTablesOfOldFiles() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad");
    const Dataset found = read(test::sharedPath("data/formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad"));
    QCOMPARE(found.cellCount(), 700);
    QCOMPARE(found.geneCount(), 765);
    QCOMPARE(found.x.nonzero(), 535433);
    GRNWB_CLOSE(sum(found.x), -243.681057988666, 1e-9);
    QCOMPARE(found.x.values.front(), -0.32600000500679016F);
    QCOMPARE(found.x.values.back(), -0.49000000953674316F);
    QCOMPARE(found.genes.names.back(), std::string("MT-ND3"));
    QCOMPARE(sumOf(found.cells, "n_genes"), 830061.0);
    QCOMPARE(sumOf(found.genes, "highly_variable"), 309.0);
    QVERIFY((countsOf(labels(found.cells, "bulk_labels")) ==
             std::map<std::string, int>{{"Dendritic", 240},
                                        {"CD14+ Monocyte", 129},
                                        {"CD19+ B", 95},
                                        {"CD4+/CD25 T Reg", 68},
                                        {"CD8+ Cytotoxic T", 54},
                                        {"CD8+/CD45RA+ Naive Cytotoxic", 43},
                                        {"CD56+ NK", 31},
                                        {"CD4+/CD45RO+ Memory", 19},
                                        {"CD34+", 13},
                                        {"CD4+/CD45RA+/CD25- Naive T", 8}}));
  }

  void h5sparse() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/scgen_kang_valid_h5sparse.h5ad");
    const Dataset found = read(test::sharedPath("data/formats/h5ad/scgen_kang_valid_h5sparse.h5ad"));
    QCOMPARE(found.cellCount(), 1975);
    QCOMPARE(found.geneCount(), 6998);
    QCOMPARE(found.x.nonzero(), 643449);
    GRNWB_CLOSE(sum(found.x), 574351.6324418485, 1e-9);
    QVERIFY((countsOf(labels(found.cells, "condition")) ==
             std::map<std::string, int>{{"stimulated", 1039}, {"control", 936}}));
    const Categorical& symbols = labels(found.genes, "gene_symbol");
    QCOMPARE(symbols.categories[std::size_t(symbols.codes.back())], std::string("S100B"));
    QCOMPARE(sumOf(found.genes, "n_cells"), 7862350.0);
  }

  void mainInput() {
    GRNWB_NEEDS_SHARED("data/cells/pbmc_purified_7203x8836_counts.h5ad");
    JobContext job(2);
    const Dataset found = io::readDataset(test::sharedPath("data/cells/pbmc_purified_7203x8836_counts.h5ad"), job);
    QCOMPARE(found.cellCount(), 7203);
    QCOMPARE(found.geneCount(), 8836);
    QCOMPARE(found.x.nonzero(), 4456768);
    QCOMPARE(sum(found.x), 12100414.0);
    QCOMPARE(sumOf(found.cells, "n_counts"), 12100414.0);
    for (const std::int64_t row : {std::int64_t{0}, std::int64_t{7202}})
      QCOMPARE(found.x.rowSum(row), std::get<std::vector<double>>(*found.cells.find("n_counts"))[std::size_t(row)]);
    QCOMPARE(countsOf(labels(found.cells, "celltype")).at("CD4+ T Helper2"), 256);
    QVERIFY(job.progress().total >= 2 * 4456768);
    QCOMPARE(job.progress().done, job.progress().total);
  }

  void faultsOfSharedFiles() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/cellxgene_nan.h5ad");
    const Error missing = test::errorOf([] { read(test::sharedPath("data/formats/h5ad/cellxgene_nan.h5ad")); });
    QCOMPARE(missing.code(), ErrorCode::badInput);
    QVERIFY(missing.problem().find("cell AAACATACAACCAC-1, gene TNFRSF25") != std::string::npos);
    QCOMPARE(missing.remedy(), std::string("replace or remove missing values before opening"));
    const Error noX = test::errorOf([] { read(test::sharedPath("data/formats/h5ad/anndata_v0.11.4.h5ad")); });
    QCOMPARE(noX.code(), ErrorCode::badInput);
    QVERIFY(noX.problem().find("no expression matrix (X)") != std::string::npos);
  }

  void untidyMatricesAreTidied() {
    Dataset untidy = sample();
    untidy.x.offsets = {0, 4, 4, 7};
    untidy.x.columnIndex = {3, 0, 3, 1, 2, 1, 2};
    untidy.x.values = {1, 1, 1, 0, 5, 3, -1};  // out of order, twice, a stored zero
    QVERIFY(read(file(untidy)).x == sample().x);
  }

  void faultsInTheMatrix() {
    Dataset outside = sample();
    outside.x.columnIndex[1] = 4;
    QVERIFY(faultOf(outside).problem().find("index 4 outside 0..3") != std::string::npos);
    outside.x.columnIndex[1] = -1;
    QVERIFY(faultOf(outside).problem().find("index -1 outside 0..3") != std::string::npos);
    Dataset backwards = sample();
    backwards.x.offsets = {0, 3, 2, 4};
    QVERIFY(faultOf(backwards).problem().find("offsets that don't ascend") != std::string::npos);
    backwards.x.offsets = {0, 2, 2, 5};
    QVERIFY(faultOf(backwards).problem().find("offsets up to 5 for 4 values") != std::string::npos);
    backwards.x.offsets = {0, 2, 4};
    QVERIFY(faultOf(backwards).problem().find("offsets") != std::string::npos);
    Dataset lost = sample();
    lost.x.values.pop_back();
    QVERIFY(faultOf(lost).problem().find("4 indices for 3 values") != std::string::npos);
    Dataset shape = sample();
    shape.cells.names.push_back("d");
    QVERIFY(faultOf(shape).problem().find("X is 3 x 4, but obs and var have 4 x 4 rows") != std::string::npos);
    Dataset huge = sample();
    huge.x.rows = std::int64_t{1} << 60;
    QCOMPARE(faultOf(huge).code(), ErrorCode::badInput);
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
      Dataset missing = sample();
      missing.x.values[2] = bad;
      QVERIFY(faultOf(missing).problem().find("first: cell c, gene G2") != std::string::npos);
    }
  }

  void faultsInTheTables() {
    Dataset codes = sample();
    codes.cells.set("type", Categorical{{0, 2, -1}, {"x", "y"}, false});
    QVERIFY(faultOf(codes).problem().find("obs/type has the code 2 for 2 categories") != std::string::npos);
    Dataset length = sample();
    length.genes.set("score", std::vector<double>{1, 2, 3});
    QVERIFY(faultOf(length).problem().find("column 'score' has 3 values for 4 rows") != std::string::npos);
  }

  void aLayerWithMissingValuesIsLeftOut() {
    Dataset dataset = sample();
    dataset.layers["scaled"] = dataset.x;
    dataset.layers["scaled"].values[0] = std::numeric_limits<float>::quiet_NaN();
    dataset.layers["counts"] = dataset.x;
    JobContext job;
    const Dataset found = io::readDataset(file(dataset), job);
    QCOMPARE(found.layers.size(), 1U);
    QVERIFY(found.layers.contains("counts"));
    QVERIFY(job.warnings().front().find("layer 'scaled' is left out") != std::string::npos);
  }

  void aStoppedJobReadsNothing() {
    const auto path = file(sample());
    JobContext job;
    job.requestStop();
    QCOMPARE(test::errorOf([&] { io::readDataset(path, job); }).code(), ErrorCode::cancelled);
  }

  void threadsReadAtTheSameTime() {
    const auto path = file(sample());
    std::vector<int> right(4, 0);
    std::vector<std::thread> threads;
    for (int& count : right)
      threads.emplace_back([&path, &count] {
        for (int i = 0; i < 20; ++i) count += read(path).x == sample().x ? 1 : 0;
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(right, (std::vector<int>{20, 20, 20, 20}));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ReadH5ad)
#include "tst_read_h5ad.moc"
