// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/grn/overlap_chance.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

/// Mean and variance of the Jaccard index of draws of two pools, the last TFs of one being the first of the other.
Moments simulated(Draw a, Draw b, std::size_t common, int times) {
  RandomStream stream(3, "chance of overlap");
  double sum = 0, squares = 0;
  for (int i = 0; i < times; ++i) {
    std::vector<bool> drawn(a.pool + b.pool - common, false);
    std::size_t shared = 0;
    for (const std::size_t tf : stream.sample(a.pool, a.size)) drawn[tf] = true;
    for (const std::size_t tf : stream.sample(b.pool, b.size)) shared += drawn[a.pool - common + tf] ? 1 : 0;
    const double jaccard = double(shared) / double(a.size + b.size - shared);
    sum += jaccard;
    squares += jaccard * jaccard;
  }
  return {sum / times, squares / times - sum / times * sum / times};
}

class OverlapChanceTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void smallDrawsByHand() {
    // Two of four: both the same 1 in 6, disjoint 1 in 6.
    const std::vector<double> chances = sharedAtChance({4, 2}, {4, 2}, 4);
    QCOMPARE(chances.size(), std::size_t{3});
    GRNWB_CLOSE(chances[0], 1.0 / 6, 1e-13);
    GRNWB_CLOSE(chances[1], 4.0 / 6, 1e-13);
    GRNWB_CLOSE(chances[2], 1.0 / 6, 1e-13);
    const Moments moments = jaccardAtChance({4, 2}, {4, 2}, 4);
    GRNWB_CLOSE(moments.mean, 4.0 / 6 / 3 + 1.0 / 6, 1e-13);
    GRNWB_CLOSE(moments.variance, 4.0 / 6 / 9 + 1.0 / 6 - std::pow(4.0 / 6 / 3 + 1.0 / 6, 2), 1e-12);
    // One of two pools of three that have one TF in common.
    GRNWB_CLOSE(sharedAtChance({3, 1}, {3, 1}, 1)[1], 1.0 / 9, 1e-13);
    QCOMPARE(jaccardAtChance({5, 0}, {5, 0}, 5).mean, 1.0);
    QCOMPARE(jaccardAtChance({5, 0}, {5, 2}, 5).mean, 0.0);
    QCOMPARE(jaccardAtChance({5, 2}, {6, 2}, 0).mean, 0.0);
  }

  void chancesSumToOneAndMeetTheMean_data() {
    QTest::addColumn<int>("poolA");
    QTest::addColumn<int>("sizeA");
    QTest::addColumn<int>("poolB");
    QTest::addColumn<int>("sizeB");
    QTest::addColumn<int>("common");
    QTest::newRow("10 of 75 twice") << 75 << 10 << 75 << 10 << 75;
    QTest::newRow("human and model") << 75 << 10 << 95 << 10 << 48;
    QTest::newRow("most of a few") << 12 << 9 << 14 << 11 << 10;
    QTest::newRow("unlike sizes") << 30 << 3 << 30 << 17 << 30;
    QTest::newRow("many TFs") << 1600 << 10 << 1639 << 40 << 1500;
  }

  void chancesSumToOneAndMeetTheMean() {
    QFETCH(int, poolA);
    QFETCH(int, sizeA);
    QFETCH(int, poolB);
    QFETCH(int, sizeB);
    QFETCH(int, common);
    const Draw a{std::size_t(poolA), std::size_t(sizeA)}, b{std::size_t(poolB), std::size_t(sizeB)};
    const std::vector<double> chances = sharedAtChance(a, b, std::size_t(common));
    GRNWB_CLOSE(std::accumulate(chances.begin(), chances.end(), 0.0), 1, 1e-10);
    double mean = 0;
    for (std::size_t s = 0; s < chances.size(); ++s) mean += double(s) * chances[s];
    GRNWB_CLOSE(mean, double(common) * sizeA / poolA * sizeB / poolB, 1e-10);
    const std::vector<double> swapped = sharedAtChance(b, a, std::size_t(common));
    for (std::size_t s = 0; s < chances.size(); ++s) QVERIFY(std::abs(chances[s] - swapped[s]) < 1e-10);
    const int times = 20'000;
    const Moments exact = jaccardAtChance(a, b, std::size_t(common));
    const Moments drawn = simulated(a, b, std::size_t(common), times);
    QVERIFY2(std::abs(drawn.mean - exact.mean) < 4 * std::sqrt(exact.variance / times),
             qPrintable(u"%1, expected %2"_qs.arg(drawn.mean).arg(exact.mean)));
    GRNWB_CLOSE(drawn.variance, exact.variance, 0.1);
  }

  void randomNetworksLieInTheInterval() {
    const EdgeSet reference(randomGrn(75, 925, 10, 1));
    const ChanceLevel level = overlapAtChance(reference, reference, JobContext());
    GRNWB_CLOSE(level.mean, 0.0746726261904285, 1e-10);  // summed in exact whole numbers
    GRNWB_CLOSE(level.standardDeviation, 0.001982047135662182, 1e-9);
    GRNWB_CLOSE(level.high, 0.07855736719198715, 1e-9);
    GRNWB_CLOSE(level.low, 2 * level.mean - level.high, 1e-12);
    int inside = 0;
    double sum = 0, squares = 0;
    const int pairs = 400;
    for (int i = 0; i < pairs; ++i) {
      const double found = overlap(reference, randomGrn(75, 925, 10, std::uint64_t(i) + 2)).regulators;
      inside += found > level.low && found < level.high ? 1 : 0;
      sum += found;
      squares += found * found;
    }
    QVERIFY2(inside >= 360 && inside <= 396, qPrintable(QString::number(inside)));  // 380 +- 4.4
    const double mean = sum / pairs;
    QVERIFY(std::abs(mean - level.mean) < 4 * level.standardDeviation / std::sqrt(pairs));
    GRNWB_CLOSE(std::sqrt(squares / pairs - mean * mean), level.standardDeviation, 0.15);
  }

  void targetsWithOtherNumbersOfRegulators() {
    const EdgeSet a(Grn({"A", "B", "C", "D"}, {"X", "Y", "Z"}, {edge("A", "X"), edge("B", "X"), edge("A", "Y")}));
    const EdgeSet b(Grn({"A", "B", "C", "D"}, {"W", "X", "Y"}, {edge("C", "X"), edge("D", "X"), edge("A", "W")}));
    const ChanceLevel level = overlapAtChance(a, b, JobContext());
    GRNWB_CLOSE(level.mean, jaccardAtChance({4, 2}, {4, 2}, 4).mean / 2, 1e-13);
    QVERIFY(std::isnan(overlapAtChance(a, Grn(), JobContext()).mean));
    QVERIFY(std::isnan(overlapAtChance(a, Grn(), JobContext()).high));
  }

  void refusesDrawsThatCanNotBe() {
    for (const auto& draw : {std::function([] {
                               sharedAtChance({3, 4}, {3, 1}, 3);
                             }),
                             std::function([] {
                               sharedAtChance({3, 1}, {3, 4}, 3);
                             }),
                             std::function([] {
                               sharedAtChance({3, 1}, {5, 1}, 4);
                             })})
      QCOMPARE(int(grnwb::test::errorOf(draw).code()), int(ErrorCode::badInput));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(OverlapChanceTest)
#include "tst_overlap_chance.moc"
