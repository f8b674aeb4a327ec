// SPDX-License-Identifier: GPL-3.0-or-later
// Exact tests and ranges of counts against values of SciPy 1.17 (fisher_exact, binomtest, betabinom).
#include "core/celltypes/count_distribution.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::celltypes;

namespace {

class CountDistributionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fisherAgreesWithScipy() {
    GRNWB_CLOSE(fisherExact(3, 10, 9, 12), 0.0835573095635015, 1e-11);
    GRNWB_CLOSE(fisherExact(0, 50, 4, 60), 0.12435683249367552, 1e-11);
    GRNWB_CLOSE(fisherExact(350, 7203, 0, 100), 0.015197986091569726, 1e-11);
    GRNWB_CLOSE(fisherExact(72, 1000, 210, 1000), 3.123578644483631e-19, 1e-9);
    GRNWB_CLOSE(fisherExact(5, 9, 5, 9), 1, 1e-12);
    QCOMPARE(fisherExact(0, 10, 0, 20), 1.0);
    QCOMPARE(fisherExact(10, 10, 20, 20), 1.0);
    QVERIFY(fisherExact(700, 7203, 3000, 3900) < 1e-290);
  }

  void binomialAgreesWithScipy() {
    GRNWB_CLOSE(binomialTest(3, 20, 0.4), 0.022427038142043255, 1e-11);
    GRNWB_CLOSE(binomialTest(0, 12, 0.25), 0.04592913389205933, 1e-11);
    GRNWB_CLOSE(binomialTest(40, 60, 0.3), 5.6247609258397225e-09, 1e-11);
    GRNWB_CLOSE(binomialTest(200, 1000, 0.15), 2.0317957954352045e-05, 1e-10);
    QCOMPARE(binomialTest(0, 0, 0.3), 1.0);
  }

  void rangesAgreeWithScipy_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("further");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    QTest::newRow("none seen") << 0 << 100 << 100 << 0 << 3;
    QTest::newRow("few seen") << 3 << 7203 << 1000 << 0 << 2;
    QTest::newRow("a tenth") << 720 << 7203 << 1000 << 81 << 120;
    QTest::newRow("all") << 100 << 100 << 30 << 29 << 30;
    QTest::newRow("one further") << 500 << 1000 << 1 << 0 << 1;
  }
  void rangesAgreeWithScipy() {
    QFETCH(int, count);
    QFETCH(int, size);
    QFETCH(int, further);
    const CountRange range = predictedRange(count, size, further, 0.025);
    QTEST(static_cast<int>(range.low), "low");
    QTEST(static_cast<int>(range.high), "high");
  }
};

}  // namespace

QTEST_APPLESS_MAIN(CountDistributionTest)
#include "tst_count_distribution.moc"
