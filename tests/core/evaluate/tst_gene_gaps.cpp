// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/gene_gaps.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::evaluate;

namespace {

class GeneGapsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comparesMeansAndZeros();
  void ordersEqualGapsByName();
  void refusesDifferentGenes();
};

void GeneGapsTest::comparesMeansAndZeros() {
  data::Matrix real(4, 3), synthetic(2, 3);
  real << 3, 0, 1, 3, 4, 1, 3, 0, 1, 3, 8, 1;
  synthetic << 1, 15, 1, 1, 15, 1;
  const std::vector<GeneGap> gaps = geneGaps(real, synthetic, {"CD4", "SPI1", "ACTB"});
  QCOMPARE(gaps.size(), std::size_t{3});
  QCOMPARE(gaps[0].gene, std::string("CD4"));  // all cells differ: 3 and 1
  QCOMPARE(gaps[0].ks, 1.0);
  QCOMPARE(gaps[0].log2Ratio, -1.0);
  QCOMPARE(gaps[0].realVariance, 0.0);
  QCOMPARE(gaps[1].gene, std::string("SPI1"));  // 0, 4, 0, 8 and 15
  QCOMPARE(gaps[1].ks, 1.0);
  QCOMPARE(gaps[1].realMean, 3.0);
  QCOMPARE(gaps[1].syntheticMean, 15.0);
  QCOMPARE(gaps[1].log2Ratio, 2.0);
  QCOMPARE(gaps[1].realVariance, 44.0 / 3);
  QCOMPARE(gaps[1].realZeros, 0.5);
  QCOMPARE(gaps[1].syntheticZeros, 0.0);
  QCOMPARE(gaps[1].pValue, gaps[0].pValue);
  QVERIFY(gaps[1].pValue < 1);
  QCOMPARE(gaps[2].gene, std::string("ACTB"));
  QCOMPARE(gaps[2].log2Ratio, 0.0);
  QCOMPARE(gaps[2].ks, 0.0);
  QCOMPARE(gaps[2].pValue, 1.0);
}

void GeneGapsTest::ordersEqualGapsByName() {
  data::Matrix real(1, 3), synthetic(1, 3);
  real << 0, 1, 0;
  synthetic << 1, 0, 1;
  const std::vector<GeneGap> gaps = geneGaps(real, synthetic, {"C", "B", "A"});
  QCOMPARE(gaps[0].gene + gaps[1].gene + gaps[2].gene, std::string("ABC"));
}

void GeneGapsTest::refusesDifferentGenes() {
  const data::Matrix two = data::Matrix::Ones(3, 2), three = data::Matrix::Ones(3, 3), none(0, 2);
  QCOMPARE(test::errorOf([&] { geneGaps(two, three, {"A", "B"}); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { geneGaps(two, two, {"A"}); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { geneGaps(two, none, {"A", "B"}); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(GeneGapsTest)
#include "tst_gene_gaps.moc"
