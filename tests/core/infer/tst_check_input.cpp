// SPDX-License-Identifier: GPL-3.0-or-later
// What infer() refuses or warns of: each fault with its place and its remedy, and good input without a word.
#include "core/infer/check_input.h"

#include <QtTest>
#include <cmath>
#include <functional>
#include <limits>

#include "core/infer/infer.h"
#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using Names = std::vector<std::string>;

namespace {

constexpr std::size_t kCells = 30, kGenes = 24;

/// Counts; cells cell0.., genes GENE0...
data::Dataset counts() {
  data::Dataset dataset;
  data::Matrix x(kCells, kGenes);
  for (Eigen::Index cell = 0; cell < x.rows(); ++cell)
    for (Eigen::Index gene = 0; gene < x.cols(); ++gene)
      x(cell, gene) = static_cast<float>((cell * 7 + gene * 3 + cell * cell * gene) % 5);
  dataset.x = data::SparseMatrix::fromDense(x);
  for (std::size_t cell = 0; cell < kCells; ++cell) dataset.cells.names.push_back("cell" + std::to_string(cell));
  for (std::size_t gene = 0; gene < kGenes; ++gene) dataset.genes.names.push_back("GENE" + std::to_string(gene));
  return dataset;
}

data::Dataset with(const std::function<float(float)>& transform) {
  data::Dataset dataset = counts();
  for (float& value : dataset.x.values) value = transform(value);
  return dataset;
}

std::string errorText(const std::function<void()>& body) {
  const Error error = test::errorOf(body);
  return error.code() == ErrorCode::badInput ? error.what() : "";
}

std::string dataError(const data::Dataset& dataset) {
  return errorText([&] { infer::checkData(dataset); });
}

Names warningsOf(const data::SparseMatrix& x) {
  JobContext job;
  infer::warnOfValues(x, job);
  return job.warnings();
}

class CheckInputTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void goodDataPassWithoutAWord() {
    const data::Dataset dataset = counts();
    QCOMPARE(dataError(dataset), std::string());
    QCOMPARE(warningsOf(dataset.x), Names());
    QVERIFY((infer::tfsAmongGenes({"GENE3", "OTHER", "GENE1", "GENE3"}, dataset) == Names{"GENE1", "GENE3"}));
  }

  void faultsOfValuesAndNames() {
    data::Dataset bad = counts();
    bad.x.rows = 1;
    QCOMPARE(dataError(bad), std::string("data: has 1 cells; give at least 2 to learn from"));
    bad = counts();
    bad.genes.names[4] = "GENE2";
    QCOMPARE(dataError(bad), std::string("data: the gene name 'GENE2' occurs twice; make the gene names unique"));
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
      bad = counts();
      bad.x.values[3] = value;
      const std::string gene = bad.genes.names[static_cast<std::size_t>(bad.x.columnIndex[3])];
      QCOMPARE(dataError(bad), "data: gene '" + gene +
                                   "' has a value that is not a finite number; remove or replace missing and "
                                   "infinite values");
    }
  }

  void barcodesAsGenes_data() {
    QTest::addColumn<QByteArray>("barcode");
    for (const char* barcode : {"AAACCTGAGCATCGTC-1", "AAACCTGAGCATCGTC", "GGATCCAA", "donor2_AAACCTGAGCAT-1",
                                "run:AAACCTGAGCATCGTCx", "AAACCTGAGCATCGTC.7", "s1#TTTGGCCA-2"})
      QTest::newRow(barcode) << QByteArray(barcode);
  }
  void barcodesAsGenes() {
    QFETCH(const QByteArray, barcode);
    data::Dataset bad = counts();
    for (std::size_t i = 0; i <= kGenes / 2; ++i) bad.genes.names[i] = barcode.toStdString();
    QCOMPARE(dataError(bad), "data: looks transposed: most genes have the names of cell barcodes, such as '" +
                                 barcode.toStdString() + "'; turn rows into columns, so that rows are cells");
    bad.genes.names[0] = "GENE0";  // half of them is not most
    QVERIFY(dataError(bad).find("transposed") == std::string::npos);
  }

  void genesAreNoBarcodes() {
    data::Dataset good = counts();
    const Names genes{"CAT",       "TAT",           "GATA1",          "ACTG1", "ENSG00000102145",
                      "TTTTTTTA1", "CATACTGA_GENE", "GATTACAGATTACAS"};
    for (std::size_t i = 0; i < kGenes; ++i) good.genes.names[i] = genes[i % genes.size()] + "_" + std::to_string(i);
    QCOMPARE(dataError(good), std::string());
  }

  void moreGenesThanAGenome() {
    data::Dataset bad;
    bad.x.rows = 2;
    bad.x.columns = 100001;
    bad.x.offsets = {0, 0, 0};
    for (std::int64_t gene = 0; gene < bad.x.columns; ++gene) bad.genes.names.push_back(std::to_string(gene));
    QCOMPARE(dataError(bad), std::string("data: looks transposed: it has 100001 genes, more than any genome; turn rows "
                                         "into columns, so that rows are cells"));
    bad.x.columns = 100000;
    bad.genes.names.pop_back();
    QCOMPARE(dataError(bad), std::string());
  }

  void noTfAmongTheGenes_data() {
    QTest::addColumn<QByteArray>("gene");
    QTest::addColumn<QByteArray>("tf");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("case") << QByteArray("Gata1") << QByteArray("GATA1")
                          << QByteArray("only the case differs, as in 'GATA1' and 'Gata1'; take both from the same");
    QTest::newRow("ids in the data") << QByteArray("ENSG00000102145") << QByteArray("GATA1")
                                     << QByteArray("as in 'GATA1' here and 'ENSG00000102145");
    QTest::newRow("ids in the list") << QByteArray("GATA1") << QByteArray("ENSMUSG00000031162")
                                     << QByteArray("one side has Ensembl ids, the other has not, as in 'ENSMUSG");
    QTest::newRow("strangers") << QByteArray("HBB") << QByteArray("GATA1")
                               << QByteArray(
                                      "as in 'GATA1' here and 'HBB' there; check that both name genes by symbol");
  }
  void noTfAmongTheGenes() {
    QFETCH(const QByteArray, gene);
    QFETCH(const QByteArray, tf);
    QFETCH(const QByteArray, cause);
    data::Dataset dataset = counts();
    for (std::string& name : dataset.genes.names) name = gene.toStdString();
    const std::string text = errorText([&] { infer::tfsAmongGenes({tf.toStdString()}, dataset); });
    QVERIFY2(text.starts_with("TF list: none of its 1 names is among the 24 genes: "), text.c_str());
    QVERIFY2(text.find(cause.toStdString()) != std::string::npos, text.c_str());
  }

  void tfsAsCells() {
    data::Dataset dataset = counts();
    dataset.cells.names[5] = "SPI1";
    QCOMPARE(errorText([&] {
               infer::tfsAmongGenes({"GATA1", "SPI1"}, dataset);
             }),
             std::string("data: looks transposed: 1 of 2 TFs are names of cells and none is a gene, such as 'SPI1'; "
                         "turn rows into columns, so that rows are cells"));
    dataset.genes.names[0] = "GATA1";  // cells of a screen may be named after a TF
    QVERIFY(infer::tfsAmongGenes({"GATA1", "SPI1"}, dataset) == Names{"GATA1"});
  }

  void targetsMustBeGenes() {
    const Names genes{"B", "A", "C"};
    QVERIFY(infer::targetsAmongGenes({}, genes) == genes);
    QVERIFY((infer::targetsAmongGenes({"C", "A", "C"}, genes) == Names{"A", "C"}));
    QCOMPARE(errorText([&] {
               infer::targetsAmongGenes({"A", "D"}, genes);
             }),
             std::string("targets: 'D' is not among the genes of the data; remove it from the list of targets"));
  }

  void valuesThatAreNoCounts() {
    QCOMPARE(warningsOf(with([](float v) { return 2.5F * v; }).x), Names());
    const Names log = warningsOf(with([](float v) { return std::log1p(0.3F * v); }).x);
    QCOMPARE(log.size(), 1U);
    QVERIFY2(log.front().starts_with("the values look like logarithms; they are used as they are"),
             log.front().c_str());
    const Names scaled = warningsOf(with([](float v) { return v - 1.7F; }).x);
    QCOMPARE(scaled.size(), 1U);
    QVERIFY2(scaled.front().starts_with("some values are below 0, so the data seem centred or scaled"),
             scaled.front().c_str());
    QVERIFY(scaled.front().ends_with("counts or normalised values are wanted"));
  }

  void onlyMethodsThatReadValuesWarnOfThem() {
    const data::Dataset dataset = with([](float v) { return v - 1.7F; });
    for (const char* method : {"grnboost2", "random"}) {
      JobContext job;
      infer::InferParameters parameters;
      parameters.method = method;
      infer::infer(dataset, dataset.genes.names, parameters, job);
      QCOMPARE(job.warnings().size(), parameters.method == "random" ? 0U : 1U);
    }
  }

  void realFiles_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("warnings");
    QTest::newRow("counts") << QByteArray("data/cells/pbmc68k_reduced_700x765_counts.h5ad") << 0;
    QTest::newRow("scaled") << QByteArray("data/cells/pbmc68k_reduced_700x765_scaled.h5ad") << 1;
    QTest::newRow("log") << QByteArray("data/formats/h5ad/scgen_kang_valid_h5sparse.h5ad") << 1;
  }
  void realFiles() {
    QFETCH(const QByteArray, file);
    QFETCH(const int, warnings);
    GRNWB_NEEDS_SHARED(file.toStdString());
    JobContext job;
    const data::Dataset dataset = io::readDataset(test::sharedPath(file.toStdString()), job);
    QCOMPARE(dataError(dataset), std::string());
    QCOMPARE(int(warningsOf(dataset.x).size()), warnings);
    data::Dataset turned = dataset;
    turned.genes = dataset.cells;
    turned.cells = dataset.genes;
    QVERIFY2(dataError(turned).starts_with("data: looks transposed"), dataset.cells.names.front().c_str());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(CheckInputTest)
#include "tst_check_input.moc"
