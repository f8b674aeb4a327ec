// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the most expressed genes, by hand and beside sorted dense values.
#include "core/data/expressed_genes.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;

std::vector<ExpressedGene> most(const SparseMatrix& counts, std::int64_t count, int threads = 1) {
  JobContext job(threads);
  return mostExpressedGenes(counts, count, job);
}

class ExpressedGenesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void sharesByHand() {
    // Shares of g1: .5, .25, 0 (a cell without counts), 1, .75
    const Dataset d = test::datasetOf({{1, 2, 1}, {2, 1, 1}, {0, 0, 0}, {0, 4, 0}, {0, 3, 1}});
    const auto genes = most(d.x, 2);
    QCOMPARE(genes.size(), 2UL);
    QCOMPARE(genes[0].gene, 1);
    GRNWB_CLOSE(genes[0].meanShare, 0.5, 1e-12);
    GRNWB_CLOSE(genes[0].low, 0.05, 1e-6);
    GRNWB_CLOSE(genes[0].lowerQuartile, 0.25, 1e-6);
    GRNWB_CLOSE(genes[0].median, 0.5, 1e-6);
    GRNWB_CLOSE(genes[0].upperQuartile, 0.75, 1e-6);
    GRNWB_CLOSE(genes[0].high, 0.95, 1e-6);
    QCOMPARE(genes[1].gene, 0);  // as g2 on average, but earlier
    GRNWB_CLOSE(genes[1].meanShare, 0.15, 1e-12);
  }

  void equalsSortedDenseShares() {
    const Dataset d = test::randomCounts(333, 50, 4);
    const Matrix dense = d.x.toDense();
    const auto genes = most(d.x, 50);
    QVERIFY(std::ranges::is_sorted(genes, std::greater<>(), &ExpressedGene::meanShare));
    for (const ExpressedGene& gene : genes) {
      std::vector<double> shares;
      for (Eigen::Index row = 0; row < dense.rows(); ++row)
        shares.push_back(static_cast<double>(dense(row, gene.gene)) /
                         std::max(1.0, static_cast<double>(dense.row(row).sum())));
      std::ranges::sort(shares);
      QVERIFY(std::abs(gene.median - shares[166]) < 1e-6);
      QVERIFY(std::abs(gene.lowerQuartile - shares[83]) < 1e-6);
      QVERIFY(std::abs(gene.upperQuartile - shares[249]) < 1e-6);
    }
  }

  void threadsAndEmptyInput() {
    const Dataset d = test::randomCounts(200, 40, 5);
    const auto one = most(d.x, 10), two = most(d.x, 10, 2);
    for (std::size_t i = 0; i < one.size(); ++i) {
      QCOMPARE(one[i].gene, two[i].gene);
      QVERIFY(one[i].meanShare == two[i].meanShare && one[i].high == two[i].high);
    }
    QVERIFY(most(SparseMatrix{}, 5).empty());
    QCOMPARE(most(d.x, 1000).size(), 40UL);
    JobContext stopped;
    stopped.requestStop();
    QVERIFY(test::errorOf([&] { mostExpressedGenes(d.x, 3, stopped); }).code() == ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ExpressedGenesTest)
#include "tst_expressed_genes.moc"
