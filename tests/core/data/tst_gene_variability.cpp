// SPDX-License-Identifier: GPL-3.0-or-later
// Variability and the choice of variable genes against scanpy 1.11, in its three flavours.
#include "core/data/gene_variability.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/matrix_part.h"
#include "core/data/preprocess.h"
#include "core/io/read_dataset.h"
#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;

/// Counts by a formula, so that they can be made anywhere.
Dataset formulaCounts(int genes) {
  std::vector<std::vector<float>> rows(60, std::vector<float>(std::size_t(genes)));
  for (int i = 0; i < 60; ++i)
    for (int j = 0; j < genes; ++j)
      rows[std::size_t(i)][std::size_t(j)] =
          static_cast<float>(std::max(0, (i * i * 3 + j * 5 + i * j) % (3 + j % 11) - j % 4));
  return test::datasetOf(rows);
}

/// Without the genes that no cell expresses, of which scanpy's bins may not hold many.
SparseMatrix expressedFormulaCounts() {
  const SparseMatrix all = formulaCounts(200).x;
  JobContext job;
  MatrixPart part = MatrixPart::whole(all);
  const std::vector<std::int64_t> expressing = storedPerColumn(all, part.rows, job);
  std::erase_if(part.columns, [&](std::int64_t gene) { return expressing[std::size_t(gene)] == 0; });
  return copyOf(part, job);
}

GeneVariability variability(const SparseMatrix& counts, VariabilityFlavour flavour, int threads = 1) {
  JobContext job(threads);
  return geneVariability(counts, 20000, flavour, job);
}

GeneVariability bySeurat(const SparseMatrix& counts) {
  return variability(counts, VariabilityFlavour::seurat);
}

struct Expected {
  std::size_t gene;
  double mean, spread, score;
};

void compare(const GeneVariability& found, const std::vector<Expected>& expected) {
  for (const Expected& e : expected) {
    GRNWB_CLOSE(found.mean[e.gene], e.mean, 1e-6);
    GRNWB_CLOSE(found.spread[e.gene], e.spread, 1e-6);
    GRNWB_CLOSE(found.score[e.gene], e.score, 1e-5);
  }
}

std::string hashOfNames(std::vector<std::string> names) {
  std::ranges::sort(names);
  return sha256(join(names, "\n"));
}

class GeneVariabilityTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void matchesScanpyOnAFormula() {
    struct Scored {
      std::size_t gene;
      double mean, dispersion;
    };
    const GeneVariability v = bySeurat(formulaCounts(40).x);
    QCOMPARE(v.mean.size(), 40UL);
    for (const Scored& e : {Scored{1, 5.486157031, 1.0}, Scored{5, 6.534952751, 0.3096800},
                            Scored{9, 7.053968995, -0.0178329}, Scored{17, 6.552433174, 0.1017778},
                            Scored{20, 7.112948225, 0.2660438}, Scored{39, 6.101681983, -1.3427346}}) {
      GRNWB_CLOSE(v.mean[e.gene], e.mean, 1e-7);
      QVERIFY(std::abs(v.score[e.gene] - e.dispersion) < 2e-6);
    }
    for (const std::size_t silent : {0UL, 33UL}) {
      QCOMPARE(v.mean[silent], 0.0);
      QVERIFY(std::isnan(v.score[silent]));
    }
    QVERIFY((mostVariableGenes(v, 8) == std::vector<std::int64_t>{1, 2, 13, 19, 21, 27, 30, 31}));
  }

  void matchesScanpyOnBloodCells() {
    const char* const file = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
    GRNWB_NEEDS_SHARED(file);
    JobContext job;
    const Dataset d = io::readDataset(test::sharedPath(file), job);
    const GeneVariability v = bySeurat(d.x);
    const auto index = indexOf(d.genes.names);
    const auto check = [&](const char* gene, double mean, double dispersion) {
      const auto g = static_cast<std::size_t>(index.at(gene));
      GRNWB_CLOSE(v.mean[g], mean, 1e-6);
      GRNWB_CLOSE(v.score[g], dispersion, 1e-5);
    };
    check("LYZ", 2.11761450, 5.199026);
    check("GNLY", 3.92544927, 2.617763);
    check("CD79A", 2.37492389, 2.241789);
    check("NKG7", 3.48520498, 2.704558);
    check("MALAT1", 6.19023860, 1.0);
    check("LINC00115", 0.11947611, 0.366061);
    check("TMSB4X", 5.47821553, 0.699223);
    std::vector<std::string> names;
    for (const std::int64_t gene : mostVariableGenes(v, 1000)) names.push_back(d.genes.names[std::size_t(gene)]);
    QCOMPARE(hashOfNames(names), std::string("ad00babb4c535faf65a3bfdd803601988cc4e7252c95db5c492cca0cfa09e8b3"));
  }

  void preprocessPicksScanpysGenesAfterItsFilters() {
    const char* const file = "data/cells/pbmc_ifnb_2000x9015_counts.h5ad";
    GRNWB_NEEDS_SHARED(file);
    JobContext job;
    const Dataset d = io::readDataset(test::sharedPath(file), job);
    PreprocessParameters parameters;
    parameters.genes = 300;
    parameters.minGenes = 500;
    parameters.minCells = 50;
    parameters.test = parameters.validation = 300;
    const FilterCounts counts = countAfterFilters(d, cellQuality(d.x, d.genes.names, job), parameters, nullptr, job);
    QCOMPARE(counts.cells, 1074);
    QCOMPARE(counts.genes, 3335);
    const Preprocessed result = preprocess(d, parameters, job);
    QCOMPARE(result.report.genesEmptyInASplit, 0);
    QCOMPARE(hashOfNames(result.data.genes.names),
             std::string("bf6d836cadf7625f416f1defe5b1e14e240f9b09438c50fe7e8ea535753cdbe5"));
  }

  void otherFlavoursMatchScanpyOnAFormula() {
    const SparseMatrix counts = expressedFormulaCounts();
    QCOMPARE(counts.columns, 175);
    compare(variability(counts, VariabilityFlavour::cellRanger), {{1, 0.7580703726, 3.090355178, 0.5431650877},
                                                                  {5, 1.80258845, 2.758634284, -0.3142647445},
                                                                  {39, 1.786698067, 2.730829851, -0.3861334622},
                                                                  {150, 4.004717322, 1.148389682, 0.6254042387}});
    const GeneVariability v3 = variability(counts, VariabilityFlavour::seuratV3);
    compare(v3, {{1, 0.2, 0.1627118644, 1.003464378},
                 {5, 0.8, 0.9762711864, 1.051664107},
                 {9, 1.5, 2.288135593, 0.8634436706},
                 {17, 5.5, 13.13559322, 1.133617857},
                 {150, 3.5, 7.576271186, 1.241163914}});
    QVERIFY((mostVariableGenes(v3, 8) == std::vector<std::int64_t>{10, 16, 47, 49, 55, 96, 134, 174}));
  }

  void threadsAndPartsChangeNothing_data() {
    QTest::addColumn<int>("flavour");
    QTest::newRow("seurat") << int(VariabilityFlavour::seurat);
    QTest::newRow("seurat v3") << int(VariabilityFlavour::seuratV3);
    QTest::newRow("cell ranger") << int(VariabilityFlavour::cellRanger);
  }
  void threadsAndPartsChangeNothing() {
    QFETCH(int, flavour);
    const auto kind = static_cast<VariabilityFlavour>(flavour);
    const Dataset d = test::randomCounts(150, 80, 7);
    const GeneVariability one = variability(d.x, kind), two = variability(d.x, kind, 2);
    QVERIFY(one.score == two.score && one.mean == two.mean && one.spread == two.spread);
    MatrixPart part{&d.x, {}, {}};
    for (std::int64_t i = 0; i < 150; i += 2) part.rows.push_back(i);
    for (std::int64_t j = 5; j < 70; ++j) part.columns.push_back(j);
    JobContext job;
    const GeneVariability ofPart = geneVariability(part, 20000, kind, job);
    const GeneVariability ofCopy = variability(d.x.subset(part.rows, part.columns), kind);
    QVERIFY(ofPart.mean == ofCopy.mean && ofPart.score == ofCopy.score);
    QVERIFY(copyOf(part, job) == d.x.subset(part.rows, part.columns));
    std::ranges::reverse(part.columns);
    std::ranges::reverse(part.rows);
    QVERIFY(copyOf(part, job) == d.x.subset(part.rows, part.columns));
    job.requestStop();
    QVERIFY(test::errorOf([&] { geneVariability(d.x, 20000, kind, job); }).code() == ErrorCode::cancelled);
  }

  void namesOfTheFlavours() {
    QVERIFY(variabilityFlavour("seurat_v3") == VariabilityFlavour::seuratV3);
    QVERIFY(variabilityFlavour("cell_ranger") == VariabilityFlavour::cellRanger);
    QVERIFY(variabilityFlavour("seurat") == VariabilityFlavour::seurat);
    QVERIFY(test::errorOf([] { variabilityFlavour("Seurat"); }).code() == ErrorCode::usage);
  }

  void aGeneThatDoesntVaryComesLast() {
    const GeneVariability v = bySeurat(test::datasetOf({{0, 5, 1}, {0, 1, 7}, {0, 3, 3}}).x);
    QVERIFY((mostVariableGenes(v, 2) == std::vector<std::int64_t>{1, 2}));
    QVERIFY((mostVariableGenes(v, 9) == std::vector<std::int64_t>{0, 1, 2}));
    QVERIFY(bySeurat(SparseMatrix{}).mean.empty());
    const GeneVariability v3 =
        variability(test::datasetOf({{0, 5, 1}, {0, 1, 7}, {0, 3, 3}}).x, VariabilityFlavour::seuratV3);
    QVERIFY(std::isnan(v3.score[0]) && std::isfinite(v3.score[1]));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(GeneVariabilityTest)
#include "tst_gene_variability.moc"
