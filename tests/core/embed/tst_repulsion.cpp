// SPDX-License-Identifier: GPL-3.0-or-later
// The repulsion of t-SNE, pair by pair and through a field, against its definition.
#include "core/embed/pairwise_repulsion.h"
#include "tests/core/embed/barnes_hut.h"
#include "tests/core/embed/exact_repulsion.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;

namespace {

/// Mean error of the forces as a share of their mean size, and error of the sum of weights.
struct Errors {
  double force, weight;
};

template <class Found, class Truth>
Errors errorsOf(Index count, Found found, Truth truth) {
  double error = 0, size = 0, weight = 0, trueWeight = 0;
  for (Index i = 0; i < count; ++i) {
    const Repulsion got = found(i), exact = truth(i);
    error += std::hypot(got.x - exact.x, got.y - exact.y);
    size += std::hypot(exact.x, exact.y);
    weight += got.weight;
    trueWeight += exact.weight;
  }
  return {error / size, std::abs(weight / trueWeight - 1)};
}

Repulsion withoutItself(const RepulsionField& field, const Eigen::MatrixX2d& points, Index i) {
  Repulsion felt = field.at(points(i, 0), points(i, 1));
  felt.weight -= 1;
  return felt;
}

class RepulsionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pairwiseIsExact_data();
  void pairwiseIsExact();
  void fieldAgreesWithAllPairs_data();
  void fieldAgreesWithAllPairs();
  void fieldAgreesWithBarnesHut();
  void fieldFollowsPointsThatMove();
  void bearsPointsInOnePlace();
  void doesNotDependOnThreads();
};

void RepulsionTest::pairwiseIsExact_data() {
  QTest::addColumn<int>("count");
  for (const int count : {1, 2, 7, 8, 500}) QTest::addRow("%d", count) << count;
}

void RepulsionTest::pairwiseIsExact() {
  QFETCH(int, count);
  const Eigen::MatrixX2d points = test::clumps(500).topRows(count);
  JobContext job;
  const std::vector<Repulsion> pushes = pairwiseRepulsion(points, job);
  QCOMPARE(pushes.size(), static_cast<std::size_t>(count));
  for (Index i = 0; i < count; ++i) {
    const Repulsion got = pushes[static_cast<std::size_t>(i)], exact = test::exactRepulsion(points, i);
    QVERIFY(std::abs(got.weight - exact.weight) < 1e-5 * (1 + exact.weight));
    QVERIFY(std::abs(got.x - exact.x) < 1e-4);
    QVERIFY(std::abs(got.y - exact.y) < 1e-4);
  }
}

void RepulsionTest::fieldAgreesWithAllPairs_data() {
  QTest::addColumn<double>("scale");
  QTest::addColumn<double>("forceTolerance");
  QTest::newRow("as at the end") << 1.0 << 0.02;
  QTest::newRow("dense") << 0.1 << 1e-3;
  QTest::newRow("as at the start") << 1e-6 << 1e-5;
}

void RepulsionTest::fieldAgreesWithAllPairs() {
  QFETCH(double, scale);
  QFETCH(double, forceTolerance);
  const Eigen::MatrixX2d points = scale * test::clumps(2000);
  JobContext job(2);
  RepulsionField field;
  field.spread(points, job);
  const Errors errors = errorsOf(
      2000, [&](Index i) { return withoutItself(field, points, i); },
      [&](Index i) { return test::exactRepulsion(points, i); });
  QVERIFY2(errors.force < forceTolerance, qPrintable(QString::number(errors.force)));
  QVERIFY2(errors.weight < 1e-3, qPrintable(QString::number(errors.weight)));
}

void RepulsionTest::fieldAgreesWithBarnesHut() {
  const Eigen::MatrixX2d points = 5 * test::clumps(20000);
  JobContext job(2);
  RepulsionField field;
  field.spread(points, job);
  const test::BarnesHutTree tree(points);
  const Errors errors = errorsOf(
      20000, [&](Index i) { return withoutItself(field, points, i); }, [&](Index i) { return tree.repulsion(i, 0.2); });
  QVERIFY2(errors.force < 0.03, qPrintable(QString::number(errors.force)));
  QVERIFY2(errors.weight < 3e-3, qPrintable(QString::number(errors.weight)));
}

void RepulsionTest::fieldFollowsPointsThatMove() {
  JobContext job;
  RepulsionField used;
  const Eigen::MatrixX2d points = test::clumps(300);
  for (const double scale : {1e-4, 1.0, 3.0, 1.0}) {
    used.spread(scale * points, job);
    RepulsionField fresh;
    fresh.spread(scale * points, job);
    const Repulsion a = used.at(scale * points(7, 0), scale * points(7, 1));
    const Repulsion b = fresh.at(scale * points(7, 0), scale * points(7, 1));
    QVERIFY(a.x == b.x && a.y == b.y && a.weight == b.weight);
  }
}

void RepulsionTest::bearsPointsInOnePlace() {
  JobContext job;
  RepulsionField field;
  field.spread(Eigen::MatrixX2d::Constant(40, 2, 7.0), job);
  const Repulsion felt = field.at(7, 7);
  GRNWB_CLOSE(felt.weight, 40.0, 0.05);
  QVERIFY(std::abs(felt.x) < 1e-4 && std::abs(felt.y) < 1e-4);
}

void RepulsionTest::doesNotDependOnThreads() {
  const Eigen::MatrixX2d points = test::clumps(3000);
  JobContext one(1), three(3);
  RepulsionField a, b;
  a.spread(points, one);
  b.spread(points, three);
  const std::vector<Repulsion> c = pairwiseRepulsion(points, one), d = pairwiseRepulsion(points, three);
  for (Index i = 0; i < points.rows(); ++i) {
    const Repulsion x = withoutItself(a, points, i), y = withoutItself(b, points, i);
    QVERIFY(x.x == y.x && x.y == y.y && x.weight == y.weight);
    const Repulsion &u = c[static_cast<std::size_t>(i)], &v = d[static_cast<std::size_t>(i)];
    QVERIFY(u.x == v.x && u.y == v.y && u.weight == v.weight);
  }
}

}  // namespace

QTEST_APPLESS_MAIN(RepulsionTest)
#include "tst_repulsion.moc"
