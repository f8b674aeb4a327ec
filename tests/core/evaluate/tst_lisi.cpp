// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/metrics.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using evaluate::lisi;

namespace {

/// Points of a plane at random, every second one real.
struct MixedPoints {
  Eigen::MatrixXd points;
  std::vector<bool> isReal;

  explicit MixedPoints(Eigen::Index count) : points(count, 2), isReal(static_cast<std::size_t>(count)) {
    RandomStream random(1, "mixed points");
    for (Eigen::Index i = 0; i < points.size(); ++i) points.data()[i] = random.normal();
    for (std::size_t i = 0; i < isReal.size(); i += 2) isReal[i] = true;
  }
};

class LisiTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hasItsClosedFormAmongEqualDistances();
  void isOneWhereSetsAreApart();
  void isNearTwoWhereTheyAreMixed();
  void doesNotDependOnThreads();
  void refusesBadInput();
};

void LisiTest::hasItsClosedFormAmongEqualDistances() {
  // In the corners of a simplex every other point is equally near; a tenth of perplexity's three times as many
  // neighbours: all 30 others count alike.
  JobContext job;
  const Eigen::MatrixXd corners = Eigen::MatrixXd::Identity(31, 31);
  std::vector<bool> isReal(31);
  std::fill_n(isReal.begin(), 10, true);
  const auto index = [](double real) { return 1 / (real * real + (1 - real) * (1 - real)); };
  GRNWB_CLOSE(lisi(corners, isReal, 10, job), (10 * index(9.0 / 30) + 21 * index(10.0 / 30)) / 31, 1e-9);
  QCOMPARE(job.progress().done, 31);
}

void LisiTest::isOneWhereSetsAreApart() {
  MixedPoints cells(400);
  for (std::size_t i = 0; i < cells.isReal.size(); i += 2) cells.points(static_cast<Eigen::Index>(i), 0) += 100;
  JobContext job;
  GRNWB_CLOSE(lisi(cells.points, cells.isReal, 30, job), 1.0, 1e-12);
}

void LisiTest::isNearTwoWhereTheyAreMixed() {
  const MixedPoints cells(1000);
  JobContext job;
  // About 30 neighbours count: 1 / (p^2 + q^2) with p of standard deviation 0.09 is 2 - 8 * 0.09^2 on average.
  const double found = lisi(cells.points, cells.isReal, 30, job);
  QVERIFY2(found > 1.9 && found < 1.97, qPrintable(QString::number(found)));
}

void LisiTest::doesNotDependOnThreads() {
  const MixedPoints cells(300);
  JobContext one(1), two(2);
  QVERIFY(lisi(cells.points, cells.isReal, 20, one) == lisi(cells.points, cells.isReal, 20, two));
}

void LisiTest::refusesBadInput() {
  const MixedPoints cells(90);
  JobContext job;
  QCOMPARE(test::errorOf([&] { lisi(cells.points, cells.isReal, 30, job); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { lisi(cells.points, {true, false}, 10, job); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(LisiTest)
#include "tst_lisi.moc"
