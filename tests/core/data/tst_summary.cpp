// SPDX-License-Identifier: GPL-3.0-or-later
// What a data set holds: kinds of values, quality figures, warnings; on made and on real files.
#include "core/data/summary.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "core/io/read_dataset.h"
#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;

Summary summaryOf(const Dataset& dataset) {
  JobContext job;
  return summarise(dataset, job);
}

bool warns(const Summary& summary, std::string_view words) {
  return std::ranges::any_of(summary.warnings,
                             [&](const std::string& w) { return w.find(words) != std::string::npos; });
}

Dataset transformed(Dataset d, const std::function<float(float, double)>& transform) {
  for (std::int64_t row = 0; row < d.x.rows; ++row) {
    const double total = d.x.rowSum(row);
    for (auto i = d.x.offsets[std::size_t(row)]; i < d.x.offsets[std::size_t(row) + 1]; ++i)
      d.x.values[std::size_t(i)] = transform(d.x.values[std::size_t(i)], total);
  }
  return d;
}

class SummaryTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void tellsKindsApart() {
    const Dataset counts = test::randomCounts(80, 60, 1);
    QVERIFY(valueKind(counts.x) == ValueKind::counts);
    for (const float size : {1.0F, 100.0F, 10000.0F, 1e6F}) {
      const auto normalise = [&](float v, double total) { return size * v / float(total); };
      const auto log = [&](float v, double total) { return std::log1p(size * v / float(total)); };
      QVERIFY2(valueKind(transformed(counts, normalise).x) == ValueKind::normalised, qPrintable(QString::number(size)));
      QVERIFY2(size < 10 || valueKind(transformed(counts, log).x) == ValueKind::log, qPrintable(QString::number(size)));
    }
    QVERIFY(valueKind(transformed(counts, [](float v, double) { return v - 1.5F; }).x) == ValueKind::scaled);
    QVERIFY(valueKind(SparseMatrix{}) == ValueKind::empty);
    QCOMPARE(name(ValueKind::normalised), "normalised");
  }

  void countsMustAllBeWholeAndFinite() {
    SparseMatrix m = test::datasetOf({{1, 2, 16777216}}).x;
    QVERIFY(areCounts(m));
    for (const float bad :
         {-1.0F, 0.5F, 8388607.5F, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
      m.values[1] = bad;
      QVERIFY2(!areCounts(m), qPrintable(QString::number(bad)));
    }
  }

  void figuresByHand() {
    Dataset d = test::datasetOf({{1, 3, 0, 4}, {0, 0, 0, 0}, {0, 0, 2, 0}});
    d.genes.names[1] = "MT-CO1";
    const Summary s = summaryOf(d);
    QCOMPARE(s.cells, 3);
    QCOMPARE(s.genes, 4);
    QCOMPARE(s.nonzero, 4);
    QCOMPARE(s.minimum, 0.0);
    QCOMPARE(s.maximum, 4.0);
    QVERIFY((s.quality.counts == std::vector<double>{8, 0, 2}));
    QVERIFY((s.quality.genes == std::vector<std::int64_t>{3, 0, 1}));
    QVERIFY((s.quality.mitochondrial == std::vector<double>{0.375, 0, 0}));
    QVERIFY(warns(s, "1 of 3 cells have no counts"));
    d.genes.names[1] = "MTOR";
    QVERIFY(summaryOf(d).quality.mitochondrial.empty());
    d.genes.names[1] = "mt-Co1";
    QCOMPARE(summaryOf(d).quality.mitochondrial.size(), 3UL);
    QCOMPARE(summaryOf(test::datasetOf({{2, 3}, {5, 4}})).minimum, 2.0);
  }

  void goodDataPassWithoutAWarning() {
    const Summary s = summaryOf(test::randomCounts(50, 60, 2));
    QVERIFY2(s.warnings.empty(), s.warnings.empty() ? "" : s.warnings.front().c_str());
  }

  void warnsInPlainWords() {
    const Dataset good = test::randomCounts(50, 60, 3);
    Dataset d = good;
    d.genes.names[1] = d.genes.names[2] = d.genes.names[0];
    QVERIFY(warns(summaryOf(d), "2 gene names occur more than once"));
    d = good;
    d.cells.names[1] = d.cells.names[0];
    QVERIFY(warns(summaryOf(d), "1 cell names occur more than once"));
    d = good;
    for (std::size_t i = 0; i < d.genes.names.size(); ++i)
      d.genes.names[i] = "ENSMUSG000000" + std::to_string(10000 + i) + (i % 2 == 0 ? "" : ".3");
    QVERIFY(warns(summaryOf(d), "Ensembl"));
    d = good;
    for (std::string& gene : d.genes.names) gene = "ACGTACGTACGTACGT-1";
    QVERIFY(warns(summaryOf(d), "barcodes"));
    d = good;
    d.cells.names[0] = "ACTB", d.cells.names[7] = "B2M", d.cells.names[9] = "GAPDH";
    QVERIFY(warns(summaryOf(d), "transposed"));
    d = good;
    d.x.values[3] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(warns(summaryOf(d), "1 values are missing"));
    QVERIFY(warns(summaryOf(test::datasetOf({{0, 0}, {0, 0}})), "Every value is 0"));
    d = good;
    for (float& value : d.x.values) value = std::log1p(0.3F * value);
    QVERIFY(warns(summaryOf(d), "log, not counts; preprocessing needs raw counts"));
    d.layers.emplace("counts", good.x);
    QVERIFY(warns(summaryOf(d), "will use the layer 'counts'"));
  }

  void aMatrixWithTooManyGenesMayBeTransposed() {
    Dataset d;
    d.x.rows = 1;
    d.x.columns = 120000;
    d.x.offsets = {0, 1};
    d.x.columnIndex = {5};
    d.x.values = {1};
    d.cells.names = {"c"};
    for (int i = 0; i < 120000; ++i) d.genes.names.push_back(std::to_string(i));
    QVERIFY(warns(summaryOf(d), "120000 genes"));
  }

  void recognisesRealFiles_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("genes");
    const auto add = [](const char* file, const char* kind, int cells, int genes) {
      QTest::newRow(file) << QByteArray("data/") + file << QByteArray(kind) << cells << genes;
    };
    add("cells/pbmc_purified_7203x8836_counts.h5ad", "counts", 7203, 8836);
    add("cells/pbmc_ifnb_2000x9015_counts.h5ad", "counts", 2000, 9015);
    add("cells/pbmc68k_reduced_700x765_counts.h5ad", "counts", 700, 765);
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "scaled", 700, 765);
    add("cells/pbmc3k_filtered_feature_bc_matrix.h5", "counts", 2700, 32738);
    add("cells/pbmc3k_filtered_gene_bc_matrices_hg19", "counts", 2700, 32738);
    add("formats/h5ad/scgen_kang_valid_h5sparse.h5ad", "log", 1975, 6998);
    add("formats/h5ad/zheng120_layers_raw_nullable.h5ad", "log", 120, 2640);
  }
  void recognisesRealFiles() {
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, kind);
    QFETCH(const int, cells);
    QFETCH(const int, genes);
    GRNWB_NEEDS_SHARED(file.toStdString());
    JobContext job;
    const Summary s = summarise(io::readDataset(test::sharedPath(file.toStdString()), job), job);
    QCOMPARE(QByteArray(name(s.values)), kind);
    QCOMPARE(s.cells, cells);
    QCOMPARE(s.genes, genes);
    QCOMPARE(warns(s, "not counts"), kind != "counts");
    QVERIFY(!warns(s, "transposed"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(SummaryTest)
#include "tst_summary.moc"
