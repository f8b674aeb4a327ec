// SPDX-License-Identifier: GPL-3.0-or-later
// Normalised dispersion and the choice of variable genes against scanpy 1.11 (flavor "seurat").
#include "core/data/gene_variability.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/preprocess.h"
#include "core/io/read_dataset.h"
#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;

/// Counts by a formula, so that they can be made anywhere.
Dataset formulaCounts() {
  std::vector<std::vector<float>> rows(60, std::vector<float>(40));
  for (int i = 0; i < 60; ++i)
    for (int j = 0; j < 40; ++j)
      rows[std::size_t(i)][std::size_t(j)] =
          static_cast<float>(std::max(0, (i * i * 3 + j * 5 + i * j) % (3 + j % 11) - j % 4));
  return test::datasetOf(rows);
}

GeneVariability bySeurat(const SparseMatrix& counts, int threads = 1) {
  JobContext job(threads);
  return geneVariability(counts, 20000, VariabilityFlavour::seurat, job);
}

std::string hashOfNames(std::vector<std::string> names) {
  std::ranges::sort(names);
  return sha256(join(names, "\n"));
}

class GeneVariabilityTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void matchesScanpyOnAFormula() {
    struct Expected {
      std::size_t gene;
      double mean, dispersion;
    };
    const GeneVariability v = bySeurat(formulaCounts().x);
    QCOMPARE(v.mean.size(), 40UL);
    for (const Expected& e : {Expected{1, 5.486157031, 1.0}, Expected{5, 6.534952751, 0.3096800},
                              Expected{9, 7.053968995, -0.0178329}, Expected{17, 6.552433174, 0.1017778},
                              Expected{20, 7.112948225, 0.2660438}, Expected{39, 6.101681983, -1.3427346}}) {
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

  void aGeneThatDoesntVaryComesLast() {
    const GeneVariability v = bySeurat(test::datasetOf({{0, 5, 1}, {0, 1, 7}, {0, 3, 3}}).x);
    QVERIFY((mostVariableGenes(v, 2) == std::vector<std::int64_t>{1, 2}));
    QVERIFY((mostVariableGenes(v, 9) == std::vector<std::int64_t>{0, 1, 2}));
    QVERIFY(bySeurat(SparseMatrix{}).mean.empty());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(GeneVariabilityTest)
#include "tst_gene_variability.moc"
